import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import { parseHash, printHash } from '../scenario/link.ts';
import { attributes, controlNames, languages, type Options } from './contract.ts';
import { names, printLink, readEarly, readOptions, takeLink, withLink } from './options.ts';

const none = () => null;
const ofLink = (src: string): Options => readOptions((name) => (name === 'src' ? src : null));

it('an element without attributes stands as the contract says', () => {
  const { src, views, controls, ...rest } = readOptions(none);
  expect([src, views, controls]).toEqual(['', ['strip'], []]);
  for (const [name, value] of Object.entries(rest))
    expect(value).toBe(attributes[name as keyof typeof attributes].initially);
});

it('what is read before the program is there is what the program reads', () => {
  expect([...names].sort()).toEqual(Object.keys(attributes).sort());
  const asked = (name: string) => (name === 'src' ? '#lang=de&heading=K&reveal=manual&v=2' : null);
  expect(readOptions(asked)).toMatchObject(readEarly(withLink(asked)));
  expect(readEarly(withLink(asked))).toMatchObject({ lang: 'de', heading: 'K', reveal: 'manual', src: '#v=2' });
});

it('a language is one of ours, or nobody’s word', () => {
  const lang = (said: string) => readOptions((name) => (name === 'lang' ? said : null)).lang;
  expect(['de', 'en', 'fr', 'de-AT', ''].map(lang)).toEqual(['de', 'en', '', '', '']);
});

it('what a link says of figure and scenario is read as it was written', () => {
  const scenario = { ...defaultScenario(), T: 40, lambda: [1, 1] };
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.replace(/[\p{Cs}\p{Cc}]/gu, '').trim());
  fc.assert(
    fc.property(
      fc.subarray([...attributes.views.words], { minLength: 1 }),
      fc.subarray([...controlNames]),
      text.filter((s) => !/%[0-9a-f]{2}/i.test(s)),
      fc.constantFrom(...attributes.theme.words),
      fc.constantFrom('' as const, ...languages),
      (views, controls, heading, theme, lang) => {
        const options = {
          ...readOptions(none),
          views,
          controls,
          heading,
          theme,
          lang,
          src: printHash('explore', scenario),
        };
        expect(ofLink(printLink(options))).toEqual(options);
        expect(ofLink(`https://unrolled.example/v1/embed.html${printLink(options)}`)).toEqual(options);
      },
    ),
  );
});

it('attributes go before what the link says, and unknown words are left out', () => {
  const options = readOptions((name) =>
    name === 'src' ? '#views=cost&theme=dark&v=2&T=30' : name === 'views' ? 'ratio sky outer' : null,
  );
  expect(options).toMatchObject({ views: ['outer', 'ratio'], theme: 'dark', src: '#v=2&T=30' });
  expect(parseHash(options.src).changes).toEqual([]);
});

it('the secret that WordPress adds to a frame’s link is taken off it', () => {
  expect(takeLink('#v=2&T=30#?secret=Ab12').secret).toBe('Ab12');
  expect(takeLink('#v=2&T=30#?secret=Ab12').scenario).toBe('#v=2&T=30');
  expect(takeLink('#?secret=Ab12')).toMatchObject({ secret: 'Ab12', scenario: '' });
  expect(takeLink('#v=2&T=30').secret).toBeNull();
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseHash } from '../scenario/link.ts';
import { attributes, tag } from './contract.ts';
import links from './links.json' with { type: 'json' };
import { readOptions } from './options.ts';
import { reference } from './reference.ts';

it('the reference says what the contract says', async () => {
  await expect(reference()).toMatchFileSnapshot('../../docs/embed-reference.md');
});

it.each(links)('a link of v1 is read as it was when it was published: $link', ({ link, ...meant }) => {
  const options = readOptions((name) => (name === 'src' ? link : null));
  const { scenario, changes } = parseHash(options.src || '#/explore');
  expect(changes).toEqual([]);
  const { views, controls, heading, theme, reveal } = options;
  expect({ views, controls, heading, theme, reveal, T: scenario.T, selected: scenario.selected }).toEqual(meant);
});

it('every attribute and file that the documentation shows is there', () => {
  const said = readFileSync('docs/embed.md', 'utf8');
  for (const [, inside = ''] of said.matchAll(new RegExp(`<${tag}([^>]*)>`, 'g')))
    for (const [, name = ''] of inside.matchAll(/\s([a-z-]+)=/g))
      expect([...Object.keys(attributes), 'style', 'class']).toContain(name);
});

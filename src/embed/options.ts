import { unescapeText } from '../scenario/escaped.ts';
import { type AttributeName, attributes, type Options } from './contract.ts';

const names = Object.keys(attributes) as AttributeName[];
const inLinks = new Set<string>(names.filter((name) => name !== 'src'));

/** A text as the contract has it: unknown words are left out, and what is missing stands as it stands initially. */
const readOne = (name: AttributeName, text: string | null): unknown => {
  const attribute = attributes[name];
  const given = (text ?? '').trim();
  switch (attribute.is) {
    case 'text':
      return given.slice(0, attribute.most);
    case 'word':
      return (attribute.words as readonly string[]).includes(given) ? given : attribute.initially;
    case 'list': {
      const said = given.split(/[\s,]+/);
      const chosen = attribute.words.filter((word) => said.includes(word));
      return chosen.length > 0 ? chosen : attribute.words.filter((word) => word === attribute.initially);
    }
    default:
      return attribute satisfies never;
  }
};

/** A frame's link taken apart: what it says of the figure, the scenario's own link, and the secret that WordPress adds. */
export interface Link {
  readonly said: ReadonlyMap<string, string>;
  readonly scenario: string;
  readonly secret: string | null;
}

export const takeLink = (text: string): Link => {
  const from = text.indexOf('#');
  const whole = from < 0 ? (/^[a-z]+:\/\//i.test(text) ? '' : text) : text.slice(from + 1);
  const secret = /(?:^|#)\?secret=([A-Za-z0-9]{1,64})$/.exec(whole);
  const kept = secret ? whole.slice(0, secret.index) : whole;
  // Some programs escape a link as a whole.
  const link = kept.includes('=') ? kept : unescapeText(kept);
  const said = new Map<string, string>();
  const rest = link.split(/&(?:amp;)?/).filter((pair) => {
    const at = pair.indexOf('=');
    const key = pair.slice(0, Math.max(at, 0));
    if (!inLinks.has(key)) return pair !== '';
    said.set(key, unescapeText(pair.slice(at + 1)));
    return false;
  });
  return { said, scenario: rest.length > 0 ? `#${rest.join('&')}` : '', secret: secret?.[1] ?? null };
};

/** What attributes say, before what the link in `src` says. */
export const readOptions = (attribute: (name: AttributeName) => string | null): Options => {
  const src = (attribute('src') ?? '').slice(0, attributes.src.most);
  const { said, scenario } = takeLink(src);
  const read = names.map((name) => [name, readOne(name, attribute(name) ?? said.get(name) ?? null)]);
  return { ...(Object.fromEntries(read) as Options), src: scenario };
};

/** A figure as a frame's link has it, `#views=…&…`; what stands as it stands initially is left out. */
export const printLink = (options: Partial<Options>): string => {
  const own = names.flatMap((name) => {
    const value = options[name];
    if (name === 'src' || value === undefined) return [];
    const text = typeof value === 'string' ? value : value.join(',');
    return text === attributes[name].initially ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  const scenario = (options.src ?? '').replace(/^#(?:\/\w+\??)?/, '');
  return `#${[...own, scenario].filter(Boolean).join('&')}`;
};

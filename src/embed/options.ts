import { unescapeText } from '../scenario/escaped.ts';
import {
  type Attribute,
  type AttributeName,
  attributes,
  type Early,
  early,
  type Late,
  late,
  type Options,
} from './contract.ts';

export const names: readonly AttributeName[] = [
  ...(['src', 'views', 'controls', 'heading', 'theme', 'lang', 'alt', 'poster', 'loading', 'reveal'] as const),
];

/** A text as the contract has it: unknown words are left out, and what is missing stands as it stands initially. */
const readOne = ({ is, words = [], initially, most }: Attribute, given: string): string =>
  is === 'text' ? given.slice(0, most) : words.includes(given) ? given : initially;

const readAny = (attribute: Attribute, given: string): string | readonly string[] => {
  if (attribute.is !== 'list') return readOne(attribute, given);
  const said = given.split(/[\s,]+/);
  const { words = [], initially } = attribute;
  const chosen = words.filter((word) => said.includes(word));
  return chosen.length > 0 ? chosen : words.filter((word) => word === initially);
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
    if (key === 'src' || !(names as readonly string[]).includes(key)) return pair !== '';
    said.set(key, unescapeText(pair.slice(at + 1)));
    return false;
  });
  return { said, scenario: rest.length > 0 ? `#${rest.join('&')}` : '', secret: secret?.[1] ?? null };
};

/** What is said of a figure under a name. */
export type Asked = (name: AttributeName) => string | null;

/** What attributes say, before what the link in `src` says; `src` is the scenario's own link. */
export const withLink = (attribute: Asked): Asked => {
  const { said, scenario } = takeLink((attribute('src') ?? '').slice(0, early.src.most));
  return (name) => (name === 'src' ? scenario : (attribute(name) ?? said.get(name) ?? null));
};

type Read = (attribute: Attribute, given: string) => string | readonly string[];

const read = (table: Readonly<Record<string, Attribute>>, asked: Asked, readOne: Read): unknown =>
  Object.fromEntries(
    Object.entries(table).map(([name, attribute]) => [
      name,
      readOne(attribute, (asked(name as AttributeName) ?? '').trim()),
    ]),
  );

export const readEarly = (asked: Asked): Early => read(early, asked, readOne) as Early;
export const readLate = (asked: Asked): Late => read(late, asked, readAny) as Late;

export const readOptions = (attribute: Asked): Options => {
  const asked = withLink(attribute);
  return { ...readEarly(asked), ...readLate(asked) };
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

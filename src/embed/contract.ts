import type { ControlName } from '../state/figure.ts';

/**
 * What a page that embeds a figure can rely on: attributes, which are the same words in a frame's link, events, messages,
 * parts and properties of style. Types, `docs/embed.md` and tests are made of this table; what stands here stays within `v1`.
 */
export const version = 'v1';
export const tag = 'unrolled-figure';

/** Settings that an author may leave to the reader. */
export const controlNames = [
  ...(['K', 'T', 'stepSize', 'q', 'initTerm', 'outer', 'iterations', 'lambda', 'w0', 'runs', 'seed'] as const),
  ...(['field', 'along', 'quantity', 'against', 'errors', 'costs', 'over', 'time'] as const),
] as const satisfies readonly ControlName[];

export const themes = ['auto', 'light', 'dark'] as const;
export const languages = ['en', 'de'] as const;
export const loadings = ['auto', 'lazy', 'eager'] as const;
export const reveals = ['auto', 'interaction', 'manual'] as const;

/** An attribute: `words` are all that it may be; `most` is the length of a text. */
export interface Attribute {
  readonly is: 'text' | 'word' | 'list';
  readonly initially: string;
  readonly words?: readonly string[];
  readonly most?: number;
  readonly about: string;
}

/** What an element reads before its program is there. */
export const early = {
  src: {
    is: 'text',
    initially: '',
    most: 8192,
    about: 'The scenario: what stands behind # in a link to it, or the whole link. In a frame it is the link itself.',
  },
  heading: { is: 'text', initially: '', most: 200, about: 'The title above the figure; else the view’s own.' },
  lang: {
    is: 'word',
    initially: '',
    words: languages,
    about:
      'The language of labels and sentences; else that of the page around the element, and English in a frame or where the page has another.',
  },
  alt: {
    is: 'text',
    initially: '',
    most: 500,
    about: 'What the figure shows, for whoever does not see it; else its title and the sentence below it.',
  },
  poster: {
    is: 'text',
    initially: '',
    most: 2048,
    about: 'The address of a picture that stands until the figure is alive; the slot of this name goes before it.',
  },
  loading: {
    is: 'word',
    initially: 'auto',
    words: loadings,
    about: 'auto: the program is fetched near the screen; lazy: on the screen; eager: at once.',
  },
  reveal: {
    is: 'word',
    initially: 'auto',
    words: reveals,
    about: 'auto: alive once drawn; interaction: when the reader presses “Try it”; manual: when the page calls show().',
  },
} as const satisfies Readonly<Record<string, Attribute>>;

/** What its program reads beside it. */
export const late = {
  views: {
    is: 'list',
    initially: 'strip',
    words: ['outer', 'inner', 'strip', 'ratio', 'convergence', 'cost'],
    about: 'What is shown of it, in the order of the page.',
  },
  controls: {
    is: 'list',
    initially: '',
    words: controlNames,
    about: 'What the reader may move beside the handles in the views.',
  },
  theme: {
    is: 'word',
    initially: 'auto',
    words: themes,
    about: 'auto: dark where the page’s color-scheme is, and the reader’s device where the page allows both.',
  },
} as const satisfies Readonly<Record<string, Attribute>>;

export const attributes = /* @__PURE__ */ Object.assign({}, early, late);

export type AttributeName = keyof typeof attributes;
type Word<N extends AttributeName> = (typeof attributes)[N] extends { words: readonly (infer W)[] } ? W : string;
type Initially<N extends AttributeName> = (typeof attributes)[N]['initially'];
/** What attributes say once they are read. */
export type Options = {
  readonly [N in AttributeName]: (typeof attributes)[N]['is'] extends 'list'
    ? readonly Word<N>[]
    : Word<N> | Initially<N>;
};

export type Early = Pick<Options, keyof typeof early>;
export type Late = Pick<Options, keyof typeof late>;

/** Events of the element; they bubble. */
export const events = {
  ready: 'The first picture is on the screen.',
  state: 'The reader changed something: detail.hash is the scenario as it is now.',
  visibility: 'The figure came on the screen or left it: detail.visible.',
  error: 'It could not be shown: detail.message.',
} as const;
export type EventName = keyof typeof events;

/** Messages between a frame and its host, objects `{ type, … }`. `to`: who hears it. */
export const messages = {
  'unrolled:hello': { to: 'frame', holds: {}, about: 'Asks for the height; said again until it is answered.' },
  'unrolled:height': {
    to: 'host',
    holds: { height: 'number' },
    about: 'The height of the figure in whole CSS pixels.',
  },
  'unrolled:state': { to: 'host', holds: { hash: 'string' }, about: 'The scenario as the reader has it now.' },
  'unrolled:set': { to: 'frame', holds: { hash: 'string' }, about: 'Shows another scenario; views stay.' },
  'unrolled:theme': { to: 'frame', holds: { theme: 'string' }, about: 'light, dark or auto.' },
  'unrolled:key': {
    to: 'host',
    holds: { key: 'string', code: 'string', shift: 'boolean' },
    about: 'A key that the figure has no use for, as a deck’s PageDown.',
  },
} as const satisfies Readonly<
  Record<
    string,
    { to: 'frame' | 'host'; holds: Readonly<Record<string, 'string' | 'number' | 'boolean'>>; about: string }
  >
>;
export type MessageName = keyof typeof messages;

export const parts = {
  figure: 'The whole figure.',
  heading: 'Its title.',
  controls: 'The row of controls.',
  source: 'The line below: where it is from, and the link.',
  try: 'The button “Try it”.',
} as const;

export const properties = {
  '--unrolled-font': 'The family of all text but mathematics.',
  '--unrolled-ground': 'What stands behind the figure; by default what the page has there.',
} as const;

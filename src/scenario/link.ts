import { isDataKind } from '../core/data/given.ts';
import { isRandom } from '../core/estimators/choice.ts';
import { type Change, gist, type Report } from './change.ts';
import { type Bag, isBag } from './coerce.ts';
import { defaultScenario } from './defaults.ts';
import { unescapeText } from './escaped.ts';
import { packText, readCompared, unpackText } from './linkText.ts';
import { isManner, isMannerKey, type Manner, printManner } from './manner.ts';
import { repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import type { LinkKey, Name } from './settings/setting.ts';
import { names, settingOf } from './settings/settings.ts';
import { startScenario } from './start.ts';

/**
 * The whole scenario in the URL's hash, `#v=2&T=50&gamma=0.2`: the table of settings in its order, each written only
 * where it differs from the default of its problem. A page other than the explorer stands before it:
 * `#/papers?v=2&T=50`.
 */
export const pages = [
  'explore',
  'papers',
  'lessons',
  'problem',
  'symbols',
  'combinations',
  'about',
  'teachers',
  'start',
] as const;
export type Room = (typeof pages)[number];
/** A step of a lesson, `#/lesson/forgetting/3`: without a query it is shown as the lesson has it. */
export type LessonPage = `lesson/${string}`;
export type Page = Room | LessonPage;

export const isLesson = (page: string): page is LessonPage => page.startsWith('lesson/');

/**
 * Since version 2 the first step of an estimator with a coin is set by its root mean square and not by the first coin, and
 * none is compared where the link does not say who is.
 */
const versions = ['1', '2'] as const;
type Version = (typeof versions)[number];
const version: Version = '2';

/** What links of version 1 compare where they do not say. */
const comparisonOfVersion1 = readCompared('K1,K5,K25,reverse,K5-q0.1');

const tossesFirstStep = ({ outer, estimators }: Scenario): boolean =>
  outer.schedule === 'inverse-sqrt' && estimators.some(({ estimator }) => isRandom(estimator));

type Draft = Record<string, unknown>;

interface Entry {
  readonly key: string;
  readonly setting: Name;
  /** null: has no place in the link of this scenario. */
  readonly write: (s: Scenario) => string | null;
  /** Adds what the text says to a draft, which `repair` then judges. */
  readonly read: (text: string, draft: Draft) => void;
}

const entriesOf = <N extends Name>(setting: N): readonly Entry[] => {
  const { domain, link } = settingOf(setting);
  const keys: readonly LinkKey<Scenario[N]>[] = typeof link === 'string' ? [{ key: link, ...domain }] : link;
  return keys.map(({ key, write, read }) => ({
    key,
    setting,
    write: (s) => write(s[setting]),
    read: (text, draft) => {
      draft[setting] = read(text, draft[setting]);
    },
  }));
};
/** Order is the order in the link. Keys never change their meaning within a version. */
const table: readonly Entry[] = names.flatMap((name) => entriesOf(name));

const byKey = new Map(table.map((entry) => [entry.key, entry]));

/** A part of a typed problem, which says nothing without a formula. */
const isOfTyped = ({ setting, key }: Entry): boolean => setting === 'problem' && key !== 'p';

const printQuery = (scenario: Scenario): string => {
  const bare = defaultScenario();
  const home = defaultScenario(scenario.problem);
  const pairs = table.flatMap(({ key, setting, write }) => {
    const text = write(scenario);
    return text === null || text === write(setting === 'problem' ? bare : home) ? [] : [`${key}=${text}`];
  });
  return pairs.length === 0 ? '' : [`v=${version}`, ...pairs].join('&');
};

/** "#…" for a page, a scenario and the pinned run; empty for the first screen, unless it is handed on in a manner of its own. */
export const printHash = (
  page: Page,
  scenario: Scenario,
  pinned: Scenario | null = null,
  manner: Manner = {},
): string => {
  const how = printManner(manner);
  if (page === 'start') return how && `#/start?${how}`;
  const pin = pinned && `pin=${packText(printQuery(pinned) || `v=${version}`)}`;
  const said = printQuery(scenario) || ((pin || isLesson(page)) && `v=${version}`);
  const query = [said, pin, how].filter(Boolean).join('&');
  if (page === 'explore' && query !== '') return `#${query}`;
  return `#/${page}${query === '' ? '' : '?'}${query}`;
};

/** What a hash opens, and what had to be changed in it. */
export interface Arrival {
  readonly page: Page;
  readonly scenario: Scenario;
  readonly pinned: Scenario | null;
  readonly changes: readonly Change[];
  /** A lesson's step without a query, whose scenario the lesson itself has. */
  readonly bare?: boolean;
  readonly manner?: Manner;
  /** A typed problem that cannot be read, as the link has it. */
  readonly unread?: Bag;
}

interface Said {
  readonly draft: Draft;
  readonly manner: Manner;
  /** null: it names none. */
  readonly of: Version | null;
}

/** What a query says, and the version that it says it in. */
const parseQuery = (query: string, report: Report): Said => {
  const draft: Draft = {};
  const manner: Record<string, string> = {};
  let of: Version | null = null;
  const seen = new Set<string>();
  const ofTyped: (readonly [Entry, string])[] = [];
  const tell = (given: string, code: 'incomplete' | 'unknown-key' | 'repeated' | 'of-no-formula'): void =>
    report({ setting: 'link', given: gist(given), used: null, why: { code } });
  // Some programs write "&" as "&amp;".
  for (const pair of query.split(/&(?:amp;)?/)) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const key = unescapeText(at < 0 ? pair : pair.slice(0, at)).trim();
    const value = at < 0 ? '' : unescapeText(pair.slice(at + 1));
    if (key === 'pin') {
      draft.pinned = value;
      continue;
    }
    if (key === 'v') {
      const known = versions.find((name) => name === value);
      of = known ?? version;
      if (!known)
        report({ setting: 'version', given: gist(value), used: version, why: { code: 'one-of', allowed: versions } });
      continue;
    }
    if (isAdded(key)) continue;
    if (isMannerKey(key)) {
      if (isManner(key, value)) manner[key] = value;
      else tell(pair, 'unknown-key');
      continue;
    }
    const entry = byKey.get(key);
    if (!entry) tell(key, 'unknown-key');
    else if (value.trim() === '') tell(key, 'incomplete');
    else {
      if (seen.has(key)) tell(key, 'repeated');
      seen.add(key);
      if (isOfTyped(entry)) ofTyped.push([entry, value]);
      else entry.read(value, draft);
    }
  }
  const hasFormula = ofTyped.some(([{ key }]) => key === 'inner' || key === 'outer');
  const isSaid = ({ key }: Entry): boolean =>
    key === 'data' ? isDataKind(draft.problem) : hasFormula || (key === 'tasks' && draft.problem === 'two-tasks');
  for (const [entry, value] of ofTyped)
    if (isSaid(entry)) entry.read(value, draft);
    else tell(entry.key, 'of-no-formula');
  return { draft, of, manner };
};

/** A query with settings and no version may be of the first: it compares what that did. */
const repairSaid = ({ draft, of }: Omit<Said, 'manner'>): ReturnType<typeof repair> => {
  const isFirst = of === '1' || (of === null && Object.keys(draft).length > 0);
  return repair(isFirst ? { estimators: comparisonOfVersion1, ...draft } : draft);
};

/** Says where a scenario of an older version is another now. */
const tellChanges = ({ draft: { estimators }, of }: Omit<Said, 'manner'>, scenario: Scenario, report: Report): void => {
  if (of === '1' && estimators !== undefined && tossesFirstStep(scenario))
    report({ setting: 'firstUpdateNorm', given: of, used: null, why: { code: 'root-mean-square' } });
};

/** Whether a hash may hold a typed problem, so that `prepareFormulas` is to be awaited before it is parsed. */
export const mentionsFormula = (hash: string): boolean => {
  const typed = /(inner|tasks|data)(=|%3D)|p(=|%3D)(lo|k|b|h)/i;
  const [, pin = ''] = /pin(?:=|%3D)([\w.-]+)/i.exec(hash) ?? [];
  return typed.test(hash) || typed.test(unpackText(pin));
};

/** Keys that programs on the way add to links they count. */
const isAdded = (key: string): boolean => /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref|si)$/i.test(key);

/** What a sentence or a list around a link may have left at its end; a bracket that the link has opened stays. */
const withoutEnding = (text: string): string => {
  const count = (sign: string): number => text.split(sign).length - 1;
  const [end = ''] = /[\s.,;:!?>"'”“’‘»«…*_`\])}]$/u.exec(text) ?? [];
  const opening = { ')': '(', ']': '[', '}': '{' }[end];
  if (end === '' || (opening !== undefined && count(opening) >= count(end))) return text;
  return withoutEnding(text.slice(0, -1));
};

/** The link itself: escaped as a whole, or with another address behind it, it is what it was. */
const bareOf = (hash: string): string => {
  const escaped = hash.replace(/^(?:#|%23)+/, '');
  const whole = escaped.includes('=') ? escaped : unescapeText(escaped).replace(/^#+/, '');
  const [link = ''] = whole.split('#');
  return withoutEnding(link.replace(/(?<==.*)\?[\w-]+=(?!=).*$/s, ''));
};

const mannerOf = (manner: Manner): Pick<Arrival, 'manner'> => (Object.keys(manner).length > 0 ? { manner } : {});

/** Any hash opens a page with a valid scenario; `changes` says what had to be made of it. */
export const parseHash = (hash: string): Arrival => {
  const changes: Change[] = [];
  const report: Report = (change) => void changes.push(change);
  const text = bareOf(hash);
  const [head = '', name = ''] = /^\/?([a-z]*|lesson\/[\w/-]*)(?:\?|$)/i.exec(text) ?? [];
  const lower = name.toLowerCase();
  const page = text === '' ? 'start' : isLesson(lower) ? lower : pages.find((known) => known === lower);
  if (page === 'start') {
    const { manner } = parseQuery(text.slice(head.length), () => {});
    return { page, scenario: startScenario(), pinned: null, changes, ...mannerOf(manner) };
  }
  if (name !== '' && !page)
    report({ setting: 'page', given: gist(name), used: pages[0], why: { code: 'one-of', allowed: pages } });
  const { draft: said, of, manner } = parseQuery(text.slice(head.length), report);
  const { pinned: pin, ...draft } = said;
  const { scenario, changes: repairs } = repairSaid({ draft, of });
  tellChanges({ draft, of }, scenario, report);
  const unread = repairs.some(({ why }) => why.code === 'formula') && isBag(draft.problem) ? draft.problem : null;
  return {
    page: unread ? 'problem' : (page ?? pages[0]),
    ...(unread && { unread }),
    ...(page && isLesson(page) && of === null && Object.keys(said).length === 0 && { bare: true }),
    ...mannerOf(manner),
    scenario,
    pinned: typeof pin === 'string' ? pinnedFrom(pin, report, changes) : null,
    changes: [...changes, ...repairs],
  };
};

/** The pinned run of a link, a query within the query; what had to be changed in it is told in one sentence. */
const pinnedFrom = (packed: string, report: Report, told: readonly Change[]): Scenario | null => {
  const query = unpackText(packed);
  let sound = query !== '';
  const spoil: Report = () => {
    sound = false;
  };
  const { draft: said, of } = parseQuery(query, spoil);
  const { pinned: _, ...draft } = said;
  const { scenario, changes } = repairSaid({ draft, of });
  if (told.every(({ why }) => why.code !== 'root-mean-square')) tellChanges({ draft, of }, scenario, report);
  if (!sound || changes.length > 0)
    report({
      setting: 'pinned',
      given: gist(packed),
      used: null,
      why: { code: query === '' ? 'not-an-object' : 'repaired' },
    });
  return query === '' ? null : scenario;
};

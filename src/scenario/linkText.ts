import { estimatorKinds, estimators, parametersOf } from '../core/estimators/index.ts';
import type { Compared, Outer } from './scenario.ts';
import { readTyped } from './typedNumber.ts';

/** A link within a link, in characters that no escaping on the way touches: base64 with "-" and "." for "+" and "/". */
export const packText = (ascii: string): string =>
  btoa(ascii).replaceAll('+', '-').replaceAll('/', '.').replace(/=+$/, '');

/** Undoes it; empty where it cannot be read. */
export const unpackText = (packed: string): string => {
  try {
    return atob(packed.replaceAll('-', '+').replaceAll('.', '/'));
  } catch {
    return '';
  }
};

/** A number where the text is one, else the text itself, for `repair` to judge and to quote. */
export const readNumber = (text: string): number | string => {
  const x = readTyped(text).value ?? Number(text);
  return text.trim() === '' || Number.isNaN(x) ? text : x;
};

export const readNumbers = (text: string): readonly (number | string)[] => text.split(',').map(readNumber);

/** K5, K5-keep, K5-q0.1 (debiased), ufom-q0.1, reverse …; "-s3" where the slot is not the place in the list. */
export const writeCompared = (compared: readonly Compared[]): string =>
  compared
    .map(({ estimator, slot }, i) => {
      const values: Readonly<Record<string, unknown>> = { ...estimator };
      let head: string = estimator.kind;
      let parts = '';
      for (const [name, p] of parametersOf(estimator.kind)) {
        const value = values[name];
        if (p.type === 'word') parts += value === p.initially ? '' : `-${value}`;
        else if (p.heads) head = `${p.link}${value}`;
        else parts += `-${p.link}${value}`;
      }
      return `${head}${parts}${slot === i ? '' : `-s${slot}`}`;
    })
    .join(',');

/** What may stand behind a kind, the longest spelling first, so that none hides another that begins like it. */
const behind = estimatorKinds
  .flatMap(parametersOf)
  .flatMap(([name, p]) =>
    p.type === 'word'
      ? p.words.map((text) => ({ name, text, number: false }))
      : p.heads
        ? []
        : [{ name, text: p.link, number: true }],
  )
  .sort((a, b) => b.text.length - a.text.length);

/** A part at the end of a spelled estimator: -keep, -q0.1, -s3. */
const part = new RegExp(
  `-(${behind.map(({ text, number }) => text + (number ? '[^-]*(?:e-\\d+)?' : '')).join('|')}|s\\d+)$`,
  'i',
);

/** The kinds that a number alone stands for. */
const headed = estimatorKinds.flatMap((kind) => {
  const head = parametersOf(kind).find(([, p]) => p.type === 'number' && p.heads);
  return head ? [{ kind, head: head[0] }] : [];
});

/** Parts in any order; a bare number is a K. What is no number stays text, and an unknown word an unknown kind. */
const readOne = (text: string, place: number): unknown => {
  const estimator: Record<string, unknown> = {};
  let slot = place;
  let head = text.trim();
  for (let match = part.exec(head); match; match = part.exec(head)) {
    const [all, word = ''] = match;
    head = head.slice(0, -all.length);
    const lower = word.toLowerCase();
    const found = behind.find(({ text, number }) => (number ? lower.startsWith(text) : lower === text));
    if (!found) slot = Number(word.slice(1));
    else estimator[found.name] = found.number ? readNumber(word.slice(found.text.length)) : lower;
  }
  if (!/^(k|[-.\d])/i.test(head)) return { estimator: { kind: head, ...estimator }, slot };
  const names = Object.keys(estimator);
  const { kind, head: name } = headed.find((h) => names.every((n) => n in estimators[h.kind].parameters)) ?? headed[0]!;
  return { estimator: { kind, [name]: readNumber(head.replace(/^k/i, '')), ...estimator }, slot };
};

export const readCompared = (text: string): unknown => text.split(',').map(readOne);

export const writeOuter = (outer: Outer): string =>
  outer.schedule === 'inverse-sqrt' ? `sqrt,${outer.firstUpdateNorm}` : `${outer.schedule},${outer.stepSize}`;

export const readOuter = (text: string): Record<string, unknown> => {
  const [word = '', size] = text.split(',');
  const schedule = word === 'sqrt' ? 'inverse-sqrt' : word;
  const step = size === undefined ? undefined : readNumber(size);
  return schedule === 'constant' || schedule === 'harmonic' || schedule === 'adam'
    ? { schedule, stepSize: step }
    : { schedule, firstUpdateNorm: step };
};

const flags: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

export const readFlag = (text: string): unknown => flags.get(text) ?? text;

import type { Compared, Outer } from './scenario.ts';

/**
 * How single values are spelled in a link. Only letters, digits, "-", ".", "," and "%" are printed: other characters
 * are read as markup or cut off by programs that people paste links into.
 */
const escaped = /[!'()*_~]|\.$/g;

export const escapeText = (text: string): string =>
  encodeURIComponent(text).replace(escaped, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Undoes escaping, once or as often as programs on the way have added it: no value holds a "%" of its own. */
export const unescapeText = (text: string): string => {
  let plain = text;
  for (let round = 0; round < 4 && plain.includes('%'); round++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      // Cut off within an escape: what can be read is kept.
      return plain.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    }
  }
  return plain;
};

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
  const x = Number(text.replace(/−/g, '-'));
  return text.trim() === '' || Number.isNaN(x) ? text : x;
};

export const readNumbers = (text: string): readonly (number | string)[] => text.split(',').map(readNumber);

/** K5, K5-keep, K5-q0.1 (debiased), ufom-q0.1, reverse …; "-s3" where the slot is not the place in the list. */
export const writeCompared = (compared: readonly Compared[]): string =>
  compared
    .map(({ estimator: e, slot }, i) => {
      const name = e.kind === 'truncated' || e.kind === 'debiased' ? `K${e.K}` : e.kind;
      const keep = 'initTerm' in e && e.initTerm === 'keep' ? '-keep' : '';
      return `${name}${keep}${'q' in e ? `-q${e.q}` : ''}${slot === i ? '' : `-s${slot}`}`;
    })
    .join(',');

/** A part at the end of a spelled estimator: -keep, -q0.1, -s3. */
const part = /-(keep|drop|q[^-]*(?:e-\d+)?|s\d+)$/i;

/** Parts in any order; a bare number is a K. What is no number stays text, and an unknown word an unknown kind. */
const readOne = (text: string, place: number): unknown => {
  const estimator: Record<string, unknown> = {};
  let slot = place;
  let head = text.trim();
  for (let match = part.exec(head); match; match = part.exec(head)) {
    const [all, word = ''] = match;
    head = head.slice(0, -all.length);
    if (/^q/i.test(word)) estimator.q = readNumber(word.slice(1));
    else if (/^s/i.test(word)) slot = Number(word.slice(1));
    else estimator.initTerm = word.toLowerCase();
  }
  if (!/^(k|[-.\d])/i.test(head)) return { estimator: { kind: head, ...estimator }, slot };
  const kind = 'q' in estimator ? 'debiased' : 'truncated';
  return { estimator: { kind, K: readNumber(head.replace(/^k/i, '')), ...estimator }, slot };
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

export const readFlag = (text: string): unknown => (text === '1' ? true : text === '0' ? false : text);

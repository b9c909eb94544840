import type { ProblemFault } from '../../scenario/problemFault.ts';
import { type Telling, tell } from '../telling.ts';

/** Puts what somebody wrote in quotes. */
type Quoted = (text: string) => string;

const unclear = {
  'absolute-value': 'it is unclear where the absolute value ends',
  division: 'it is unclear what is divided',
  exponent: 'it is unclear where the exponent ends',
} as const;

const faults = (quoted: Quoted): Telling<ProblemFault, string> => ({
  unexpected: ({ text }) => `unexpected ${quoted(text)}`,
  'point-after-name': () => `a ${quoted('.')} may stand in numbers only, not after a name`,
  incomplete: () => 'something is missing',
  unclear: ({ what }) => unclear[what],
  'sign-missing': ({ sign }) => `${quoted(sign)} is missing`,
  'brackets-missing': ({ name }) => `${quoted(name)} needs its argument in brackets`,
  'operator-missing': ({ after }) =>
    after === null ? 'an operator is missing' : `an operator is missing after ${quoted(after)}`,
  'expression-missing': () => 'an expression is missing',
  'argument-missing': () => `an argument is missing after ${quoted(',')}`,
  'number-missing': ({ after }) => `a number is missing after ${quoted(after)}`,
  'comparison-expected': () => 'expected a comparison such as w1 < 0',
  'number-expected': ({ found }) =>
    found === '!'
      ? `expected a number, found ${quoted(found)}`
      : `expected a number, found a comparison (${quoted(found)})`,
  'number-too-large': ({ text }) => `the number ${text} is too large`,
  'argument-of-function-missing': ({ name }) => `${quoted(name)} is a function and needs its argument in brackets`,
  'not-a-number': ({ text }) => `${quoted(text)} is not a number`,
  'unknown-name': ({ name, known }) => `${quoted(name)} is not a name of this formula (it has ${known.join(', ')}),`,
  'unknown-function': ({ name, known }) => `${quoted(name)} is not a function (there are ${known.join(', ')}),`,
  arguments: ({ name, least, most, given }) =>
    least === most
      ? `${name} takes ${least} ${most === 1 ? 'argument' : 'arguments'}, got ${given},`
      : `${name} takes at least ${least} arguments, got ${given},`,
  'too-many-parts': ({ limit }) =>
    `the formula is too long: ${limit} numbers, names and operators are allowed; it passes that`,
  'too-deep': () => 'the formula is nested too deeply',
  'too-many-characters': ({ limit }) => `at most ${limit} characters are allowed`,
  'no-names': ({ line }) => `${line} needs at least one name`,
  'not-a-name': ({ text }) => `${text} is not a name: use letters, digits and _`,
  reserved: ({ name }) => `${quoted(name)} has a meaning of its own: choose another name`,
  'named-twice': ({ name }) => `${quoted(name)} is named twice`,
  starts: ({ wanted, given }) => `init must have ${wanted} entries, one for each of w, got ${given}`,
  'no-task': ({ index }) => `there is no task ${index}`,
  'not-a-formula': ({ part, limit }) => `${part} must be a formula of at most ${limit} characters`,
  'not-names': ({ part, min, max }) => `${part} must be a list of ${min} to ${max} names`,
  'not-starts': ({ wanted }) => `init must hold one formula for each of the ${wanted} components of w`,
  'not-tasks': () => 'tasks must hold names, values and weights',
  'task-names': () => 'tasks.names must be a list of names',
  'task-count': ({ min, max }) => `tasks.values must hold the numbers of ${min} to ${max} tasks`,
  'task-components': ({ limit }) => `the w of all tasks may have at most ${limit} components together`,
  'task-values': ({ wanted }) => `tasks.values must hold ${wanted} numbers for each task`,
  'task-weights': () => 'tasks.weights must hold a positive number for each task',
  failed: ({ message }) => message,
  'not-rows': () => 'X must be a list of rows',
  columns: ({ min, max }) => `X must have from ${min} to ${max} columns`,
  'row-count': ({ table, limit }) => `${table} must hold from 1 to ${limit} rows`,
  row: ({ table, row, wanted }) => `${table}[${row}] must hold ${wanted} numbers`,
  labels: ({ list, wanted }) => `${list} must hold ${wanted} numbers, one for each row`,
  classes: ({ list }) => `${list} must hold 1 and -1 alone`,
  constant: ({ name, min, max }) => `${name} must lie from ${min} to ${max}`,
  'zone-too-narrow': ({ least }) => `A must be at least ${least}, the distance of the minima`,
});

const straight: Quoted = (text) => `"${text}"`;

/** Without a capital and a full stop. The headless command says it, too. */
export const formulaFault = (fault: ProblemFault, quoted = straight): string => {
  const said = tell(faults(quoted), fault);
  if (!('at' in fault) || fault.at === undefined) return said;
  const { at, offers = [] } = fault;
  return `${said} at character ${at + 1}${offers.length === 0 ? '' : `: write ${offers.join(' or ')}`}`;
};

/** With the quotes of the language. */
export const quotedFault = (fault: ProblemFault): string => formulaFault(fault, (text) => `“${text}”`);

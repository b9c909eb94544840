import type { Scenario } from '../scenario/scenario.ts';
import type { Ask } from './result.ts';

type Given = Scenario['problem'];

/** A problem in a message. Rows that are given go with the first message to hold them; after that their number stands for them. */
export type Sent = Given | { readonly sent: number; readonly first: Given | null };

/** An ask as it is sent. */
export type SentAsk = Omit<Ask, 'scenario'> & {
  readonly scenario: Omit<Scenario, 'problem'> & { readonly problem: Sent };
};

/** So many are remembered on either side, by the order in which they were first sent. */
const KEPT = 8;

const forgetOldest = (kept: Map<unknown, unknown>): void => {
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
};

/** One side of a line: what it is given must reach the other side's `createReceiving`, in order. */
export const createSending = (): ((problem: Given) => Sent) => {
  const numbers = new Map<Given, number>();
  let count = 0;
  return (problem) => {
    if (typeof problem === 'string' || !('X' in problem)) return problem;
    const known = numbers.get(problem);
    if (known !== undefined) return { sent: known, first: null };
    count += 1;
    numbers.set(problem, count);
    forgetOldest(numbers);
    return { sent: count, first: problem };
  };
};

/** The other side: the same object each time. Throws for a number that never came. */
export const createReceiving = (): ((sent: Sent) => Given) => {
  const kept = new Map<number, Given>();
  return (sent) => {
    if (typeof sent === 'string' || !('sent' in sent)) return sent;
    if (sent.first) {
      kept.set(sent.sent, sent.first);
      forgetOldest(kept);
    }
    const problem = kept.get(sent.sent);
    if (!problem) throw new Error(`problem ${sent.sent} was not sent`);
    return problem;
  };
};

import { expect, it } from 'vitest';
import { createTurns, type Turn } from './turns.ts';

/** Workers that take a breath of 8 ms at each turn, on a clock that runs with the work alone. */
const running = () => {
  let time = 0;
  const log: string[] = [];
  const turns = createTurns(
    () => new Promise((resolve) => setImmediate(resolve)),
    () => time,
  );
  const work = async (name: string, turn: Turn, breaths: number) => {
    for (let i = 0; i < breaths; i++) {
      await turn.rest();
      log.push(name);
      time += 8;
    }
  };
  return { turns, log, work, time: () => time };
};

it('the one goes first that asked last, and before it the one that a hand waits for', async () => {
  const { turns, log, work } = running();
  const [a, b, c] = [turns.join(), turns.join(), turns.join()];
  a.asked(true);
  b.asked(false);
  c.asked(false);
  await Promise.all([work('b', b, 2), work('a', a, 2), work('c', c, 2)]);
  expect(log.join('')).toBe('aaccbb');
});

it('nobody starves: those passed over have a breath in turn, at most one in 100 ms', async () => {
  const { turns, log, work } = running();
  const [a, b, lead] = [turns.join(), turns.join(), turns.join()];
  for (const turn of [a, b]) turn.asked(false);
  lead.asked(true);
  let held = true;
  const long = async (name: string, turn: Turn) => {
    while (held) await work(name, turn, 1);
  };
  const others = Promise.all([long('a', a), long('b', b)]);
  await work('L', lead, 100);
  held = false;
  await others;
  const until = log.slice(0, log.lastIndexOf('L') + 1).join('');
  expect(until).toMatch(/^(?:L{10,13}[ab])+L*$/);
  expect(until.replaceAll('L', '')).toMatch(/^(?:ab)+a?$|^(?:ba)+b?$/);
});

it('one that leaves is let go, and given no turn after', async () => {
  const { turns, work, log } = running();
  const [a, b] = [turns.join(), turns.join()];
  const left = work('a', a, 1);
  a.leave();
  await left;
  await work('b', b, 3);
  expect(log.join('')).toBe('abbb');
  expect(turns.waiting()).toBe(0);
});

it('waits for nothing but a breath where it is alone', async () => {
  const { turns } = running();
  let breaths = 0;
  const alone = createTurns(
    async () => void breaths++,
    () => 0,
  ).join();
  for (let i = 0; i < 5; i++) await alone.rest();
  expect(breaths).toBe(5);
  expect(turns.waiting()).toBe(0);
});

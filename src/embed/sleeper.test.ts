import { expect, it } from 'vitest';
import type { Engine, News } from '../engine/client.ts';
import type { Ask, Result } from '../engine/result.ts';
import { createSleeper } from './sleeper.ts';

const ask = (revision: number) => ({ revision, needles: new Float64Array(0) }) as unknown as Ask;

/** Engines that answer when they are told to. */
const fakes = () => {
  const opened: { asked: number[]; ended: boolean; answer(revision: number): void }[] = [];
  const open = (): Engine => {
    const listeners = new Set<(news: News) => void>();
    const one = {
      asked: [] as number[],
      ended: false,
      answer(revision: number) {
        const result = { revision, field: null } as unknown as Result;
        for (const listener of listeners) listener({ kind: 'result', result });
      },
    };
    opened.push(one);
    return {
      ask: ({ revision }) => void one.asked.push(revision),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      current: () => null,
      order: () => {},
      kill: () => {},
      dispose: () => {
        one.ended = true;
      },
    };
  };
  return { opened, open };
};

it('asleep it holds no session, keeps what was answered, and asks what is owed when it wakes', () => {
  const { opened, open } = fakes();
  const sleeper = createSleeper({ open });
  const engine = sleeper.open();
  const heard: number[] = [];
  engine.subscribe((news) => heard.push(news.kind === 'result' ? news.result.revision : -1));
  engine.ask(ask(1));
  opened[0]!.answer(1);
  sleeper.sleep();
  expect(opened.map(({ ended }) => ended)).toEqual([true]);
  expect(engine.current()?.revision).toBe(1);
  sleeper.wake();
  expect(opened).toHaveLength(1);

  sleeper.sleep();
  engine.ask(ask(2));
  engine.ask(ask(3));
  expect(opened).toHaveLength(1);
  sleeper.wake();
  expect(opened[1]!.asked).toEqual([3]);
  opened[1]!.answer(3);
  expect(heard).toEqual([1, 3]);
  engine.dispose();
  expect(opened[1]!.ended).toBe(true);
});

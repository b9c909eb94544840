import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '../core/problem.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { createHub } from './hub.ts';
import type { ToSession } from './messages.ts';
import { prepareAll } from './problems.ts';
import type { Ask } from './result.ts';
import { createReceiving, createSending, type Sent } from './sentOnce.ts';

await prepareAll();

const table = (x: number) =>
  ({ kind: 'biased-ridge', X: [[x], [2]], y: [1, 2], Xval: [[3]], yval: [4] }) as const satisfies Sent;
const formula: Formula = { lambda: ['x'], w: ['w'], inner: '(w - x)^2', outer: 'w' };
const drawn = { kind: 'logistic', generate: { seed: 1, n: 2, p: 2, noise: 0 } } as const;
const problems = [...Array.from({ length: 12 }, (_, i) => table(i)), formula, drawn, 'shaban-toy'] as const;

/** As a message takes it to another thread. */
const overTheLine = <T>(message: T): T => structuredClone(message);

test('what arrives is what was sent, and the same object for as long as it is remembered', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...problems), { maxLength: 40 }), (asked) => {
      const [send, receive] = [createSending(), createReceiving()];
      let last: unknown = null;
      asked.forEach((problem, i) => {
        const arrived = receive(overTheLine(send(problem)));
        expect(arrived).toEqual(problem);
        if (problem === asked[i - 1] && typeof problem !== 'string' && 'X' in problem) expect(arrived).toBe(last);
        last = arrived;
      });
    }),
  );
});

test('rows are sent once to each worker, whoever asks', () => {
  const workers: ToSession[][] = [];
  const hub = createHub({
    spawn: () => {
      const posted: ToSession[] = [];
      workers.push(posted);
      return { post: (message) => void posted.push(message as ToSession), listen: () => {}, end: () => {} };
    },
  });
  const problem = table(7);
  const ask = (revision: number, tau: number): Ask => ({
    ...{ revision, scenario: { ...defaultScenario(problem), tau }, focus: null, field: null },
    ...{ needles: new Float64Array(0), dragging: false },
  });
  const [one, other] = [hub.open(), hub.open()];
  one.ask(ask(1, 1));
  one.ask(ask(2, 2));
  other.ask(ask(1, 3));
  const sent = () =>
    workers.at(-1)!.map((message) => (message.kind === 'ask' ? message.ask.scenario.problem : message.kind));
  const number = { sent: 1, first: null };
  expect(sent()).toEqual([{ sent: 1, first: problem }, number, number]);
  one.kill();
  expect(sent()).toEqual([{ sent: 1, first: problem }, number]);
  one.dispose();
  other.dispose();
});

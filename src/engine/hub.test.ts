import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import type { News } from './client.ts';
import { computeResult } from './compute.ts';
import { createFieldMachine } from './gpuMachine.ts';
import { createHost } from './host.ts';
import { createHub } from './hub.ts';
import type { FromWorker, ToSession } from './messages.ts';
import { prepareAll } from './problems.ts';
import type { Ask } from './result.ts';
import { createTensors } from './tensors.ts';
import { createTileMachine } from './tiles.ts';
import type { Transport } from './transport.ts';

await prepareAll();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const askFor = (revision: number, change: Partial<Ask> = {}): Ask => ({
  revision,
  scenario: defaultScenario(),
  focus: null,
  field: null,
  needles: new Float64Array(0),
  dragging: false,
  ...change,
});

/** Lines to workers that do nothing by themselves. */
const lines = () => {
  const made: {
    readonly posted: ToSession[];
    say(message: FromWorker): void;
    break(message: string): void;
    ended: boolean;
  }[] = [];
  const spawn = (): Transport => {
    let hear: (message: unknown) => void = () => {};
    let fault: (message: string) => void = () => {};
    const line = {
      posted: [] as ToSession[],
      say: (message: FromWorker) => hear(message),
      break: (message: string) => fault(message),
      ended: false,
    };
    made.push(line);
    return {
      post: (message) => void line.posted.push(message as ToSession),
      listen(onMessage, onFault) {
        [hear, fault] = [onMessage, onFault];
      },
      end() {
        line.ended = true;
      },
    };
  };
  return { made, spawn };
};

const { machine, milliseconds, revision: _r, scenario: _s, ...whole } = computeResult(askFor(0));
const answer = (session: number, revision: number, done = true): FromWorker => ({
  kind: 'parts',
  session,
  revision,
  parts: whole,
  done,
  milliseconds,
  machine,
});
const asks = (posted: readonly ToSession[]) =>
  posted.map((m) => (m.kind === 'ask' ? [m.session, m.ask.revision] : [m.session, m.kind]));

describe('the hub', () => {
  it('has one worker, and gives every session its own answers', () => {
    const { made, spawn } = lines();
    const hub = createHub({ spawn });
    const [a, b] = [hub.open(), hub.open()];
    const heard: [string, News][] = [];
    a.subscribe((news) => heard.push(['a', news]));
    b.subscribe((news) => heard.push(['b', news]));
    a.ask(askFor(1));
    b.ask(askFor(7));
    expect(made).toHaveLength(1);
    made[0]!.say(answer(2, 7));
    made[0]!.say(answer(1, 1));
    expect(heard.map(([who, news]) => [who, news.kind === 'result' && news.result.revision])).toEqual([
      ['b', 7],
      ['a', 1],
    ]);
    expect([a.current()?.revision, b.current()?.revision]).toEqual([1, 7]);
  });

  it('has its worker before anybody asks where it is told to prepare; one that cannot be started is told of by the ask', () => {
    const { made, spawn } = lines();
    const hub = createHub({ spawn });
    hub.prepare();
    hub.prepare();
    expect(made).toHaveLength(1);
    hub.open().ask(askFor(1));
    expect(made).toHaveLength(1);
    expect(asks(made[0]!.posted)).toEqual([[1, 1]]);

    const forbidden = createHub({
      spawn: () => {
        throw new Error('no workers here');
      },
    });
    expect(() => forbidden.prepare()).not.toThrow();
    const session = forbidden.open();
    const heard: News[] = [];
    session.subscribe((news) => heard.push(news));
    session.ask(askFor(1));
    expect(heard).toMatchObject([{ kind: 'failure', message: expect.stringContaining('no workers here') }]);
  });

  it('replaces a dead worker once, and asks it what no session had been answered', () => {
    const { made, spawn } = lines();
    const hub = createHub({ spawn });
    const [a, b, c] = [hub.open(), hub.open(), hub.open()];
    a.ask(askFor(1));
    a.ask(askFor(2));
    b.ask(askFor(5));
    c.ask(askFor(9));
    made[0]!.say(answer(3, 9));
    made[0]!.break('crashed');
    expect(made).toHaveLength(2);
    expect(made[0]!.ended).toBe(true);
    expect(asks(made[1]!.posted)).toEqual([
      [1, 2],
      [2, 5],
    ]);
    // What the dead one says is not heard.
    made[0]!.say(answer(1, 2));
    expect(a.current()).toBeNull();
    made[1]!.say(answer(1, 2));
    expect(a.current()?.revision).toBe(2);
  });

  it('gives up the session on which worker after worker dies, and no other', () => {
    const { made, spawn } = lines();
    const hub = createHub({ spawn, attempts: 3 });
    const [a, b] = [hub.open(), hub.open()];
    const heard: News[] = [];
    a.subscribe((news) => heard.push(news));
    a.ask(askFor(1));
    b.ask(askFor(1));
    for (let i = 0; i < 3; i++) made[i]!.say({ kind: 'fault', session: 1, message: 'it broke' });
    expect(heard).toEqual([
      {
        kind: 'failure',
        revision: 1,
        message: 'The computation failed 3 times and was given up: it broke',
      },
    ]);
    expect(asks(made[3]!.posted)).toEqual([[2, 1]]);
    made[3]!.say(answer(2, 1));
    expect(b.current()?.revision).toBe(1);
  });

  it('takes a worker for dead that owes an answer and is silent, whichever session it owes it', () => {
    const { made, spawn } = lines();
    const hub = createHub({ spawn, patience: 1000 });
    const [a, b] = [hub.open(), hub.open()];
    a.ask(askFor(1));
    b.ask(askFor(1));
    vi.advanceTimersByTime(900);
    made[0]!.say(answer(1, 1));
    vi.advanceTimersByTime(900);
    made[0]!.say({ kind: 'alive', session: 2 });
    vi.advanceTimersByTime(900);
    expect(made).toHaveLength(1);
    vi.advanceTimersByTime(100);
    expect(asks(made[1]!.posted)).toEqual([[2, 1]]);
    made[1]!.say(answer(2, 1));
    vi.advanceTimersByTime(10_000);
    expect(made).toHaveLength(2);
  });

  it('fails what it cannot start a worker for', () => {
    const hub = createHub({
      spawn: () => {
        throw new Error('no workers here');
      },
    });
    const [a, b] = [hub.open(), hub.open()];
    const heard: News[] = [];
    for (const engine of [a, b]) engine.subscribe((news) => heard.push(news));
    a.ask(askFor(1));
    b.ask(askFor(2));
    expect(heard.map((news) => news.kind === 'failure' && [news.revision, news.message])).toEqual([
      [1, 'The computation failed 3 times and was given up: no workers here'],
      [2, 'The computation failed 3 times and was given up: no workers here'],
    ]);
  });

  it('keeps nothing of a hundred sessions that were opened and closed, on either side', async () => {
    vi.useRealTimers();
    let hear: (message: FromWorker) => void = () => {};
    const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
    const float64 = createTileMachine(lines().spawn, 0, breathe);
    const host = createHost({
      post: (message) => hear(message),
      float64,
      machine: createFieldMachine({ float64, open: async () => null }),
      loadTensors: async () => createTensors(async () => null),
      breathe,
    });
    const posted: ToSession[] = [];
    const hub = createHub({
      spawn: () => ({
        post: (message) => {
          posted.push(message as ToSession);
          host.receive(message as ToSession);
        },
        listen: (onMessage) => {
          hear = onMessage;
        },
        end: () => {},
      }),
    });
    const kept = hub.open();
    kept.ask(askFor(1));
    await expect.poll(() => kept.current()?.costs.length).toBeGreaterThan(0);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const heard: News[] = [];
    for (let i = 0; i < 100; i++) {
      const engine = hub.open();
      engine.subscribe((news) => heard.push(news));
      const field = { frame: [-4, 4, -3, 3] as const, columns: 512, rows: 384 };
      engine.ask(askFor(i, { field, machine: 'webgpu', scenario: { ...defaultScenario(), T: 3000 } }));
      engine.dispose();
      engine.ask(askFor(i));
    }
    expect(hub.sessions()).toBe(1);
    await expect.poll(() => host.counts()).toEqual({ sessions: 1, seats: 1, waiting: 0 });
    expect(posted.filter((m) => m.kind === 'close')).toHaveLength(100);
    expect(heard).toEqual([]);
    const pending = new Set(timers.mock.results.map(({ value }) => value));
    for (const [handle] of cleared.mock.calls) pending.delete(handle as never);
    const unfinished = [...pending].filter((t) => (t as unknown as { _destroyed: boolean })._destroyed === false);
    expect(unfinished).toEqual([]);
    vi.restoreAllMocks();
  });

  it('ends the worker with its last session, and starts one for the next', () => {
    const { made, spawn } = lines();
    const hub = createHub({ spawn });
    const a = hub.open();
    a.ask(askFor(1));
    a.dispose();
    expect(made[0]!.ended).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    hub.open().ask(askFor(1));
    expect(made).toHaveLength(2);
  });
});

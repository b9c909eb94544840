import { MessageChannel as Channel, type MessagePort as Port } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Estimator } from '../core/estimators/choice.ts';
import { hypergradients, type Source } from '../core/hypergradients.ts';
import { descend } from '../core/outer/descend.ts';
import type { Formula, FormulaProblem } from '../core/problem.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { parseHash } from '../scenario/link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isShown } from '../scenario/settings/parts.ts';
import { names } from '../scenario/settings/settings.ts';
import type { Engine, News } from './client.ts';
import { computeResult } from './compute.ts';
import { createFieldMachine } from './gpuMachine.ts';
import { tileOf } from './grid.ts';
import { createHost } from './host.ts';
import { createHub } from './hub.ts';
import type { GpuFields } from './machine.ts';
import type { FromSession, ToHelper, ToSession } from './messages.ts';
import { prepareAll, problemOf } from './problems.ts';
import type { Ask, Result } from './result.ts';
import { createSession } from './session.ts';
import type { TensorArithmetic } from './tensorArithmetic.ts';
import { createTensors } from './tensors.ts';
import { createTileMachine, serveTiles } from './tiles.ts';
import type { Transport } from './transport.ts';

await prepareAll();

const portTransport = (port: Port): Transport => ({
  post: (message, transfer = []) => port.postMessage(message, [...transfer]),
  listen: (onMessage) => port.on('message', onMessage),
  end: () => port.close(),
});

const engines: Engine[] = [];
const ports: Port[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
  for (const port of ports.splice(0)) port.close();
  vi.restoreAllMocks();
});

interface Opening {
  readonly helpers?: number;
  /** Whether the nth worker never answers. */
  readonly dies?: (n: number) => boolean;
  readonly patience?: number;
  readonly openGpu?: () => Promise<GpuFields | null>;
  readonly openTensors?: () => Promise<TensorArithmetic | null>;
  readonly now?: () => number;
}

/** The real worker's code behind a real channel, in this process. */
const open = ({
  helpers = 0,
  dies,
  patience = 2000,
  openGpu = async () => null,
  openTensors = async () => null,
  now = () => performance.now(),
}: Opening = {}) => {
  const heard: News[] = [];
  const asked: number[] = [];
  let spawned = 0;
  const line = (): { near: Port; far: Port } => {
    const { port1, port2 } = new Channel();
    ports.push(port1, port2);
    return { near: port1, far: port2 };
  };
  const spawnHelper = (): Transport => {
    const { near, far } = line();
    const answer = serveTiles((message, transfer) => far.postMessage(message, [...transfer]));
    far.on('message', (message: ToHelper) => void answer(message));
    return portTransport(near);
  };
  const spawn = (): Transport => {
    const n = ++spawned;
    const { near, far } = line();
    const float64 = createTileMachine(spawnHelper, helpers, breathe, now);
    const host = createHost({
      post: (message, transfer) => far.postMessage(message, [...transfer]),
      float64,
      machine: createFieldMachine({ float64, open: openGpu }),
      loadTensors: async () => createTensors(openTensors),
      breathe,
      now,
    });
    far.on('message', (message: ToSession) => {
      if (message.kind === 'ask') asked.push(message.ask.revision);
      if (!dies?.(n)) host.receive(message);
    });
    return portTransport(near);
  };
  const engine = createHub({ spawn, patience }).open();
  engines.push(engine);
  engine.subscribe((news) => heard.push(news));

  /** The first news that passes. */
  const hear = (test: (news: News) => boolean): Promise<News> =>
    new Promise((resolve) => {
      const stop = engine.subscribe((news) => {
        if (!test(news)) return;
        stop();
        resolve(news);
      });
    });
  let revision = 0;
  const ask = (change: Partial<Scenario> = {}, rest: Partial<Ask> = {}): Ask => {
    const made = askFor(++revision, change, rest);
    engine.ask(made);
    return made;
  };
  const settled = (n: number) => (news: News) => {
    if (news.kind !== 'result') return false;
    const { revision, scenario, field, costs, growth } = news.result;
    return (
      revision === n &&
      field?.complete !== false &&
      costs.length > 0 &&
      costs.every((c) => c.kept.length === scenario.T) &&
      (growth?.axis ?? 'each') === scenario.costs
    );
  };
  /** Asks, and waits for the whole answer. */
  const answer = async (change: Partial<Scenario> = {}, rest: Partial<Ask> = {}): Promise<Result> => {
    const { revision: n, dragging } = ask(change, rest);
    const news = await hear(dragging ? (m) => m.kind === 'result' && m.result.revision === n : settled(n));
    return (news as { result: Result }).result;
  };
  return { engine, ask, answer, hear, settled, heard, asked, spawned: () => spawned };
};

/** Four that are deterministic, and one whose coin the seed tosses. */
const compared = parseHash('#v=1&T=100').scenario.estimators;

const askFor = (revision: number, change: Partial<Scenario> = {}, rest: Partial<Ask> = {}): Ask => ({
  revision,
  scenario: { ...defaultScenario(change.problem), estimators: compared, ...change },
  focus: null,
  field: { frame: [-4, 4, -3, 3], columns: 128, rows: 96 },
  needles: Float64Array.of(1, 1),
  dragging: false,
  ...rest,
});

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A clock that stands still but for what the toy's kernel walks: a millisecond in so many nodes × inner steps. */
const workClock = (steps: number) => {
  const toy = problemOf('shaban-toy') as FormulaProblem;
  const { sweep } = toy;
  let time = 0;
  vi.spyOn(toy, 'sweep').mockImplementation((batch, descent, out) => {
    time += (batch.count * descent.T) / steps;
    sweep(batch, descent, out);
  });
  return () => time;
};

/** A clock that is a millisecond on at every look. */
const looksClock = () => {
  let looks = 0;
  return {
    looks: () => looks,
    now: () => {
      looks += 1;
      return looks;
    },
  };
};

const turnsOfTheLoop = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await breathe();
};

/** What does not differ from run to run: stationary points agree to round-off, wherever Newton's method set out from. */
const withoutTime = ({ milliseconds: _m, machine: _w, revision: _r, stationary, ...rest }: Result) => ({
  ...rest,
  stationary: stationary
    .map(({ kind, lambda }) => [kind, ...lambda.map((x) => Math.round(x * 1e9) + 0)].join(' '))
    .sort(),
});
const K = (n: number) =>
  compared.map((c, i) => (i === 1 ? { ...c, estimator: { kind: 'truncated', K: n, initTerm: 'drop' } as const } : c));

const noHelper = () => {
  throw new Error('no helper is wanted');
};

describe('the engine', () => {
  it('says that it is done once what takes long to count has been counted', async () => {
    const said: FromSession[] = [];
    // On a slow machine, where every look at the clock comes 15 ms after the last.
    let time = 0;
    const now = () => {
      time += 15;
      return time;
    };
    const session = createSession({
      post: (message) => void said.push(message),
      machine: createFieldMachine({ float64: createTileMachine(noHelper, 0, breathe), open: async () => null }),
      loadTensors: async () => createTensors(async () => null),
      breathe,
      now,
    });
    session.receive(askFor(1, { costs: 'T' }, { field: null }));
    await expect.poll(() => said.at(-1), { timeout: 20_000 }).toMatchObject({ kind: 'parts', done: true });
    expect(said.filter(({ kind }) => kind === 'parts').length).toBeGreaterThan(1);
  });

  it('ends an answer whose errors come before its whole field, and all of both are there', async () => {
    const said: FromSession[] = [];
    const session = createSession({
      post: (message) => void said.push(message),
      machine: createFieldMachine({ float64: createTileMachine(noHelper, 0, breathe), open: async () => null }),
      loadTensors: async () => createTensors(async () => null),
      breathe,
      now: () => performance.now(),
    });
    session.receive(askFor(1, { errors: 'steps' }));
    await expect.poll(() => said.at(-1), { timeout: 20_000 }).toMatchObject({ kind: 'parts', done: true });
    const parts = said.flatMap((message) => (message.kind === 'parts' ? [message.parts] : []));
    expect(parts.findLast(({ errors }) => errors)?.errors?.found).toHaveLength(20);
    expect(parts.findLast(({ field }) => field)?.field?.complete).toBe(true);
    expect(said.filter((message) => message.kind === 'parts' && message.done)).toHaveLength(1);
  });

  it('answers exactly what the pure computation does, with and without helpers', async () => {
    for (const helpers of [0, 2]) {
      const { answer } = open({ helpers });
      const change = { field: 'ratio', T: 300, truth: 'solution' } as const;
      const result = await answer(change);
      const expected = computeResult(askFor(1, change));
      expect(withoutTime(result)).toEqual(withoutTime(expected));
      expect(result.machine.workers).toBe(helpers + 1);
    }
  });

  it('answers a typed problem, whose reader is loaded when it is first needed', async () => {
    const problem: Formula = {
      lambda: ['a', 'b'],
      w: ['u', 'v'],
      inner: '(u - a)^2/2 + (v - b)^2/4 + log(1 + exp(u*v))/4',
      outer: 'u^2 + sin(v)^2',
    };
    const change = { problem, T: 20, field: 'bias' } as const;
    const { answer } = open({ helpers: 1 });
    const result = await answer(change);
    expect(withoutTime(result)).toEqual(withoutTime(computeResult(askFor(1, change))));
  });

  it('sends a coarse field first, with everything else, and the whole one at rest', async () => {
    const { ask, hear, heard, settled } = open({ now: workClock(100_000) });
    ask({}, { field: { frame: [-4, 4, -3, 3], columns: 512, rows: 384 } });
    await hear(settled(1));
    const [first, second] = heard.map((news) => (news as { result: Result }).result);
    expect(heard).toHaveLength(2);
    expect(first?.field).toMatchObject({ complete: false, columns: 64, rows: 48 });
    expect(second?.field).toMatchObject({ complete: true, columns: 512, rows: 384 });
    for (const part of ['descent', 'unrolled', 'costs', 'stationary'] as const)
      expect(second?.[part]).toBe(first?.[part]);
    expect(first?.stationary).toHaveLength(25);
  });

  it('does not keep the first picture waiting for costs that take long to count', async () => {
    const { ask, hear, heard, settled } = open();
    const outer = { schedule: 'constant', stepSize: 0.01, iterations: 1 } as const;
    ask({ T: 10_000, costs: 'K', outer }, { field: null });
    await hear(settled(1));
    const results = heard.map((news) => (news as { result: Result }).result);
    expect(results[0]?.growth).toBeNull();
    expect(results.at(-1)?.growth?.at.at(-1)).toBe(10_000);
    expect(results.at(-1)?.descent).toBe(results[0]?.descent);
    for (const { counted, predicted } of results.at(-1)!.costs) expect(counted).toEqual(predicted);
  });

  it.each(['inverse-sqrt', 'harmonic'] as const)(
    'answers a shrinking step (%s) with its helpers as the pure function does',
    async (decay) => {
      const { answer } = open({ helpers: 2 });
      for (const problem of ['shaban-toy', 'learned-step'] as const) {
        const change = { problem, decay, lambda: [0.5, -0.3], field: 'bias' } as const;
        const whole = await answer(change);
        const pure = computeResult(askFor(1, change));
        expect(whole.field).toEqual(pure.field);
        expect(whole.unrolled).toEqual(pure.unrolled);
        expect(whole.descent).toEqual(pure.descent);
      }
    },
  );

  it('shows as much of a line as its descents walk on, where nothing else is said, and stands still under a hand', async () => {
    const { answer } = open();
    const problem = { lambda: ['l'], w: ['w'], inner: '(w - l)^2 / 2', outer: '(w - 6)^2 / 2' };
    const change = {
      problem,
      lambda: [1],
      w0: [0],
      outer: { schedule: 'constant', stepSize: 0.2, iterations: 100 },
    } as const;
    const field = { frame: [-2, 2, -1, 1] as const, columns: 64, rows: 48 };
    const ends = ({ line }: Result) => [line!.lambda[0], line!.lambda.at(-1)];
    const rested = await answer(change, { field });
    expect(rested.line).toEqual(computeResult(askFor(1, change, { field })).line);
    const [low, high] = ends(rested);
    expect(low).toBe(-2);
    expect(high).toBeGreaterThan(6);
    expect(high).toBeLessThan(8);
    expect(rested.stationary).toMatchObject([{ kind: 'minimum', lambda: [expect.closeTo(6, 3)] }]);
    const held = { ...change, problem: rested.scenario.problem, lambda: [-30] };
    expect(ends(await answer(held, { field, dragging: true }))).toEqual([low, high]);
    expect(ends(await answer(held, { field }))[0]).toBeLessThan(-30);
    const chosen = await answer({ ...held, frame: [-1, 1, -1, 1] }, { field: { ...field, frame: [-1, 1, -1, 1] } });
    expect(ends(chosen)).toEqual([-1, 1]);
    const window = [-3, 3] as const;
    const declared = await answer(
      { ...change, problem: { ...problem, window } },
      { field: { ...field, frame: [-3, 3, -1, 1] } },
    );
    expect(ends(declared)).toEqual([-3, 3]);
  });

  it('is content with a coarse field while a handle is held', async () => {
    const { answer } = open({ now: workClock(100_000) });
    const field = { frame: [-4, 4, -3, 3] as const, columns: 512, rows: 384 };
    const held = await answer({}, { field, dragging: true });
    expect(held.field?.columns).toBe(64);
    const still = await answer({}, { field, dragging: true });
    expect(still.field).toBe(held.field);
    const rested = await answer({}, { field });
    expect(rested.field?.columns).toBe(512);
  });

  it('leaves out needles that take long while a handle is held', async () => {
    const { answer } = open({ now: workClock(1000) });
    const field = { frame: [-4, 4, -3, 3] as const, columns: 8, rows: 6 };
    for (const [count, stay] of [
      [100, true],
      [1000, false],
    ] as const) {
      const needles = Float64Array.from({ length: 2 * count }, (_, i) => Math.sin(i));
      expect((await answer({}, { field, needles })).needles?.at).toEqual(needles);
      const moved = { lambda: [0.3, 0.1] };
      const held = await answer({ ...moved, T: 90 }, { field, needles, dragging: true });
      expect(held.needles !== null).toBe(stay);
      expect((await answer(moved, { field, needles })).needles?.at).toEqual(needles);
    }
  });

  it('shows a descent that takes long as far as it has come, at least to τ, and goes on at rest where it was', async () => {
    const { answer, ask, hear, heard } = open({ now: looksClock().now });
    const { scenario } = parseHash('#v=2&p=biased-ridge&data=1,8,3,0.1&T=5&tau=60');
    const whole = computeResult(askFor(0, scenario, { field: null })).descent;
    const lengths = () =>
      heard.flatMap((news) => (news.kind === 'result' ? [news.result.descent.runs.map((run) => run.length)] : []));
    const held = await answer(scenario, { field: null, dragging: true });
    const [first] = lengths();
    expect(first!.every((length) => length >= 60 && length < 201)).toBe(true);
    expect(held.descent.runs[0]!.lambda).toEqual(whole.runs[0]!.lambda.slice(0, held.descent.runs[0]!.lambda.length));
    await turnsOfTheLoop(20);
    expect(lengths()).toHaveLength(1);

    // An earlier τ would let another descent begin with fewer states.
    const { revision } = ask({ ...scenario, tau: 2 }, { field: null });
    const last = await hear(
      (news) =>
        news.kind === 'result' && news.result.revision === revision && news.result.descent.runs[0]!.length > 200,
    );
    expect((last as { result: Result }).result.descent).toEqual(whole);
    const grown = lengths().map(([length]) => length!);
    expect(grown).toEqual([...grown].sort((a, b) => a - b));
  });

  const parts = ['descent', 'unrolled', 'inner', 'costs', 'growth', 'field', 'needles', 'stationary'] as const;
  const changes: readonly [string, Partial<Scenario>, Partial<Ask>, readonly (typeof parts)[number][]][] = [
    ['nothing', {}, {}, []],
    ['τ', { tau: 9 }, {}, ['unrolled', 'inner']],
    ['the λ under the pointer', {}, { focus: [1, 1] }, ['unrolled', 'inner']],
    ['the choice of what is drawn along which path', { along: 0, arrows: false }, {}, []],
    ['K of the selected estimator', { estimators: K(7) }, {}, ['descent', 'unrolled', 'inner', 'costs', 'needles']],
    [
      'K beyond T to another beyond T',
      { estimators: K(101) },
      {},
      ['descent', 'unrolled', 'inner', 'costs', 'needles'],
    ],
    ['λ₁', { lambda: [1, 1], tau: 1 }, {}, ['descent', 'unrolled', 'inner']],
    ['what the costs are followed along', { costs: 'T' }, {}, ['growth']],
    ['the seed', { seed: 2 }, {}, ['descent']],
    [
      'the schedule',
      { outer: { schedule: 'constant', stepSize: 0.05, iterations: 20 } },
      {},
      ['descent', 'unrolled', 'inner'],
    ],
    ['γ', { stepSize: 0.2 }, {}, ['descent', 'unrolled', 'inner', 'field', 'needles', 'stationary']],
    ['T', { T: 50 }, {}, ['descent', 'unrolled', 'inner', 'costs', 'field', 'needles', 'stationary']],
    ['w₀', { w0: [1, 2] }, {}, ['descent', 'unrolled', 'inner', 'field', 'needles', 'stationary']],
    ['the warm start', { warm: true }, {}, ['descent', 'unrolled', 'inner']],
    ['the truth', { truth: 'solution' }, {}, ['descent', 'unrolled', 'field', 'needles', 'stationary']],
    ['the frame', {}, { field: { frame: [-4, 4, -3, 2], columns: 128, rows: 96 } }, ['field', 'stationary']],
    ['the needles', {}, { needles: Float64Array.of(2, 2) }, ['needles']],
    ['a field that needs h', { field: 'bias' }, {}, ['field']],
    ['a field that needs none', { field: 'gradient' }, {}, []],
  ];
  it.each(changes)('keeps every part that does not depend on %s', async (_, change, rest, expected) => {
    const { answer } = open();
    const before = await answer();
    const after = await answer(change, rest);
    expect(parts.filter((part) => after[part] !== before[part])).toEqual(expected);
  });

  const drawn = {
    ...{ along: 1, quantity: 'value', against: 'calls', errorK: 'own', target: 0.1, over: 'window', enlarged: 'strip' },
  } as const satisfies Partial<Scenario>;
  it('is asked nothing where only what is drawn has changed: the answer stands', async () => {
    const { ask, answer, asked, heard } = open();
    expect(Object.keys(drawn)).toEqual(names.filter(isShown));
    const before = await answer();
    const [asks, news] = [asked.length, heard.length];
    const { revision, scenario } = ask(drawn);
    expect(heard.slice(news)).toEqual([{ kind: 'result', result: { ...before, revision, scenario } }]);
    const after = await answer({ ...drawn, tau: 9 });
    expect(after.scenario).toMatchObject({ ...drawn, tau: 9 });
    expect(after.descent).toBe(before.descent);
    expect(asked).toHaveLength(asks + 1);
  });

  it('goes on with what it computes where only what is drawn has changed on the way', async () => {
    const { ask, answer, asked, hear, heard } = open();
    await answer();
    const outer = { schedule: 'constant', stepSize: 0.01, iterations: 2000 } as const;
    const asks = asked.length;
    const first = ask({ T: 300, outer });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { revision } = ask({ T: 300, outer, ...drawn });
    const { result } = (await hear((n) => n.kind === 'result' && n.result.revision === revision)) as { result: Result };
    expect(result.scenario).toMatchObject({ T: 300, ...drawn });
    expect(result.descent.runs[0]?.length).toBe(2001);
    expect(asked.slice(asks)).toEqual([first.revision]);
    expect(heard.some((n) => n.kind === 'result' && n.result.revision === first.revision)).toBe(false);
  });

  it('keeps the field’s own arrays where only K and the needles changed', async () => {
    const { answer } = open();
    const before = await answer();
    const after = await answer({ estimators: K(7) });
    expect(after.field?.value).toBe(before.field?.value);
    expect(after.field?.truth).toBe(before.field?.truth);
    expect(after.needles).not.toBe(before.needles);
  });

  it('keeps the arrays of the runs that another’s K leaves alone', async () => {
    const { answer } = open();
    const { runs: before } = (await answer({ estimators: K(5) })).descent;
    const { runs: after } = (await answer({ estimators: K(7) })).descent;
    after.forEach((run, r) => {
      for (const part of ['lambda', 'value', 'gradientNorm'] as const)
        expect(run[part] === before[r]![part], `${part} of run ${r}`).toBe(r !== 1);
      if (r !== 1) expect(run.ratio.filter((ratio, e) => ratio !== before[r]!.ratio[e])).toEqual([run.ratio[1]]);
    });
  });

  it('keeps the result of a K that is cut to the same T', async () => {
    const { answer } = open();
    const before = await answer({ estimators: K(100) });
    const after = await answer({ estimators: K(250) });
    expect(parts.filter((part) => after[part] !== before[part])).toEqual([]);
  });

  it('answers the newest of many asks and gives up those between', async () => {
    const { ask, hear, settled, heard } = open();
    for (let i = 1; i <= 30; i++) ask({ T: 2000 + i });
    await hear(settled(30));
    const answered = new Set(heard.map((news) => news.kind === 'result' && news.result.revision));
    expect([...answered].at(-1)).toBe(30);
    expect(answered.size).toBeLessThanOrEqual(2);
  });

  it('stops stale work within 50 ms: a field with T = 5000 gives way to another question', async () => {
    const now = workClock(100_000);
    const { ask, answer, hear, heard } = open({ now });
    await answer({ T: 3 });
    const field = { frame: [-4, 4, -3, 3] as const, columns: 1024, rows: 768 };
    for (let i = 0; i < 3; i++) {
      const { revision } = ask({ T: 5000 + i }, { field });
      await hear((news) => news.kind === 'result' && news.result.revision === revision);
      const refining = now();
      await turnsOfTheLoop(20);
      const began = now();
      expect(began).toBeGreaterThan(refining);
      const quick = await answer({ T: 4 + i });
      expect(now() - began - quick.milliseconds).toBeLessThan(50);
    }
    expect(heard.some((n) => n.kind === 'result' && n.result.scenario.T >= 5000 && n.result.field?.complete)).toBe(
      false,
    );
  });

  it('stops stale work within 50 looks at the clock: a hypergradient of 12 variables over 10 000 steps is taken apart no further', async () => {
    const { now, looks } = looksClock();
    const { ask, answer, heard } = open({ now });
    const names = (letter: string) => Array.from({ length: 12 }, (_, i) => `${letter}${i}`);
    const [lambda, w] = [names('l'), names('w')];
    const sum = (term: (x: string, i: number) => string) => w.map(term).join(' + ');
    const problem: Formula = {
      lambda,
      w,
      inner: sum((x, i) => `(${x} - l${i})^2/2 + sin(${x}*w${(i + 1) % 12})*cos(l${(i + 3) % 12})/4`),
      outer: sum((x) => `${x}^2`),
    };
    const outer = { schedule: 'constant', stepSize: 0.01, iterations: 1 } as const;
    const long = { problem, lambda: lambda.map(() => 1), w0: w.map(() => 0.5), T: 10_000, outer, estimators: K(5) };
    await answer({ ...long, T: 1 }, { field: null });
    for (let i = 0; i < 3; i++) {
      const begun = looks();
      ask({ ...long, stepSize: 0.05 + i / 100 }, { field: null });
      await expect.poll(() => looks() - begun, { interval: 5, timeout: 20_000 }).toBeGreaterThan(100);
      const began = looks();
      const quick = await answer({ T: 4 + i });
      expect(looks() - began - quick.milliseconds).toBeLessThan(50);
    }
    expect(heard.some((n) => n.kind === 'result' && n.result.scenario.T === 10_000)).toBe(false);
  });

  it('tells its newest answer anew, with the field alone, when a GPU comes and when it goes', async () => {
    let lose = () => {};
    let there = true;
    const openGpu = async (): Promise<GpuFields | null> => {
      if (!there) return null;
      let alive = true;
      const lost = new Promise<string>((resolve) => {
        lose = () => {
          alive = false;
          resolve('unplugged');
        };
      });
      return {
        name: 'Big GPU',
        software: false,
        alive: () => alive,
        lost,
        counts: () => ({ kernels: 1, bytes: 8 }),
        takes: () => true,
        async *tiles(request) {
          const problem = problemOf(request.problem);
          yield { ...tileOf(problem, request, 0, request.columns * request.rows), float32: true };
        },
        close: () => lose(),
      };
    };
    const { ask, hear, engine } = open({ openGpu });
    const made = (float32: boolean) => (news: News) =>
      news.kind === 'result' && news.result.field?.float32 === float32 && news.result.field.complete;
    const field = { frame: [-4, 4, -3, 3] as const, columns: 128, rows: 96 };
    ask({}, { machine: 'auto', needles: Float64Array.of(1, 1), field });
    await hear(made(false));
    const before = engine.current()!;
    expect(before.machine.gpu).toBeNull();
    await hear(made(true));
    const after = engine.current()!;
    expect(parts.filter((part) => after[part] !== before[part])).toEqual(['field']);
    expect(after).toMatchObject({ revision: 1, machine: { gpu: { name: 'Big GPU' }, trouble: null } });
    there = false;
    lose();
    await hear(made(false));
    expect(engine.current()!.machine).toMatchObject({ gpu: null, trouble: { code: 'lost', message: 'unplugged' } });
    ask({}, { machine: 'float64', field });
    await hear((news) => news.kind === 'result' && news.result.machine.trouble === null);
  });

  describe('tensors', () => {
    /** Tensors that are float64, slowly; what is begun and closed is counted. */
    const slow = ({ updates = Number.POSITIVE_INFINITY, lostAt = Number.POSITIVE_INFINITY } = {}) => {
      const counts = { begun: 0, closed: 0, read: 0, opened: 0, from: 0 };
      const arithmetic = (n: number): TensorArithmetic => ({
        machine: { backend: 'wasm', device: null, software: false },
        alive: () => n > 1 || counts.read < lostAt,
        close: () => {},
        descent: (plan, iterations, from) => {
          counts.begun += 1;
          counts.from = from?.tau ?? 0;
          const by = (estimators: readonly Estimator[], room: number): Source => {
            const { problem, descent } = plan;
            const source = hypergradients(problem, { descent, estimators, truth: 'steps' }, room);
            return {
              ...source,
              *at(lambda, count) {
                if (counts.read >= updates) throw new Error('out of memory');
                if (n === 1 && counts.read >= lostAt) throw new Error('the device is lost');
                counts.read += 1;
                yield { read: () => new Promise((resolve) => setTimeout(resolve, 10, 0)) };
                source.at(lambda, count);
              },
              *draw(_, __, ___, out) {
                yield;
                out.fill(0.1);
              },
            };
          };
          const { lambda, outer, seed, truth } = plan.scenario;
          const { estimators, descent } = plan;
          const question = { estimators, descent, lambda, outer: { ...outer, iterations }, seed, truth, by };
          const close = () => {
            counts.closed += 1;
          };
          return { ...descend(plan.problem, question, from), close };
        },
        unrolled: (_, exactly) => ({
          // biome-ignore lint/correctness/useYield: nothing is waited for here.
          walk: (function* () {
            return { ...exactly, value: 7 };
          })(),
          close: () => {},
        }),
      });
      const openTensors = async () => {
        counts.opened += 1;
        return arithmetic(counts.opened);
      };
      return { counts, openTensors };
    };
    const tensors = (news: News) => (news.kind === 'result' && news.result.tensors) || null;
    const updates = (news: News) => (tensors(news)?.descent?.done ?? 0) - 1;

    it('follow the float64 picture, grow while they are watched, and end where their limit cuts them', async () => {
      const { openTensors } = slow();
      const { ask, hear, heard } = open({ openTensors });
      ask({ arithmetic: 'tensors' });
      await hear((news) => updates(news) === 60);
      const seen = heard.map(tensors);
      expect(seen[0]).toMatchObject({ machine: null, unrolled: false, descent: null, of: 60 });
      const counts = seen.flatMap((t) => t?.descent?.done ?? []);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(counts.length).toBeGreaterThan(2);
      const { result } = heard.at(-1) as { result: Result };
      expect(result.unrolled.value).toBe(7);
      expect(result.descent.runs[0]!.length).toBe(61);
    });

    it('are given up for another question, and go on for one that leaves them alone', async () => {
      const { counts, openTensors } = slow();
      const { ask, answer, hear } = open({ openTensors });
      ask({ arithmetic: 'tensors' });
      await hear((news) => updates(news) > 5);
      const before = counts.read;
      const other = await answer({ arithmetic: 'tensors', tau: 3 });
      expect(counts.read - before).toBeLessThan(10);
      expect(other.tensors!.descent!.done).toBeGreaterThan(6);
      await hear((news) => updates(news) >= other.tensors!.descent!.done);
      expect(counts).toMatchObject({ begun: 1, closed: 0 });
      const exactly = await answer({ stepSize: 0.2 });
      expect(exactly.tensors).toBeNull();
      expect(counts).toMatchObject({ begun: 1, closed: 1 });
      const { read } = counts;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(counts.read).toBe(read);
    });

    const status = (news: News) => tensors(news)?.descent?.status;
    /** The descent of a session that nothing disturbs. */
    const undisturbed = async () => {
      const { ask, hear } = open({ openTensors: slow().openTensors });
      ask({ arithmetic: 'tensors' });
      return ((await hear((news) => status(news) === 'done')) as { result: Result }).result.descent;
    };

    it('pause where the page says so, keep answering, and go on where they were', async () => {
      const { counts, openTensors } = slow();
      const { ask, answer, hear, engine } = open({ openTensors });
      ask({ arithmetic: 'tensors' });
      await hear((news) => updates(news) > 5);
      const { job } = engine.current()!.tensors!.descent!;
      engine.order(job, 'pause');
      await hear((news) => status(news) === 'paused');
      const other = await answer({ arithmetic: 'tensors', tau: 3 });
      expect(other.tensors!.descent).toMatchObject({ job, status: 'paused' });
      const { read } = counts;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(counts.read).toBe(read);
      engine.order(job, 'resume');
      await hear((news) => status(news) === 'done');
      expect(engine.current()!.descent).toEqual(await undisturbed());
      expect(counts).toMatchObject({ begun: 1, closed: 1 });
    });

    it('end where they are cancelled, and begin anew for another scenario', async () => {
      const { counts, openTensors } = slow();
      const { ask, answer, hear, engine } = open({ openTensors });
      ask({ arithmetic: 'tensors' });
      await hear((news) => updates(news) > 5);
      const { job } = engine.current()!.tensors!.descent!;
      engine.order(job, 'cancel');
      await hear((news) => status(news) === 'cancelled');
      await expect.poll(() => counts).toMatchObject({ begun: 1, closed: 1 });
      const other = await answer({ arithmetic: 'tensors', tau: 3 });
      expect(other.tensors!.descent!.status).toBe('cancelled');
      engine.order(job, 'resume');
      ask({ arithmetic: 'tensors', stepSize: 0.2 });
      await hear((news) => updates(news) > 5 && tensors(news)!.descent!.job !== job);
      expect(counts).toMatchObject({ begun: 2, closed: 1 });
    });

    it('go on from where they stood when their device is lost', async () => {
      const { counts, openTensors } = slow({ lostAt: 20 });
      const { ask, hear, engine } = open({ openTensors });
      ask({ arithmetic: 'tensors' });
      await hear((news) => status(news) === 'done');
      expect(counts).toMatchObject({ opened: 2, begun: 2, closed: 2, from: 20 });
      expect(engine.current()!.descent).toEqual(await undisturbed());
      expect(engine.current()!.tensors!.failed).toBeNull();
    });

    it('are sent as what was added, once', async () => {
      const said: FromSession[] = [];
      const session = createSession({
        post: (message) => void said.push(message),
        machine: createFieldMachine({ float64: createTileMachine(noHelper, 0, breathe), open: async () => null }),
        loadTensors: async () => createTensors(slow().openTensors),
        breathe,
        now: () => performance.now(),
      });
      session.receive(askFor(1, { arithmetic: 'tensors' }, { field: null }));
      await expect.poll(() => said.at(-1), { timeout: 20_000 }).toMatchObject({ kind: 'parts', done: true });
      const jobs = said.flatMap((message) => (message.kind === 'job' ? [message] : []));
      const states = jobs.map(({ addition }) => addition?.descent.runs[0]?.length ?? 0);
      expect(states.length).toBeGreaterThan(2);
      expect(states.reduce((a, b) => a + b)).toBe(61);
      expect(jobs.map(({ addition }) => addition?.anew ?? false)).toEqual(states.map((_, i) => i === 0));
      expect(said.filter((m) => m.kind === 'parts' && m.parts.descent)).toHaveLength(1);
    });

    it('say why they stopped, and what they have not computed stays float64', async () => {
      for (const openTensors of [slow({ updates: 0 }).openTensors, async () => null]) {
        const { ask, hear, engine } = open({ openTensors });
        ask({ arithmetic: 'tensors' });
        await hear((news) => tensors(news)?.failed != null);
        const { descent, tensors: told } = engine.current()!;
        expect(told!.failed).toMatch(/out of memory|nothing here computes tensors/);
        expect(descent).toEqual(computeResult(askFor(1)).descent);
      }
    });
  });

  it('replaces a worker that was killed and asks again', async () => {
    const { engine, ask, answer, hear, settled, spawned } = open();
    const before = await answer();
    const { revision } = ask({ T: 400 });
    engine.kill();
    await hear(settled(revision));
    expect(spawned()).toBe(2);
    const after = await answer();
    expect(withoutTime(after)).toEqual(withoutTime(before));
  });

  it('replaces a worker that was killed while idle when it is next needed', async () => {
    const { engine, answer, spawned } = open();
    await answer();
    engine.kill();
    expect((await answer({ T: 40 })).scenario.T).toBe(40);
    expect(spawned()).toBe(2);
  });

  it('replaces a worker that does not answer', async () => {
    const { answer, spawned } = open({ dies: (n) => n === 1, patience: 400 });
    expect((await answer()).revision).toBe(1);
    expect(spawned()).toBe(2);
  });

  it('reports in a sentence an ask on which every worker dies, and answers the next', async () => {
    const { ask, answer, hear, spawned } = open({ dies: (n) => n <= 3, patience: 200 });
    ask();
    expect(await hear((news) => news.kind === 'failure')).toEqual({
      kind: 'failure',
      revision: 1,
      message: 'The computation failed 3 times and was given up: The worker did not answer.',
    });
    expect(spawned()).toBe(3);
    expect((await answer()).revision).toBe(2);
  });

  it('reports why a scenario cannot be computed, and keeps the last result', async () => {
    const { engine, ask, answer, hear, spawned } = open();
    const before = await answer();
    const problem: Formula = { lambda: ['a'], w: ['b'], inner: '(b - oops)^2', outer: 'b' };
    ask({ problem, lambda: [1], w0: [1] });
    const news = await hear((n) => n.kind === 'failure');
    expect(news).toMatchObject({ revision: 2, message: expect.stringContaining('oops') });
    expect(engine.current()).toBe(before);
    expect(spawned()).toBe(1);
  });
});

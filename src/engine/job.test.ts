import { describe, expect, it } from 'vitest';
import { type Adding, createJob, type Told } from './job.ts';
import { type Pace, Stale } from './work.ts';

/** A clock that only work moves. */
const clock = () => {
  let time = 0;
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
  };
};

const still: Pace = { due: () => false, rest: async () => {} };

/** Numbers from … of − 1, one a unit, each of which takes `each` ms, with a pause that reads 10 in between. */
function* counting(of: number, pass: (ms: number) => void, each = 100, from = 0): Adding<readonly number[]> {
  for (let i = from; i < of; i++) {
    const read = (yield { read: async () => 10 }) as number;
    pass(each);
    yield { units: 1, added: [i * read] };
  }
}

const counted = (of = 10, each = 100) => {
  const { now, pass } = clock();
  const append = (a: readonly number[], b: readonly number[]) => [...a, ...b];
  const job = createJob<readonly number[]>({ of, append, now });
  job.workWith(counting(of, pass, each));
  return { job, pass };
};

const all = async <A>(told: AsyncGenerator<Told<A>>): Promise<Told<A>[]> => {
  const heard: Told<A>[] = [];
  for await (const one of told) heard.push(one);
  return heard;
};

describe('a job', () => {
  it('tells about every 250 ms what it has added since, nothing twice, and how long it will take', async () => {
    const { job } = counted();
    const heard = await all(job.advance(still));
    expect(heard.map(({ added }) => added)).toEqual([[0, 10, 20], [30, 40, 50], [60, 70, 80], [90]]);
    expect(heard.map(({ progress }) => [progress.done, progress.left])).toEqual([
      [3, 700],
      [6, 400],
      [9, 100],
      [10, 0],
    ]);
    expect(heard.map(({ progress }) => progress.status)).toEqual(['running', 'running', 'running', 'done']);
    expect(heard[0]!.progress).toMatchObject({ of: 10, perUnit: 100 });
  });

  it('tells a unit that takes long as soon as it is done', async () => {
    const { job } = counted(2, 5000);
    expect((await all(job.advance(still))).map(({ added }) => added)).toEqual([[0], [10], null]);
  });

  it('stops where it is paused, and goes on there', async () => {
    const { job } = counted();
    const heard: Told<readonly number[]>[] = [];
    for await (const told of job.advance(still)) {
      heard.push(told);
      job.order('pause');
    }
    expect(job.progress()).toMatchObject({ status: 'paused', done: 3, left: 700 });
    expect(await all(job.advance(still))).toEqual([]);
    job.order('resume');
    heard.push(...(await all(job.advance(still))));
    expect(heard.flatMap(({ added }) => added ?? [])).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    job.order('pause');
    expect(job.progress().status).toBe('done');
  });

  it('goes on no more once it is cancelled', async () => {
    const { job } = counted();
    const first = await job.advance(still).next();
    job.order('cancel');
    job.order('resume');
    expect(job.progress().status).toBe('cancelled');
    expect(await all(job.advance(still))).toEqual([]);
    expect(first.value?.added).toEqual([0, 10, 20]);
  });

  it('loses nothing where it is overtaken', async () => {
    const { job } = counted();
    let rests = 0;
    const overtaken: Pace = {
      due: () => true,
      rest: async () => {
        rests += 1;
        if (rests % 5 === 0) throw new Stale();
      },
    };
    const added: number[] = [];
    for (let interruptions = 0; job.progress().status === 'running'; interruptions++) {
      try {
        for await (const told of job.advance(overtaken)) added.push(...(told.added ?? []));
      } catch (error) {
        expect(error).toBeInstanceOf(Stale);
        expect(interruptions).toBeLessThan(10);
      }
    }
    expect(added).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(rests).toBeGreaterThan(10);
  });

  it('goes on with other work where the first broke, after it failed too', async () => {
    const { job, pass } = counted();
    const breaking = (function* (): Adding<readonly number[]> {
      yield { units: 1, added: [0] };
      throw new Error('the device is lost');
    })();
    job.workWith(breaking);
    const heard: number[] = [];
    const hear = async () => {
      for await (const { added } of job.advance(still)) heard.push(...(added ?? []));
    };
    await expect(hear()).rejects.toThrow('the device is lost');
    job.fail();
    expect(job.progress()).toMatchObject({ status: 'failed', done: 1 });
    job.workWith(counting(10, pass, 100, 1));
    await hear();
    expect(heard).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(job.progress()).toMatchObject({ status: 'done', done: 10 });
  });
});

import { expect, it } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import { emptyGrid, place, tileOf } from './grid.ts';
import type { FromHelper, ToHelper } from './messages.ts';
import { planOf } from './plan.ts';
import { prepareAll, problemOf } from './problems.ts';
import type { FieldRequest } from './tile.ts';
import { createTileMachine, serveTiles } from './tiles.ts';
import type { Transport } from './transport.ts';

await prepareAll();

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
const { descent } = planOf(defaultScenario());
const requestOf = (change: Partial<FieldRequest> = {}): FieldRequest => ({
  ...{ problem: 'shaban-toy', truth: 'steps', estimator: { kind: 'reverse' }, frame: [-4, 4, -3, 3] },
  ...{ descent, columns: 96, rows: 64 },
  ...change,
});

/** Helpers in this process; the first dies when it is asked for its nth tile. */
const machineWith = (diesAt = Number.POSITIVE_INFINITY) => {
  let helpers = 0;
  const spawn = (): Transport => {
    helpers += 1;
    const first = helpers === 1;
    let asked = 0;
    let hear: (message: FromHelper) => void = () => {};
    let fault: (message: string) => void = () => {};
    const answer = serveTiles((message) => setImmediate(() => hear(message)));
    return {
      post(message) {
        asked += 1;
        if (first && asked === diesAt) setImmediate(() => fault('gone'));
        else if (!first || asked < diesAt) void answer(message as ToHelper);
      },
      listen(onMessage, onFault) {
        [hear, fault] = [onMessage as typeof hear, onFault];
      },
      end: () => {},
    };
  };
  return createTileMachine(spawn, 2, breathe);
};

const filled = async (machine: ReturnType<typeof machineWith>, request: FieldRequest) => {
  const grid = emptyGrid(request, true);
  for await (const tile of machine.tiles(request)) {
    place(grid, tile);
    await breathe();
  }
  return grid;
};

const whole = (request: FieldRequest) => {
  const grid = emptyGrid(request, true);
  place(grid, tileOf(problemOf(request.problem), request, 0, grid.columns * grid.rows));
  return grid;
};

it('fills several fields at once, each with its own tiles, also where a helper dies', async () => {
  const requests = [requestOf(), requestOf({ frame: [-1, 1, -1, 1] }), requestOf({ truth: 'solution', columns: 50 })];
  for (const diesAt of [Number.POSITIVE_INFINITY, 5]) {
    const machine = machineWith(diesAt);
    const grids = await Promise.all(requests.map((request) => filled(machine, request)));
    expect(grids).toEqual(requests.map(whole));
    expect(machine.workers).toBe(diesAt === 5 ? 2 : 3);
  }
});

it('goes on with a field while another is left', async () => {
  const machine = machineWith();
  const left = (async () => {
    for await (const _ of machine.tiles(requestOf({ columns: 400, rows: 300 }))) return;
  })();
  const request = requestOf();
  expect(await filled(machine, request)).toEqual(whole(request));
  await left;
});

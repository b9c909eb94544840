/** Milliseconds after which one of those who were passed over has a turn. */
const PATIENCE = 100;

/** A place among those who share a thread. */
export interface Turn {
  /** Takes the lead: whoever asked last goes before the others, and what a hand is waiting for before what rests. */
  asked(urgent: boolean): void;
  /** Lets messages in, and waits until it is this one's turn. */
  rest(): Promise<void>;
  /** Waits no more, and is given no turn. */
  leave(): void;
}

interface Waiting {
  readonly place: Place;
  readonly since: number;
  readonly go: () => void;
}

interface Place {
  urgent: boolean;
  asked: number;
}

const before = (a: Place, b: Place): boolean => (a.urgent === b.urgent ? a.asked > b.asked : a.urgent);

/**
 * Work of several on one thread, a breath at a time: at every rest the one goes on that leads. So that nobody starves, the
 * one that has waited longest goes instead, at most every 100 ms.
 */
export const createTurns = (breathe: () => Promise<void>, now: () => number) => {
  let waiting: Waiting[] = [];
  let turning = false;
  let asks = 0;
  let yielded = Number.NEGATIVE_INFINITY;

  const next = (): Waiting => {
    const lead = waiting.reduce((a, b) => (before(b.place, a.place) ? b : a));
    const longest = waiting.reduce((a, b) => (b.since < a.since ? b : a));
    const time = now();
    if (longest === lead || time - Math.max(longest.since, yielded) < PATIENCE) return lead;
    yielded = time;
    return longest;
  };

  const turn = async (): Promise<void> => {
    turning = true;
    while (waiting.length > 0) {
      await breathe();
      if (waiting.length === 0) break;
      const one = next();
      waiting = waiting.filter((w) => w !== one);
      one.go();
    }
    turning = false;
  };

  return {
    /** How many wait. */
    waiting: (): number => waiting.length,
    join(): Turn {
      const place: Place = { urgent: false, asked: 0 };
      let gone = false;
      return {
        asked(urgent) {
          asks += 1;
          Object.assign(place, { urgent, asked: asks });
        },
        rest: () =>
          new Promise((go) => {
            if (gone) return go();
            waiting.push({ place, since: now(), go });
            if (!turning) void turn();
          }),
        leave() {
          gone = true;
          const own = waiting.filter((w) => w.place === place);
          waiting = waiting.filter((w) => w.place !== place);
          for (const { go } of own) go();
        },
      };
    },
  };
};

export type Turns = ReturnType<typeof createTurns>;

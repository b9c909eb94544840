/**
 * Randomness as a function: the same seed, trajectory and step give the same coin on every machine and in any order.
 * Each word passes through a 32-bit mixer of full avalanche (three rounds of xor-shift and odd multiplication).
 */
const mix = (word: number): number => {
  let x = word >>> 0;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return (x ^ (x >>> 14)) >>> 0;
};

interface Stream {
  /** The word of a step. */
  (seed: number, trajectory: number, step: number): number;
  /** What all words of a trajectory are made from, and the word of a step from that. */
  readonly start: (seed: number, trajectory: number) => number;
  readonly from: (start: number, step: number) => number;
  /** The words of a step of many trajectories, which a swarm draws millions of. */
  readonly words: (starts: Uint32Array, step: number, out: Uint32Array) => void;
}

/** A stream of its own, by what it adds to the seed and multiplies trajectory and step with: odd numbers that no other has. */
const stream = (own: number, ofTrajectory: number, ofStep: number): Stream => {
  const start: Stream['start'] = (seed, trajectory) => mix(mix(seed + own) ^ Math.imul(trajectory + 1, ofTrajectory));
  const from: Stream['from'] = (start, step) => mix(start ^ Math.imul(step + 1, ofStep));
  const words: Stream['words'] = (starts, step, out) => {
    const own = Math.imul(step + 1, ofStep);
    for (let i = 0; i < starts.length; i++) out[i] = mix(starts[i]! ^ own);
  };
  return Object.assign((...[seed, trajectory, step]: Parameters<Stream>) => from(start(seed, trajectory), step), {
    start,
    from,
    words,
  });
};

/** 32 uniform bits as an integer 0 … 2³² − 1. The arguments are taken as unsigned 32-bit integers. */
export const bits = stream(0x9e3779b9, 0x85ebca6b, 0xc2b2ae35);

/** The same for the draw of tasks and of where runs start, which must not know the coins. */
export const taskBits = stream(0x7f4a7c15, 0x27d4eb2f, 0x165667b1);
export const startBits = stream(0x51ed2701, 0x9e3779b1, 0x3243f6a9);

/** And for data that are drawn. */
export const dataBits = stream(0x2545f491, 0x7feb352d, 0x94d049bb);

/** A uniform number in [0, 1). */
export const uniform = (word: number): number => word / 2 ** 32;

/** Which task a word of `taskBits` draws, of those whose shares sum to 1. */
export const taskOf = (word: number, shares: readonly number[]): number => {
  let left = uniform(word);
  for (let i = 0; i < shares.length - 1; i++) {
    left -= shares[i]!;
    if (left < 0) return i;
  }
  return shares.length - 1;
};

export const drawnTask = (seed: number, trajectory: number, step: number, shares: readonly number[]): number =>
  taskOf(taskBits(seed, trajectory, step), shares);

/** ξ ~ Bernoulli(q), of a word of `bits`. */
export const coinOf = (word: number, q: number): 0 | 1 => (word < q * 2 ** 32 ? 1 : 0);

/** The last j with word < reaches[j] · 2³², where `reaches` falls from 1: ξ of [1, q], of a word of `bits`. */
export const outcomeOf = (word: number, reaches: readonly number[]): number => {
  let j = 0;
  while (j + 1 < reaches.length && word < reaches[j + 1]! * 2 ** 32) j++;
  return j;
};

export const coin = (seed: number, trajectory: number, step: number, q: number): 0 | 1 =>
  coinOf(bits(seed, trajectory, step), q);

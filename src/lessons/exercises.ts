import type { Exercise } from './exercise.ts';
import type { LessonName } from './index.ts';

const direct = 'p=shaban-toy-interfering';
const ridge =
  '#v=2&l=l1&w=w1&inner=%28w1-2%29%5E2%2F2%2Bl1%2Aw1%5E2%2F2&outer=%28w1-1%29%5E2%2F2&window=0,3&region=0,2.5&alpha=1&beta=4' +
  '&w0=0&T=100&gamma=0.1&e=reverse-s3&sel=0&tau=1&arrows=0';
const passes = '#v=2&e=forward-s0,reverse-s3&sel=1&tau=1';
const kept = '#v=2&e=K25-s1&sel=0&tau=1';
/** The λ of τ = 8 on the path of K = 1 with the direct term. */
const turning = 'e=K7-s1&lambda=0.43066268882916986,0.06055462351468132&sel=0&tau=1&n=1';
const stopping = (K: number): string => `#v=2&${direct}&e=K${K}-s1&sel=0&tau=201`;
const coin = (K: number, q: number): string => `#v=2&${direct}&e=K${K}-s1,reverse-s3,K${K}-q${q}-s4&sel=2&tau=1`;
const ways = '#v=2&e=forward-s0,reverse-s3,checkpointed-s2,recompute-s4,K5-s1&sel=4&tau=1';
const atSolution = (T: number): string => `#v=2&e=reverse-s3&truth=solution&sel=0&tau=1&n=1&T=${T}`;
const methods = '#v=2&p=biased-ridge&data=1,8,3,0.1&e=conjugate-gradient-k2,reverse&truth=solution&sel=0&T=60&n=1';

/** Of each lesson: the first is for the room, the others for those who work alone. */
export const exercises = {
  levels: [
    {
      name: 'penalty',
      beside: { before: `${ridge}&lambda=1`, after: `${ridge}&lambda=2` },
      quantities: {
        before: { of: 'lambda', on: 'before', as: 'exactly' },
        after: { of: 'lambda', on: 'after', as: 'exactly' },
        'w-before': { of: 'w', on: 'before' },
        'w-after': { of: 'w', on: 'after' },
      },
    },
    {
      name: 'sides',
      beside: { low: `${ridge}&lambda=0.2`, high: `${ridge}&lambda=2` },
      quantities: {
        low: { of: 'lambda', on: 'low', as: 'exactly' },
        high: { of: 'lambda', on: 'high', as: 'exactly' },
        'd-low': { of: 'd', on: 'low' },
        'd-high': { of: 'd', on: 'high' },
        best: { of: 'best', on: 'low' },
      },
    },
  ],
  unrolling: [
    {
      name: 'longer',
      beside: { short: passes, long: `${passes}&T=1000` },
      quantities: {
        'T-short': { of: 'T', on: 'short', as: 'exactly' },
        'T-long': { of: 'T', on: 'long', as: 'exactly' },
        'states-short': { of: 'states', on: 'short', as: 'exactly' },
        'states-long': { of: 'states', on: 'long', as: 'exactly' },
      },
    },
    {
      name: 'forward',
      beside: { both: passes },
      quantities: {
        N: { of: 'N', on: 'both', as: 'exactly' },
        tangents: { of: 'tangents', who: 0, on: 'both', as: 'exactly' },
        products: { of: 'products', who: 1, on: 'both', as: 'exactly' },
      },
    },
  ],
  forgetting: [
    {
      name: 'quarter',
      beside: { kept },
      quantities: {
        forgotten: { of: 'forgotten', on: 'kept', as: 'exactly' },
        T: { of: 'T', on: 'kept', as: 'exactly' },
        share: { of: 'share-forgotten', on: 'kept', as: 'percent' },
        off: { of: 'off', on: 'kept', as: 'percent' },
      },
    },
    {
      name: 'enough',
      beside: { slow: kept, fast: `${kept}&gamma=0.2` },
      quantities: {
        slow: { of: 'gamma', on: 'slow', as: 'exactly' },
        fast: { of: 'gamma', on: 'fast', as: 'exactly' },
        'fewest-slow': { of: 'fewest', at: 0.01, on: 'slow', as: 'exactly' },
        'fewest-fast': { of: 'fewest', at: 0.01, on: 'fast', as: 'exactly' },
      },
    },
  ],
  biased: [
    {
      name: 'uphill',
      beside: { with: `#v=2&${direct}&${turning}`, without: `#v=2&${turning}` },
      quantities: {
        'error-with': { of: 'error', on: 'with' },
        'error-without': { of: 'error', on: 'without' },
        'length-with': { of: 'length', on: 'with' },
        'length-without': { of: 'length', on: 'without' },
      },
    },
    {
      name: 'stop',
      beside: { one: stopping(1), many: stopping(25) },
      quantities: {
        K: { of: 'K', on: 'one', as: 'exactly' },
        distance: { of: 'distance', on: 'one' },
        length: { of: 'length', on: 'one' },
        'K-many': { of: 'K', on: 'many', as: 'exactly' },
        'distance-many': { of: 'distance', on: 'many' },
      },
    },
  ],
  coin: [
    {
      name: 'heads',
      beside: { runs: `${coin(1, 0.1)}&runs=300` },
      quantities: {
        q: { of: 'q', on: 'runs', as: 'exactly' },
        T: { of: 'T', on: 'runs', as: 'exactly' },
        moves: { of: 'moves', on: 'runs', as: 'exactly' },
        expected: { of: 'expected-heads', on: 'runs', digits: 2 },
        runs: { of: 'runs', on: 'runs', as: 'exactly' },
        mean: { of: 'mean-distance', on: 'runs' },
        tails: { of: 'distance', who: 0, on: 'runs' },
      },
    },
    {
      name: 'halved',
      beside: { before: coin(1, 0.1), after: coin(1, 0.05) },
      quantities: {
        before: { of: 'q', on: 'before', as: 'exactly' },
        after: { of: 'q', on: 'after', as: 'exactly' },
        'off-before': { of: 'off', on: 'before', as: 'percent' },
        'off-after': { of: 'off', on: 'after', as: 'percent' },
        'work-before': { of: 'gradients', on: 'before' },
        'work-after': { of: 'gradients', on: 'after' },
      },
    },
  ],
  costs: [
    {
      name: 'longer',
      beside: { short: ways, long: `${ways}&T=1000` },
      quantities: {
        'T-short': { of: 'T', on: 'short', as: 'exactly' },
        'T-long': { of: 'T', on: 'long', as: 'exactly' },
        K: { of: 'K', on: 'long', as: 'exactly' },
        gradients: { of: 'gradients', on: 'long', as: 'exactly' },
        states: { of: 'states', on: 'long', as: 'exactly' },
        'states-exact': { of: 'states', who: 1, on: 'long', as: 'exactly' },
      },
    },
    {
      name: 'checkpoints',
      beside: { short: ways },
      quantities: {
        T: { of: 'T', on: 'short', as: 'exactly' },
        states: { of: 'states', who: 2, on: 'short', as: 'exactly' },
        gradients: { of: 'gradients', who: 2, on: 'short', as: 'exactly' },
        'states-all': { of: 'states', who: 1, on: 'short', as: 'exactly' },
      },
    },
  ],
  solution: [
    {
      name: 'apart',
      beside: { short: atSolution(20), long: atSolution(120) },
      quantities: {
        'T-short': { of: 'T', on: 'short', as: 'exactly' },
        'T-long': { of: 'T', on: 'long', as: 'exactly' },
        'apart-short': { of: 'apart', on: 'short', as: 'percent' },
        'apart-long': { of: 'apart', on: 'long', digits: 2 },
      },
    },
    {
      name: 'memory',
      beside: { methods },
      quantities: {
        T: { of: 'T', on: 'methods', as: 'exactly' },
        k: { of: 'k', on: 'methods', as: 'exactly' },
        off: { of: 'off-solution', on: 'methods', digits: 2 },
        'off-unrolled': { of: 'off-solution', who: 1, on: 'methods', digits: 2 },
        products: { of: 'products', on: 'methods', as: 'exactly' },
        'products-unrolled': { of: 'products', who: 1, on: 'methods', as: 'exactly' },
        'states-unrolled': { of: 'states', who: 1, on: 'methods', as: 'exactly' },
      },
    },
  ],
} as const satisfies Readonly<Record<LessonName, readonly Exercise[]>>;

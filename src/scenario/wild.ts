/** For tests: links, formulas and numbers as nobody means them, each a function of its seed. */

/** A stream of numbers in [0, 1) from a seed (mulberry32). */
const stream = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/** What draws from a stream: one of a list, and a number of any size. */
const drawing = (seed: number) => {
  const next = stream(seed);
  const one = <X>(list: readonly X[]): X => list[Math.floor(next() * list.length)]!;
  const number = () => one([0, 1, -1, 1e-3, 1e3, -0.5, 0.25, 0.25, -1]) * (0.5 + next());
  return { next, one, number };
};

/** The two seeds of a fuzz: one that is always the same, and one that is drawn. */
export const seeds: readonly number[] = [1, 1 + (Date.now() % 1e9)];

const leaves = ['w1', 'w2', 'l1', 'l2', '0', '1', '2', '0.5', '-3', '1e300', '1e-300', 'pi'];
const calls = [
  ...['sin', 'cos', 'tan', 'exp', 'log', 'log1p', 'sqrt', 'tanh', 'sigmoid', 'softplus', 'abs', 'sign'],
  ...['atan', 'erf', 'sinh', 'cosh', 'relu', 'cbrt', 'log2', 'log10'],
];

/** An expression in w1, w2, l1, l2, however it behaves. */
export const wildFormula = (seed: number): string => {
  const { next, one } = drawing(seed);
  const expression = (depth: number): string => {
    if (depth === 0 || next() < 0.2) return one(leaves);
    const inside = () => expression(depth - 1);
    const kind = next();
    if (kind < 0.35) return `${one(calls)}(${inside()})`;
    if (kind < 0.8) return `(${inside()}${one([' + ', ' - ', '*', '/', '^', '^2 + '])}${inside()})`;
    if (kind < 0.9) return `${one(['max', 'min'])}(${inside()}, ${inside()})`;
    return `(${inside()} ${one(['<', '<=', '==', '!='])} ${inside()} ? ${inside()} : ${inside()})`;
  };
  return expression(3);
};

const inners = [
  '1e300*w1^2+w2^2',
  'log(w1)+w2^2',
  'max(w1,l1)^2+w2^2*exp(l2)',
  'exp(w1*l1)+w2^4',
  'sqrt(w1^2+w2^2)+abs(w1-l2)',
  '((w1-l1)^2+(w2-l2)^2)/2',
  '1e-300*w1^2-w2^3*l1',
  'w1^w2+w2^2',
  'sin(3*w1)*l1+w2^2',
  '1/w1+w2^2/l1',
];
const outers = ['w1^2+w2^2', '0', '1/w1+1/w2', 'w1^w2', 'log(l1)+w1', '1e300*(w1+w2)', '1e-300*w1', 'exp(exp(w1))+l2'];
const inits = ['', '', '&init=1%2Fl1%3B0', '&init=2%3Bl1*l2', '&init=log(l1)%3Bl2'];
const steps = ['', '', '&step=l1', '&step=1e200*l2'];
const estimators = [
  'K1,K5,reverse',
  'K0,first-order',
  'K25-keep,reverse,forward',
  'ufom-q0.1,K1',
  'debiased-K2-q0.5,recompute',
];
const named = [
  'p=shaban-toy-interfering',
  'p=shaban-theorem-3.5',
  'p=quadratic-from-lambda',
  'p=learned-step',
  'p=shaban-toy',
];
const ends = [
  '',
  '',
  '',
  '',
  '',
  ')',
  '…',
  '#?secret=1',
  '&amp;T=3',
  '&T=NaN',
  '&gamma=-Infinity',
  '&lambda=1e999,0',
  '&frame=1',
];

/** A link that opens something whose numbers need not be finite, and may be damaged. `whole`: undamaged. */
export const wildLink = (seed: number, whole = false): string => {
  const { next, one, number } = drawing(seed);
  const formulas = !whole && next() < 0.3;
  const [inner, outer] = formulas ? [wildFormula(seed + 1), wildFormula(seed + 2)] : [one(inners), one(outers)];
  const problem =
    next() < 0.2
      ? one(named)
      : `l=l1,l2&w=w1,w2&inner=${encodeURIComponent(inner)}&outer=${encodeURIComponent(outer)}${one(inits)}${one(steps)}`;
  const parts = [
    `#v=1&${problem}`,
    `T=${one([1, 2, 5, 20, 60])}`,
    `gamma=${one([1e-6, 0.1, 0.97, 1.83, 2.5, 100])}`,
    `decay=${one(['constant', 'harmonic', 'inverse-sqrt'])}`,
    `lambda=${number()},${number()}`,
    `w0=${number()},${number()}`,
    `n=${one([1, 3, 12])}`,
    `eta=${one(['sqrt,0.6', 'constant,0.1', 'constant,1000', 'adam,0.3', 'harmonic,10'])}`,
    `e=${one(estimators)}`,
    `truth=${one(['steps', 'solution'])}`,
    `field=${one(['value', 'gradient', 'bias', 'ratio', 'cosine'])}`,
    `quantity=${one(['value', 'gradient', 'distance'])}`,
    `costs=${one(['each', 'T', 'K'])}`,
    `sel=${one([0, 1, 2, 3])}`,
    `along=${one([0, 1, 2, 3])}`,
    `tau=${one([1, 2, 4, 13])}`,
    `arrows=${one([0, 1])}`,
  ];
  const link = parts.join('&');
  if (whole) return link;
  const cut = next() < 0.1 ? link.slice(0, Math.floor(next() * link.length)) : link;
  return cut + one(ends);
};

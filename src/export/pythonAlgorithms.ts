import { isRandom } from '../core/estimators/choice.ts';
import { type Estimator, type EstimatorKind, entryFor, estimatorKinds, type OfKind } from '../core/estimators/index.ts';
import type { InitTerm } from '../core/estimators/parameters.ts';

/** What the text of an algorithm depends on. */
export interface Written {
  /** w₀ depends on λ: P₀ ≠ 0. */
  readonly initTerm: boolean;
  /** "t, " where Ξ_t depends on t. */
  readonly t: string;
  /** What becomes of h_K's init term; both where P₀ ≠ 0 and both are compared. null: no h_K is compared. */
  readonly truncated: InitTerm | 'both' | null;
}

/** An estimator as a short Python function of λ and its parameters. */
interface Algorithm<E> {
  readonly text: (w: Written) => string;
  /** What follows λ when it is called, but for ξ, what is drawn, which comes last. */
  readonly given?: (e: E, w: Written) => readonly (string | number)[];
  /** The other algorithms that it calls. */
  readonly calls?: readonly EstimatorKind[];
  /** It calls `walk`, or `push`. */
  readonly walks?: true;
  readonly pushes?: true;
}

const ended = ({ initTerm }: Written): string => (initTerm ? 'h + P0_pull(lam, a)' : 'h');

/** One step back from `state`. */
const pulled = ({ t }: Written, state: string): string => `a, term = pull(${t}${state}, lam, a)
        h = h + term`;

const keep = (e: OfKind<'truncated' | 'debiased'>, { truncated }: Written): readonly string[] =>
  truncated === 'both' ? [e.initTerm === 'keep' ? 'True' : 'False'] : [];

/** Where Ξ_t depends on t, the map is that of the first step. */
const first = (t: string): string => (t === '' ? '' : '1, ');

/** With the init term, as every h_K compared has it. */
const term = {
  drop: { ends: 'return h', says: 'without the init term' },
  keep: { ends: 'return h + P0_pull(lam, a)', says: 'with the init term' },
  both: { ends: 'return h + P0_pull(lam, a) if keep else h', says: 'with the init term or without' },
};

/** Every estimator as its own short algorithm. */
const algorithms: { readonly [K in EstimatorKind]: Algorithm<OfKind<K>> } = {
  reverse: {
    text: (w) => `def reverse(lam):
    """Reverse mode, S (5)–(6): all T states are kept."""
    w = [start(lam)]
    for t in range(1, T + 1):
        w.append(inner_step(${w.t}w[-1], lam))
    a, h = f_gradient(w[T], lam)
    for t in range(T, 0, -1):
        ${pulled(w, 'w[t - 1]')}
    return ${ended(w)}`,
  },
  forward: {
    pushes: true,
    text: ({ t, initTerm }) => `def forward(lam):
    """Forward mode, S (7): the columns of Z_t = J_t Z_{t−1} + P_t, and no state."""
    directions = np.eye(len(lam))
    w = start(lam)
    Z = [${initTerm ? 'P0_push(lam, e)' : 'np.zeros(len(w))'} for e in directions]
    for t in range(1, T + 1):
        Z = [push(${t}w, lam, column, e) for column, e in zip(Z, directions)]
        w = inner_step(${t}w, lam)
    a, h = f_gradient(w, lam)
    return h + np.array([column @ a for column in Z])`,
  },
  checkpointed: {
    text: (w) => `def checkpointed(lam):
    """Reverse mode that keeps every s-th state, s = ⌈√T⌉, and walks each segment again (S Table 1)."""
    s = int(np.ceil(np.sqrt(T)))
    w, checkpoints = start(lam), []
    for t in range(1, T + 1):
        if (t - 1) % s == 0:
            checkpoints.append(w)
        w = inner_step(${w.t}w, lam)
    a, h = f_gradient(w, lam)
    for first in reversed(range(0, T, s)):
        last = min(first + s, T)
        segment = [checkpoints.pop()]
        for t in range(first + 1, last):
            segment.append(inner_step(${w.t}segment[-1], lam))
        for t in range(last, first, -1):
            ${pulled(w, 'segment.pop()').replace('\n', '\n    ')}
    return ${ended(w)}`,
  },
  recompute: {
    walks: true,
    text: (w) => `def recompute(lam):
    """Reverse mode that keeps no state and walks to each anew (U Alg. 2)."""
    a, h = f_gradient(walk(lam, T), lam)
    for t in range(T, 0, -1):
        ${pulled(w, 'walk(lam, t - 1)')}
    return ${ended(w)}`,
  },
  'first-order': {
    walks: true,
    text: (w) => `def first_order(lam):
    """FOM, U Alg. 3: ∇_λ f + P_0ᵀ ∇_w f at w_T${w.initTerm ? '' : '; here P_0 = 0'}."""
    a, h = f_gradient(walk(lam, T), lam)
    return ${ended(w)}`,
  },
  truncated: {
    given: (e, w) => [e.K, ...keep(e, w)],
    text: (w) => {
      const { ends, says } = term[w.truncated!];
      return `def truncated(lam, K${w.truncated === 'both' ? ', keep' : ''}):
    """K-step truncated reverse mode, S (8), ${says}: the last K states are kept."""
    w, kept = start(lam), []
    for t in range(1, T + 1):
        if t > T - K:
            kept.append(w)
        w = inner_step(${w.t}w, lam)
    a, h = f_gradient(w, lam)
    for t in range(T, T - K, -1):
        ${pulled(w, 'kept.pop()')}
    ${ends}`;
    },
  },
  'fixed-point': {
    walks: true,
    given: ({ k }) => [k],
    text: ({ t }) => `def fixed_point(lam, k):
    """AID-FP, G (19): w_T as if it were the solution, and k steps v ← ∂₁Φᵀ v + ∇_w f there."""
    w = walk(lam, T)
    b, h = f_gradient(w, lam)
    v = np.zeros(len(w))
    for _ in range(k):
        v = pull(${first(t)}w, lam, v)[0] + b
    return h + pull(${first(t)}w, lam, v)[1]`,
  },
  'conjugate-gradient': {
    walks: true,
    given: ({ k }) => [k],
    text: ({ t }) => `def conjugate_gradient(lam, k):
    """AID-CG, G §2.2: w_T as if it were the solution, and k conjugate gradients on (I − ∂₁Φᵀ) v = ∇_w f there."""
    w = walk(lam, T)
    b, h = f_gradient(w, lam)
    v, r, p = np.zeros(len(w)), b, b
    for _ in range(k):
        Ap = p - pull(${first(t)}w, lam, p)[0]
        left, curvature = r @ r, p @ Ap
        if not (left > 0 and curvature > 0):
            break
        v, r = v + left / curvature * p, r - left / curvature * Ap
        p = r + (r @ r) / left * p
    return h + pull(${first(t)}w, lam, v)[1]`,
  },
  'normal-equations': {
    walks: true,
    pushes: true,
    given: ({ k }) => [k],
    text: ({ t }) => `def normal_equations(lam, k):
    """AID by k conjugate gradients on Aᵀ A v = Aᵀ ∇_w f, A = I − ∂₁Φᵀ, for maps that need not be symmetric."""
    w = walk(lam, T)
    b, h = f_gradient(w, lam)
    v, r, p, left = np.zeros(len(w)), b, np.zeros(len(w)), np.inf
    for _ in range(k):
        s = r - push(${first(t)}w, lam, r, np.zeros(len(lam)))
        p, left = s + (s @ s) / left * p, s @ s
        Ap = p - pull(${first(t)}w, lam, p)[0]
        if not (left > 0 and Ap @ Ap > 0):
            break
        v, r = v + left / (Ap @ Ap) * p, r - left / (Ap @ Ap) * Ap
    return h + pull(${first(t)}w, lam, v)[1]`,
  },
  nystrom: {
    walks: true,
    given: ({ k, damping }) => [k, damping],
    text: ({ t }) => `def nystrom(lam, k, rho):
    """Implicit at w_T with A = I − ∂₁Φᵀ for its Nyström approximation of k columns and the damping ρ (Hataya & Yamada 2023)."""
    w = walk(lam, T)
    b, h = f_gradient(w, lam)
    chosen = [i * len(w) // k for i in range(k)]
    C = np.array([e - pull(${first(t)}w, lam, e)[0] for e in np.eye(len(w))[chosen]])
    S = rho * C[:, chosen].T + C @ C.T
    z = np.linalg.lstsq(S, C @ b, rcond=None)[0]
    return h + pull(${first(t)}w, lam, (b - z @ C) / rho)[1]`,
  },
  darts: {
    walks: true,
    given: ({ step }) => [step],
    text: ({ t }) => {
      const last = t && 'T, ';
      return `def darts(lam, step):
    """One step back, B_T v by a central difference of −γ ∇_λ g at w_{T−1} (DARTS, Liu, Simonyan & Yang 2019, (7)–(8))."""
    w = walk(lam, T - 1)
    v, h = f_gradient(inner_step(${last}w, lam), lam)
    size = np.linalg.norm(v)
    if size == 0:
        return h
    up, down = (slope(${last}w + by / size * v, lam) for by in (step, -step))
    return h + np.where(up == down, 0, size / (2 * step) * (up - down))`;
    },
  },
  'finite-differences': {
    walks: true,
    given: ({ step }) => [step],
    text: () => `def finite_differences(lam, step):
    """Central differences of F."""
    F = lambda x: f(walk(x, T), x)
    return np.array([(F(lam + step * e) - F(lam - step * e)) / (2 * step) for e in np.eye(len(lam))])`,
  },
  ufom: {
    calls: ['first-order', 'recompute'],
    given: ({ q }) => [q],
    text: () => `def ufom(lam, q, xi):
    """UFOM, U Alg. 4: FOM + (ξ/q)(exact − FOM)."""
    base = first_order(lam)
    return base + (recompute(lam) - base) / q if xi else base`,
  },
  'adaptive-ufom': {
    calls: ['ufom'],
    given: ({ q }) => [q],
    text: () => `def adaptive_ufom(lam, q, xi):
    """UFOM with the q of its first update; along a run q follows what the heads have shown, U (22)–(24)."""
    return ufom(lam, q, xi)`,
  },
  debiased: {
    calls: ['truncated', 'recompute'],
    given: (e, w) => [e.K, ...keep(e, w), e.q],
    text: ({ truncated }) => {
      const keep = truncated === 'both' ? ', keep' : '';
      return `def debiased(lam, K${keep}, q, xi):
    """Truncation with a coin: h_K + (ξ/q)(d − h_K), whose mean over ξ ~ Bernoulli(q) is d."""
    base = truncated(lam, K${keep})
    return base + (recompute(lam) - base) / q if xi else base`;
    },
  },
  'randomised-truncation': {
    given: ({ rho }) => [rho],
    text: (w) => `def depths_of(rho):
    """The depths that a pass may end at, and P(N ≥ k) = ρᵏ of each; one that gets to 1e-6 goes the whole way."""
    reach, p = [1.0], rho
    while len(reach) < T and p >= 1e-6:
        reach.append(p)
        p *= rho
    return [*range(len(reach)), T], [*reach, max(p, 1e-6)]


def randomised_truncation(lam, rho, xi):
    """Russian roulette (Beatson & Adams 2019): Σ_{k ≤ N} (h_k − h_{k−1}) / P(N ≥ k), where ξ is the place of N among the depths."""
    depths, reach = depths_of(rho)
    w, kept = start(lam), []
    for t in range(1, T + 1):
        if t > T - depths[xi]:
            kept.append(w)
        w = inner_step(${w.t}w, lam)
    a, h = f_gradient(w, lam)
    G = before = ${ended(w)}
    for i in range(1, xi + 1):
        for t in range(T - depths[i - 1], T - depths[i], -1):
            ${pulled(w, 'kept.pop()').replace('\n', '\n    ')}
        G = G + (${ended(w)} - before) / reach[i]
        before = ${ended(w)}
    return G`,
  },
};

/** The algorithms behind some estimators, those that they call among them, in the order of the list. */
const behind = (estimators: readonly Estimator[]): readonly (readonly [EstimatorKind, Algorithm<never>])[] => {
  const kinds = new Set(estimators.map(({ kind }) => kind));
  for (const kind of kinds) for (const called of algorithms[kind].calls ?? []) kinds.add(called);
  return estimatorKinds.filter((kind) => kinds.has(kind)).map((kind) => [kind, algorithms[kind]]);
};

export const callsPush = (estimators: readonly Estimator[]): boolean =>
  behind(estimators).some(([, { pushes }]) => pushes);

/** The functions that these estimators are made of. */
export const algorithmTexts = (estimators: readonly Estimator[], w: Written): readonly (string | false)[] => {
  const all = behind(estimators);
  return [
    all.some(([, { walks }]) => walks) &&
      `def walk(lam, steps):
    """w_steps, with no other state kept."""
    w = start(lam)
    for t in range(1, steps + 1):
        w = inner_step(${w.t}w, lam)
    return w`,
    ...all.map(([, { text }]) => text(w)),
  ];
};

/** An estimator as a Python function of λ, and of ξ where anything is drawn. */
export const functionOf = (e: Estimator, w: Written): string => {
  const name = e.kind.replaceAll('-', '_');
  const given = (entryFor(e, algorithms) as Algorithm<Estimator>).given?.(e, w);
  if (!given) return name;
  const coin = isRandom(e);
  return `lambda lam${coin ? ', xi=0' : ''}: ${name}(${['lam', ...given, ...(coin ? ['xi'] : [])].join(', ')})`;
};

import type { Estimator } from '../core/estimators/choice.ts';
import type { Outer } from '../scenario/scenario.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks } from './pythonText.ts';

/** The outer descent of every run, and the coin where an estimator has one. */
export const outerPart = (outer: Outer, needs: Needs): string =>
  blocks([
    needs.random && coin,
    needs.depths && drawing(needs),
    needs.adapts && adapting(needs.estimators),
    descend(outer, needs),
  ]);

const coin = `def mix(x):
    """A 32-bit word through three rounds of xor-shift and odd multiplication."""
    x = (x ^ (x >> 17)) * 0xED5AD4BB & 0xFFFFFFFF
    x = (x ^ (x >> 11)) * 0xAC4C1B51 & 0xFFFFFFFF
    x = (x ^ (x >> 15)) * 0x31848BAB & 0xFFFFFFFF
    return x ^ (x >> 14)


def coin(run, tau, q):
    """ξ ~ Bernoulli(q), a function of the seed, the run and the update alone."""
    word = mix(SEED + 0x9E3779B9 & 0xFFFFFFFF)
    word = mix(word ^ ((run + 1) * 0x85EBCA6B & 0xFFFFFFFF))
    word = mix(word ^ ((tau + 1) * 0xC2B2AE35 & 0xFFFFFFFF))
    return word < q * 2**32`;

/** The depths of those that draw them, what that makes of a sweep, and how far it scatters. */
const drawing = ({ estimators, initTerm }: Needs): string => `# ρ of the estimators that draw how deep they go.
RHO = [${estimators.map((e) => ('rho' in e ? e.rho : 'None')).join(', ')}]


def gathered(sweep, depths):
    """What the pass has gathered at each depth; d at the last."""
    return [*(${initTerm ? 'sweep.kept(K)' : 'sweep.h[K]'} for K in depths[:-1]), sweep.d]


def of_random_depth(sweep, rho, run, tau):
    """The draw of an update: N ≥ k where the word of its coin is below P(N ≥ k) 2³²."""
    depths, reach = depths_of(rho)
    h = gathered(sweep, depths)
    last = sum(coin(run, tau, p) for p in reach[1:])
    return h[0] + sum((h[i] - h[i - 1]) / reach[i] for i in range(1, last + 1))


def spread(sweep, rho):
    """√E‖G − d‖² of a random depth."""
    depths, reach = depths_of(rho)
    h = gathered(sweep, depths)
    weights = [1 / p - 1 / before for before, p in zip(reach, reach[1:])]
    return np.sqrt(sum(weight * norm(x - sweep.d) ** 2 for weight, x in zip(weights, h)))`;

/** The q of an adaptive estimator, and what it learns from. */
const adapting = (
  estimators: readonly Estimator[],
): string => `# q_min, β, the scale of D² and whether it measures the toss, of the estimators whose q follows the run.
ADAPTIVE = [${estimators
  .map((e) =>
    e.kind === 'adaptive-ufom'
      ? `(${e.q}, ${e.beta}, ${e.scale}, ${e.measures === 'toss' ? 'True' : 'False'})`
      : 'None',
  )
  .join(', ')}]


def optimal_q(D2, V2):
    """U (21): the q that costs least, of a step of T + 1 calls and T (T + 1) / 2 more at heads."""
    det, rnd = T + 1, ((T - 1) / 2 + 1) * T
    ratio = D2 / V2 if V2 > 0 else np.inf
    if not ratio < rnd / (2 * (det + rnd)):
        return 1.0
    a, b, c = rnd * (1 - ratio), ratio * rnd, 2 * ratio * det
    return min(1.0, (b + np.sqrt(b * b + 4 * a * c)) / (2 * a))


def adapted_q(means, q_min, beta, scale, toss):
    """U (24): q of the next update, from the means over the heads so far."""
    D2, V2, n = means
    if n == 0:
        return q_min
    share = 1 - beta**n
    return max(q_min, optimal_q(scale * D2 / share, V2 / share))


def learn(means, base, exact, q, q_min, beta, scale, toss):
    """U (22)–(23): heads show the bias and the gradient."""
    bias = np.sum((base - exact) ** 2) * ((1 / q - 1) ** 2 if toss else 1)
    means[:] = beta * means[0] + (1 - beta) * bias, beta * means[1] + (1 - beta) * np.sum(exact**2), means[2] + 1`;

const says: Record<Outer['schedule'], string> = {
  constant: 'λ_{τ+1} = λ_τ − η h(λ_τ)',
  'inverse-sqrt': 'λ_{τ+1} = λ_τ − η₀/√τ h(λ_τ), the first update of the length given (S §4.1)',
  harmonic: 'λ_{τ+1} = λ_τ − η/τ h(λ_τ)',
  adam: "Adam on h(λ_τ), with β = 0.9 and 0.999, ε = 1e-8 and the means' bias corrected",
};

const updates: Record<Outer['schedule'], string> = {
  constant: 'lam = lam - ETA * h',
  'inverse-sqrt': `if tau == 1:
            if first <= least:
                break
            eta = FIRST_UPDATE_NORM / first
        lam = lam - eta / np.sqrt(tau) * h`,
  harmonic: 'lam = lam - ETA / tau * h',
  adam: `mean = 0.9 * mean + (1 - 0.9) * h
        square = 0.999 * square + (1 - 0.999) * h**2
        lam = lam - ETA * (mean / (1 - 0.9**tau)) / (np.sqrt(square / (1 - 0.999**tau)) + 1e-8)`,
};

/** h of the update, and the length of the first one with η = 1, in root mean square where it is tossed. */
const drawn = (schedule: Outer['schedule'], { random, adapts, depths }: Needs): string =>
  [
    'h = ESTIMATORS[r][2](sweep)',
    random && 'q = ESTIMATORS[r][3]',
    adapts && 'if ADAPTIVE[r]:\n            q = adapted_q(means, *ADAPTIVE[r])',
    schedule === 'inverse-sqrt' &&
      (random
        ? 'first = np.hypot(norm(sweep.d), np.sqrt(1 / q - 1) * norm(h - sweep.d)) if q else norm(h)'
        : 'first = norm(h)'),
    depths &&
      `if RHO[r]:${schedule === 'inverse-sqrt' ? '\n            first = np.hypot(norm(sweep.d), spread(sweep, RHO[r]))' : ''}
            h = of_random_depth(sweep, RHO[r], r, tau)`,
    random &&
      `if q and coin(r, tau, q):${adapts ? '\n            if ADAPTIVE[r]:\n                learn(means, h, sweep.d, q, *ADAPTIVE[r])' : ''}
            h = h + (sweep.d - h) / q`,
  ]
    .filter(Boolean)
    .join('\n        ');

const descend = ({ schedule }: Outer, needs: Needs): string => {
  const { random, adapts, solution, warm } = needs;
  return `def descend(r):
    """Run r, with estimator r: ${says[schedule]}.

    Kept at each τ: λ, F, the norm of the truth, and every estimator's ratio there${warm ? ', and w_0' : ''}.
    """
${warm ? '    global START\n    START = W_0\n' : ''}    lam${schedule === 'adam' ? ', mean, square' : ''} = np.array(LAMBDA_1, float)${schedule === 'adam' ? ', 0.0, 0.0' : ''}
${adapts ? '    means = [0.0, 0.0, 0]\n' : ''}    run = {"lambda": [], "F": [], "gradient norm": [], "ratio": []${warm ? ', "start": []' : ''}}
    for tau in range(1, ITERATIONS + 2):
        sweep = Sweep(lam)
        truth = ${solution ? 'implicit_gradient(sweep.w[T], lam)' : 'sweep.d'}
        if tau == 1:
            least = round_off(sweep.value, truth)
        ratio = [agreement(swept(sweep), truth, least)[0] for _, _, swept${random ? ', _' : ''} in ESTIMATORS]
        for key, value in zip(run, (lam, sweep.value, norm(truth), ratio${warm ? ', START' : ''})):
            run[key].append(value)
        if tau > ITERATIONS:
            break
        ${drawn(schedule, needs)}${warm ? '\n        START = sweep.w[T]' : ''}
        ${updates[schedule]}
        if not np.all(np.abs(lam) <= 1e100)${schedule === 'adam' ? ' or not np.all(np.isfinite(square))' : ''}:
            break
    return run`;
};

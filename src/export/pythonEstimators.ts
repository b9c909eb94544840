import type { Estimator } from '../core/estimators/choice.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import { estimatorCode } from './codes.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks } from './pythonText.ts';

/** Each compared estimator as its own short algorithm, and the list of them. */
export const estimatorsPart = (needs: Needs): string => {
  const { t, kinds, initTerm } = needs;
  const ended = initTerm ? 'h + P0_pull(lam, a)' : 'h';
  const pulled = (state: string) => `a, term = pull(${t}${state}, lam, a)
        h = h + term`;
  return blocks([
    (needs.recompute || needs.firstOrder) &&
      `def walk(lam, steps):
    """w_steps, with no other state kept."""
    w = start(lam)
    for t in range(1, steps + 1):
        w = inner_step(${t}w, lam)
    return w`,
    kinds.has('reverse') &&
      `def reverse(lam):
    """Reverse mode, S (5)–(6): all T states are kept."""
    w = [start(lam)]
    for t in range(1, T + 1):
        w.append(inner_step(${t}w[-1], lam))
    a, h = f_gradient(w[T], lam)
    for t in range(T, 0, -1):
        ${pulled('w[t - 1]')}
    return ${ended}`,
    kinds.has('forward') &&
      `def forward(lam):
    """Forward mode, S (7): the columns of Z_t = J_t Z_{t−1} + P_t, and no state."""
    directions = np.eye(len(lam))
    w = start(lam)
    Z = [${initTerm ? 'P0_push(lam, e)' : 'np.zeros(len(w))'} for e in directions]
    for t in range(1, T + 1):
        Z = [push(${t}w, lam, column, e) for column, e in zip(Z, directions)]
        w = inner_step(${t}w, lam)
    a, h = f_gradient(w, lam)
    return h + np.array([column @ a for column in Z])`,
    kinds.has('checkpointed') &&
      `def checkpointed(lam):
    """Reverse mode that keeps every s-th state, s = ⌈√T⌉, and walks each segment again (S Table 1)."""
    s = int(np.ceil(np.sqrt(T)))
    w, checkpoints = start(lam), []
    for t in range(1, T + 1):
        if (t - 1) % s == 0:
            checkpoints.append(w)
        w = inner_step(${t}w, lam)
    a, h = f_gradient(w, lam)
    for first in reversed(range(0, T, s)):
        last = min(first + s, T)
        segment = [checkpoints.pop()]
        for t in range(first + 1, last):
            segment.append(inner_step(${t}segment[-1], lam))
        for t in range(last, first, -1):
            ${pulled('segment.pop()').replace('\n', '\n    ')}
    return ${ended}`,
    needs.recompute &&
      `def recompute(lam):
    """Reverse mode that keeps no state and walks to each anew (U Alg. 2)."""
    a, h = f_gradient(walk(lam, T), lam)
    for t in range(T, 0, -1):
        ${pulled('walk(lam, t - 1)')}
    return ${ended}`,
    needs.firstOrder &&
      `def first_order(lam):
    """FOM, U Alg. 3: ∇_λ f + P_0ᵀ ∇_w f at w_T${initTerm ? '' : '; here P_0 = 0'}."""
    a, h = f_gradient(walk(lam, T), lam)
    return ${ended}`,
    needs.truncated && truncated(t, needs.truncated, pulled('kept.pop()')),
    kinds.has('ufom') &&
      `def ufom(lam, q, xi):
    """UFOM, U Alg. 4: FOM + (ξ/q)(exact − FOM)."""
    base = first_order(lam)
    return base + (recompute(lam) - base) / q if xi else base`,
    kinds.has('debiased') && debiased(needs.truncated),
    table(needs),
  ]);
};

const truncated = (t: string, initTerm: Needs['truncated'], pulled: string): string => {
  const term = {
    drop: 'return h',
    keep: 'return h + P0_pull(lam, a)',
    both: 'return h + P0_pull(lam, a) if keep else h',
  };
  const says = { drop: 'without the init term', keep: 'with the init term', both: 'with the init term or without' };
  return `def truncated(lam, K${initTerm === 'both' ? ', keep' : ''}):
    """K-step truncated reverse mode, S (8), ${says[initTerm!]}: the last K states are kept."""
    w, kept = start(lam), []
    for t in range(1, T + 1):
        if t > T - K:
            kept.append(w)
        w = inner_step(${t}w, lam)
    a, h = f_gradient(w, lam)
    for t in range(T, T - K, -1):
        ${pulled}
    ${term[initTerm!]}`;
};

const debiased = (initTerm: Needs['truncated']): string => {
  const keep = initTerm === 'both' ? ', keep' : '';
  return `def debiased(lam, K${keep}, q, xi):
    """Truncation with a coin: h_K + (ξ/q)(d − h_K), whose mean over ξ ~ Bernoulli(q) is d."""
    base = truncated(lam, K${keep})
    return base + (recompute(lam) - base) / q if xi else base`;
};

/** The compared estimators: a name, the algorithm, the same read off one sweep, and q where there is a coin. */
const table = (needs: Needs): string => {
  const own = (e: Estimator): string => {
    const keep = 'initTerm' in e && needs.truncated === 'both' ? `, ${e.initTerm === 'keep' ? 'True' : 'False'}` : '';
    switch (e.kind) {
      case 'truncated':
        return `lambda lam: truncated(lam, ${e.K}${keep})`;
      case 'ufom':
        return `lambda lam, xi=0: ufom(lam, ${e.q}, xi)`;
      case 'debiased':
        return `lambda lam, xi=0: debiased(lam, ${e.K}${keep}, ${e.q}, xi)`;
      default:
        return e.kind.replace('-', '_');
    }
  };
  const swept = (e: Estimator): string => {
    const base = baseCut(e);
    if (!base) return 'lambda sweep: sweep.d';
    return needs.initTerm && base.initTerm === 'keep'
      ? `lambda sweep: sweep.kept(${base.K})`
      : `lambda sweep: sweep.h[${base.K}]`;
  };
  const rows = needs.estimators.map((e) => {
    const coin = needs.random ? `, ${'q' in e ? e.q : 'None'}` : '';
    return `    ("${estimatorCode(e)}", ${own(e)}, ${swept(e)}${coin}),`;
  });
  return `# The compared estimators: name, algorithm, the same read off one sweep${needs.random ? ", and the coin's probability q" : ''}.
ESTIMATORS = [
${rows.join('\n')}
]`;
};

import type { Decay } from '../scenario/scenario.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks } from './pythonText.ts';

/** How γ_t and what multiplies a learned step(λ), c_t, are written. */
const rates: Readonly<Record<Decay, { readonly set: string; readonly learned: string; readonly says: string }>> = {
  constant: { set: '', learned: '', says: '' },
  'inverse-sqrt': { set: 'GAMMA / np.sqrt(t)', learned: '1 / np.sqrt(t)', says: '/√t' },
  harmonic: { set: 'GAMMA / t', learned: '1 / t', says: '/t' },
};

/** The inner descent, its products with a vector, and one sweep that yields h for every K. */
export const innerPart = (decay: Decay, needs: Needs): string => {
  const { t, learned } = needs;
  const { set, learned: factor, says } = rates[decay];
  const c = t ? 'c(t) * ' : '';
  const rate = learned ? `${c}step(lam)` : t ? 'gamma(t)' : 'GAMMA';
  const symbol = t ? 'γ_t' : 'γ';
  const own = learned ? (t ? ' − c_t ∇step (∇_w g)ᵀ' : ' − ∇step (∇_w g)ᵀ') : '';
  return blocks([
    t &&
      (learned
        ? `def c(t):
    """What multiplies the learned step: γ_t = c_t step(λ) = step(λ)${says}."""
    return ${factor}`
        : `def gamma(t):
    """The inner step size γ_t = γ${says}."""
    return ${set}`),
    `def inner_step(${t}w, lam):
    """w_t = w_{t−1} − ${symbol} ∇_w g(w_{t−1}, λ), S (4)."""
    return w - ${rate} * g_gradient(w, lam)`,
    `def pull(${t}w, lam, a):
    """(A_t a, B_t a) at w = w_{t−1}: A_t = I − ${symbol} ∇²_ww g and B_t = −${symbol} ∇²_λw g${own} (transposed, as in S)."""
    in_w, in_lam = g_pull(w, lam, a)
    return a - ${rate} * in_w, -${rate} * in_lam${learned ? ` - ${c}(g_gradient(w, lam) @ a) * step_gradient(lam)` : ''}`,
    needs.push &&
      `def push(${t}w, lam, dw, dlam):
    """J_t dw + P_t dλ at w = w_{t−1}, the products the other way."""
    return dw - ${rate} * g_push(w, lam, dw, dlam)${learned ? ` - ${c}(step_gradient(lam) @ dlam) * g_gradient(w, lam)` : ''}`,
    needs.slope &&
      `def slope(${t}w, lam):
    """−${symbol} ∇_λ g${learned ? ` − ${t ? 'c_t ' : ''}g ∇step` : ''}, whose change with w along a is B_t a."""
    return -${rate} * g_gradient_lam(w, lam)${learned ? ` - ${c}g(w, lam) * step_gradient(lam)` : ''}`,
    sweepClass(needs),
  ]);
};

const sweepClass = ({ t, initTerm, keeps, asks }: Needs): string => `class Sweep:
    """One pass forwards and one backwards at λ: h_{T−K} of S (8) for every K = 0 … T at once, and d, S (5)."""

    def __init__(self, lam):
${keeps || asks ? '        self.lam = lam\n' : ''}        self.w = [start(lam)]
        for t in range(1, T + 1):
            self.w.append(inner_step(${t}self.w[-1], lam))
        a, h = f_gradient(self.w[T], lam)
        self.value = f(self.w[T], lam)
        self.alpha, self.terms, self.h = [a], [], [h]
        for t in range(T, 0, -1):
            a, term = pull(${t}self.w[t - 1], lam, a)
            h = h + term
            self.alpha.append(a)
            self.terms.append(term)
            self.h.append(h)
${
  initTerm
    ? `        self.init_term = P0_pull(lam, a)
        self.d = h + self.init_term`
    : '        self.d = h'
}${
  keeps
    ? `

    def kept(self, K):
        """h_{T−K} with the init term, P_0ᵀ α_{T−K}, which U keeps."""
        return self.h[K] + P0_pull(self.lam, self.alpha[K])`
    : ''
}`;

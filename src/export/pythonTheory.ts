import type { Needs } from './pythonNeeds.ts';
import { blocks } from './pythonText.ts';

/** What the hypergradient at λ_τ is measured with: the truth at the solution, norms and bounds. */
export const theoryPart = (needs: Needs): string =>
  blocks([
    needs.solution && (needs.learned ? noSolution : solution(needs)),
    `def norm(v):
    """‖v‖, also where squares would overflow."""
    return np.hypot.reduce(v)`,
    `def round_off(F, d):
    """‖d‖ up to which it is round-off: 1e-8, or that part of a problem whose F and d are both below 1."""
    scale = max(abs(F), norm(d))
    return 1e-8 * scale if scale < 1 else 1e-8`,
    `def agreement(h, d, least):
    """The ratio h·d/‖d‖² (S Lemma 3.2) and the cosine; undefined where ‖d‖ is round-off."""
    if not norm(d) > least:
        return np.nan, np.nan
    return h @ d / norm(d) / norm(d), np.divide(h @ d, norm(h)) / norm(d)`,
    !needs.solution && bounds(needs),
  ]);

const hessian = `def hessian(w, lam):
    """∇²_ww g."""
    return np.column_stack([g_pull(w, lam, e)[0] for e in np.eye(len(w))])


def is_positive_definite(H):
    try:
        np.linalg.cholesky(H)
    except np.linalg.LinAlgError:
        return False
    return True`;

const newtonConstant = `def solution(w, lam):
    """w* = argmin g(·, λ) by Newton steps; None where they end nowhere, as at a kink. ∇²_ww g is the same everywhere."""
    H = hessian(w, lam)
    if not is_positive_definite(H):
        return None
    for _ in range(200):
        step = np.linalg.solve(H, g_gradient(w, lam))
        if not np.isfinite(step).all():
            return None
        close = np.abs(step).max() <= 1e-9 * (1 + np.abs(w).max())
        w = w - step
        if close:
            return w
    return None`;

const newton = `def damping(w, lam, slope, step):
    """The largest 2^−k that lowers g enough along −step; 0 where none does."""
    for k in range(40):
        lower = g(w - 0.5**k * step, lam) <= g(w, lam) - 1e-4 * 0.5**k * (slope @ step)
        if lower and not crosses_hill(w, lam, 0.5**k * step):
            return 0.5**k
    return 0.0


def crosses_hill(w, lam, step):
    """Whether g rises and falls again along −step, so that it leads into another valley."""
    slack = 1e-12 * abs(g(w, lam))
    way = [g(w - part / 8 * step, lam) for part in range(9)]
    rose = False
    for last, here in zip(way, way[1:]):
        if rose and here < last - slack:
            return True
        rose = rose or here > last + slack
    return False


def solution(w, lam):
    """w* = argmin g(·, λ) by damped Newton steps from w; None where they end at no point with ∇²_ww g ≻ 0."""
    before = np.inf
    for _ in range(200):
        slope, H, shift = g_gradient(w, lam), hessian(w, lam), 0.0
        if not (np.isfinite(slope).all() and np.isfinite(H).all()):
            return None
        while not is_positive_definite(H + shift * np.eye(len(w))):
            shift = 4 * shift or 1e-3 * np.abs(H).max() or 1.0
            if not np.isfinite(np.abs(H).max() + shift):
                return None
        step = np.linalg.solve(H + shift * np.eye(len(w)), slope)
        size, reach = np.abs(step).max(), 1 + np.abs(w).max()
        close = size <= 1e-9 * reach
        length = 1.0 if close else damping(w, lam, slope, step)
        if length == 0 or (close and shift > 0):
            return None
        w = w - length * step
        if close and (size <= 4 * np.finfo(float).eps * reach or not size < 0.9 * before):
            return w if is_positive_definite(hessian(w, lam)) else None
        before = size if close else np.inf
    return None`;

const solution = (needs: Needs): string =>
  blocks([
    hessian,
    needs.constantJacobian ? newtonConstant : newton,
    `def implicit_gradient(w, lam):
    """∇f = ∇_λ f − ∇²_λw g (∇²_ww g)⁻¹ ∇_w f at w*(λ), S (11); Newton starts at w and, where that fails, at w_0."""
    for w in (w, start(lam)):
        w = solution(w, lam)
        if w is not None:
            in_w, in_lam = f_gradient(w, lam)
            return in_lam - g_pull(w, lam, np.linalg.solve(hessian(w, lam), in_w))[1]
    return np.full(len(lam), np.nan)`,
  ]);

const noSolution = `def implicit_gradient(w, lam):
    """Undefined: w*(λ) is the same for every γ, so that ∇f there cannot tell how to choose the learned one."""
    return np.full(len(lam), np.nan)`;

const bounds = ({ t, initTerm, bound, learned }: Needs): string =>
  blocks([
    `def operator_norms(sweep, lam):
    """‖A_t‖ and ‖B_t‖ for t = T … 1, along the path taken."""
    norms = []
    for t in range(T, 0, -1):
        columns = [pull(${t}sweep.w[t - 1], lam, e) for e in np.eye(len(sweep.w[0]))]
        norms.append([operator_norm(np.column_stack(matrix)) for matrix in zip(*columns)])
    return np.array(norms).T


def operator_norm(A):
    """The largest singular value."""
    return np.linalg.norm(A, 2) if np.isfinite(A).all() else np.nan`,
    initTerm &&
      `def init_norm(lam):
    """‖P_0‖."""
    return operator_norm(np.column_stack([P0_pull(lam, e) for e in np.eye(len(start(lam)))]))`,
    `def path_bound(sweep, lam, norm_A, norm_B):
    """‖∇_w f‖ Σ_{t ≤ T−K} ‖B_t‖ Π_{s > t} ‖A_s‖ for K = 0 … T: at least ‖h_{T−K} − d‖, whatever the problem."""
    product = norm(sweep.alpha[0]) * np.cumprod([1, *norm_A])
    terms = [*norm_B, ${initTerm ? 'init_norm(lam)' : '0'}] * product
    return np.cumsum(terms[::-1])[::-1] * ROUNDED_UPWARDS`,
    bound &&
      `def bound_10(sweep, lam, norm_B):
    """S (10): (1 − γα)^K/(γα) ‖∇_w f‖ M_B for K = 0 … T, with M_B the largest ‖B_t‖${initTerm ? ', ‖P_0‖ among them' : ''}."""
    M_B = max(${initTerm ? 'init_norm(lam), *' : ''}norm_B)
    gamma_alpha = ${learned ? 'step(lam)' : 'GAMMA'} * ALPHA
    return (1 - gamma_alpha) ** np.arange(T + 1) / gamma_alpha * norm(sweep.alpha[0]) * M_B * ROUNDED_UPWARDS`,
  ]);

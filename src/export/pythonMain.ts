import type { Result } from '../engine/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks, numbers } from './pythonText.ts';

/** Whether λ is the selected run's λ_τ, and not a point that was pointed at. */
const isOnPath = ({ selected, tau }: Scenario, { descent, unrolled }: Result): boolean => {
  const run = descent.runs[selected]!;
  const N = unrolled.lambda.length;
  const from = (Math.min(tau, run.length) - 1) * N;
  return unrolled.lambda.every((x, i) => x === run.lambda[from + i]);
};

/** One hypergradient taken apart, the table, the comparison with the page, and what the command line asks for. */
export const mainPart = (scenario: Scenario, result: Result, needs: Needs): string =>
  blocks([
    unrollPart(needs),
    everything(scenario, result, needs),
    comparison,
    sensitivity,
    table(scenario, needs),
    main,
  ]);

const unrollPart = ({ solution, random, depths, initTerm, bound }: Needs): string => {
  const variance = solution
    ? 'np.sqrt((1 / q - 1) * norm(x - sweep.d) ** 2 + norm(sweep.d - truth) ** 2)'
    : 'np.sqrt(1 / q - 1) * norm(x - truth)';
  const error = solution ? '[norm(x - truth) for x in sweep.h]' : '[norm(left_out[T - K]) for K in range(T + 1)]';
  return `def unroll(lam):
    """The hypergradient at λ, taken apart.${random ? ' Random estimators are given by their base, ξ = 0, and their error by √E‖G − d‖².' : ''}"""
    sweep = Sweep(lam)
    truth = ${solution ? 'implicit_gradient(sweep.w[T], lam)' : 'sweep.d'}
    h = [algorithm(lam) for _, algorithm, *_ in ESTIMATORS]
    ratio, cosine = zip(*(agreement(x, truth, round_off(sweep.value, truth)) for x in h))
${
  random
    ? `    h_error = [
        ${variance} if q else norm(x - truth)
        for x, (*_, q) in zip(h, ESTIMATORS)
    ]`
    : '    h_error = [norm(x - truth) for x in h]'
}${
  depths
    ? `
    h_error = [${solution ? 'np.hypot(spread(sweep, rho), norm(sweep.d - truth))' : 'spread(sweep, rho)'} if rho else x for x, rho in zip(h_error, RHO)]`
    : ''
}${
  solution
    ? ''
    : `
    left_out = np.cumsum([${initTerm ? 'sweep.init_term' : 'np.zeros(len(lam))'}, *reversed(sweep.terms)], axis=0)  # oldest first
    norm_A, norm_B = operator_norms(sweep, lam)`
}
    return {
        "lambda": lam,
        "w": sweep.w,
        "F": sweep.value,
        "g": g(sweep.w[T], lam),
        "d": sweep.d,
        "gradient norm": norm(truth),
        "h": h,
        "h error": h_error,
        "ratio": ratio,
        "cosine": cosine,
        "term": [norm(term) for term in reversed(sweep.terms)],
        "error": ${error},${
          solution
            ? ''
            : `
        "path bound": path_bound(sweep, lam, norm_A, norm_B),`
        }${
          bound
            ? `
        "bound (10)": bound_10(sweep, lam, norm_B),`
            : ''
        }
    }`;
};

const everything = (scenario: Scenario, result: Result, { warm }: Needs): string => `def everything():
    """All runs, and the hypergradient under the cursor."""
${warm ? '    global START\n' : ''}    runs = [descend(r) for r in range(len(ESTIMATORS))]
${warm ? '    starts = runs[SELECTED]["start"]\n    START = starts[min(TAU, len(starts)) - 1]\n' : ''}${
  isOnPath(scenario, result)
    ? `    path = runs[SELECTED]["lambda"]
    return unroll(path[min(TAU, len(path)) - 1]), runs`
    : `    return unroll(np.array(${numbers(result.unrolled.lambda)}, float)), runs  # the point that was pointed at`
}`;

const comparison = `def as_shown(unrolled, runs):
    """Of all numbers those that the page showed: at λ_τ, for a few K, and along each run."""
    some_K = SHOWN_AT_K["K"]
    along = []
    for run, shown in zip(runs, SHOWN_RUNS):
        tau = np.minimum(shown["tau"], len(run["F"]))
        along.append({"tau": tau, **{key: np.array(values)[tau - 1] for key, values in run.items()}})
    return (
        {key: unrolled[key] for key in SHOWN},
        {"K": some_K, **{key: np.array(unrolled[key])[some_K] for key in SHOWN_AT_K if key != "K"}},
        along,
    )


def comparable(part):
    """A ratio divides by ‖d‖², which magnifies rounding where d vanishes: it is multiplied back."""
    size = np.array(part["gradient norm"], float)[..., None]
    return {**part, "ratio": part["ratio"] * size**2}


def numbers(at_lambda, at_K, along):
    """All that is compared, by name."""
    found = {**comparable(at_lambda), **at_K}
    for r, run in enumerate(along):
        for key, values in comparable(run).items():
            found[f"{key} along run {r + 1}, of {ESTIMATORS[r][0]}"] = values
    return found


def difference(a, b):
    """The largest difference, relative to the largest number of b, or to 1; beyond 1e150 all numbers are alike."""
    a, b = np.array(a, float), np.array(b, float)
    finite = np.abs(b) < 1e150
    if np.any((np.abs(a) < 1e150) != finite):
        return np.inf
    return np.max(np.abs(a - b)[finite], initial=0) / np.max(np.abs(b)[finite], initial=1)


def differences(a, b):
    return {where: difference(a[where], b[where]) for where in b}`;

const sensitivity = `def explained(found):
    """What rounding explains of each difference: 100 times what it changes where each function is disturbed by it."""
    global NOISE
    limits = dict.fromkeys(found, TOLERANCE)
    for seed in range(3):
        NOISE = np.random.default_rng(seed)
        changes = differences(numbers(*as_shown(*everything())), found)
        limits = {where: max(limit, TOLERANCE + 100 * changes[where]) for where, limit in limits.items()}
    NOISE = None
    return limits`;

const table = ({ truth }: Scenario, { random, solution, bound }: Needs): string => `def vector(v):
    return "(" + ", ".join(f"{x:.6g}" for x in v) + ")"


def show(unrolled, runs):
    """The table that a person reads."""
    print(f"λ = {vector(unrolled['lambda'])}   τ = {TAU}, on the path of {ESTIMATORS[SELECTED][0]}")
    print(f"F = {unrolled['F']:.6g}   g(w_T, λ) = {unrolled['g']:.6g}   w_T = {vector(unrolled['w'][T])}")
    print(f"d = {vector(unrolled['d'])}   ${truth === 'solution' ? '‖∇f‖' : '‖d‖'} = {unrolled['gradient norm']:.6g}\\n")
    width = 2 + max(len(vector(h)) for h in unrolled["h"])
    print(f"{'estimator':18}{'h':{width}}{'error':>14}{'ratio':>12}{'cosine':>12}")
    rows = zip(ESTIMATORS, *(unrolled[key] for key in ("h", "h error", "ratio", "cosine")))
    for (name, *_), h, error, ratio, cosine in rows:
        print(f"{name:18}{vector(h):{width}}{error:14.6g}{ratio:12.6g}{cosine:12.6g}")${
          random
            ? `
    for name, algorithm, _, q in ESTIMATORS:
        if q:
            print(f"{name}, ξ = 1: {vector(algorithm(unrolled['lambda'], xi=1))}")`
            : ''
        }
    columns = ["error"${solution ? '' : ', "path bound"'}${bound ? ', "bound (10)"' : ''}]
    print("\\n" + f"{'K':>6}" + "".join(f"{key:>14}" for key in columns))
    for K in SHOWN_AT_K["K"]:
        print(f"{K:6}" + "".join(f"{unrolled[key][K]:14.6g}" for key in columns))
    print(f"\\n{'run':18}{'τ':>6}{'F':>14}{'${truth === 'solution' ? '‖∇f‖' : '‖d‖'}':>14}  λ_τ")
    for (name, *_), run in zip(ESTIMATORS, runs):
        end = f"{run['F'][-1]:14.6g}{run['gradient norm'][-1]:14.6g}  {vector(run['lambda'][-1])}"
        print(f"{name:18}{len(run['F']):6}{end}")`;

const main = `def plain(x):
    """For JSON: lists and numbers, and None for a number that is not finite."""
    if isinstance(x, dict):
        return {key: plain(value) for key, value in x.items()}
    if isinstance(x, (list, tuple, np.ndarray)):
        return [plain(value) for value in x]
    return float(x) if np.isfinite(x) else None


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    with np.errstate(all="ignore"):
        unrolled, runs = everything()
        found, shown = numbers(*as_shown(unrolled, runs)), numbers(SHOWN, SHOWN_AT_K, SHOWN_RUNS)
        off = differences(found, shown)
        limits = explained(found) if max(off.values()) > TOLERANCE else dict.fromkeys(off, TOLERANCE)
        wrong = [where for where in off if off[where] > limits[where]]
        if "--json" in sys.argv:
            compared = {where: {"difference": off[where], "allowed": limits[where]} for where in off}
            print(json.dumps(plain({"unrolled": unrolled, "runs": runs, "compared": compared})))
        else:
            show(unrolled, runs)
            where = max(wrong or off, key=off.get)
            print(f"\\nLargest difference from the page: {off[where]:.1e} ({where}); {limits[where]:.0e} is allowed.")
    return 1 if wrong else 0`;

/** What stands last. */
export const entryPoint = `if __name__ == "__main__":
    sys.exit(main())`;

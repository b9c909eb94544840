import type { Derived } from '../core/derive.ts';
import type { Node } from '../core/expression/graph.ts';
import { helpersFor, isPlain, statements } from '../core/expression/python.ts';
import type { Formula, Tasks } from '../core/problem.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks, comment } from './pythonText.ts';

const indented = (text: string): string => text.replace(/^/gm, '    ');

const array = (entries: readonly string[], plain: boolean): string => {
  const line = entries.join(', ');
  if (line.length > 96)
    return `np.array([\n${indented(entries.map((x) => `${x},`).join('\n'))}\n]${plain ? ', float' : ''})`;
  return `np.array([${line}]${plain ? ', float' : ''})`;
};

/** The problem as the author wrote it, and its functions and derivatives, printed from the expression graph. */
export const problemPart = (formula: Formula, d: Derived, needs: Needs): string => {
  const { w, l, a, dw, dl } = d.inputs;
  const vectors = { w, lam: l, a, dw, dlam: dl };
  type Argument = keyof typeof vectors;
  const letter = { w: 'w', lam: 'l', a: 'a', dw: 'dw', dlam: 'dl' };
  const names = new Map(
    (Object.keys(vectors) as Argument[]).flatMap((argument) =>
      vectors[argument].map((node, i) => [node, `${letter[argument]}${i + 1}`] as const),
    ),
  );
  const printed: Node[] = [];

  /** A function of the vectors named, which returns a number, one array, or several. */
  const define = (
    name: string,
    args: readonly Argument[],
    says: string,
    returns: Node | readonly (readonly Node[])[],
  ): string => {
    const outputs = 'op' in returns ? [returns] : returns.flat();
    printed.push(...outputs);
    const { lines, values } = statements(outputs, names);
    const body = [...lines, ...values].join(' ');
    const unpack = args.flatMap((argument) => {
      const own = vectors[argument].map((node) => names.get(node)!);
      const used = own.map((name) => (new RegExp(`\\b${name}\\b`).test(body) ? name : '_'));
      return used.every((name) => name === '_')
        ? []
        : [`${used.join(', ')}${used.length === 1 ? ',' : ''} = ${argument}`];
    });
    const results =
      'op' in returns ? values : returns.map((nodes) => array(values.splice(0, nodes.length), nodes.every(isPlain)));
    const [only] = results;
    const result =
      results.length === 1 ? `return ${only}` : `return (\n${indented(results.map((x) => `${x},`).join('\n'))}\n)`;
    return `@rounds
def ${name}(${args.join(', ')}):
    """${says}"""
${indented([...unpack, ...lines, result].join('\n'))}`;
  };

  const functions = [
    define('f', ['w', 'lam'], 'The outer objective f(w, λ).', d.outer),
    define('f_gradient', ['w', 'lam'], '(∇_w f, ∇_λ f).', [d.outerGradient.w, d.outerGradient.l]),
    define('g', ['w', 'lam'], 'The inner objective g(w, λ).', d.inner),
    define('g_gradient', ['w', 'lam'], '∇_w g.', [d.innerGradient]),
    needs.slope && define('g_gradient_lam', ['w', 'lam'], '∇_λ g.', [d.innerGradientL]),
    define('g_pull', ['w', 'lam', 'a'], '(∇²_ww g a, ∇²_λw g a).', [d.curvaturePull.w, d.curvaturePull.l]),
    needs.push && define('g_push', ['w', 'lam', 'dw', 'dlam'], '∇²_ww g dw + ∇²_wλ g dλ.', [d.curvaturePush]),
    d.step && define('step', ['lam'], 'The inner step size, learned: γ = step(λ).', d.step),
    d.step && define('step_gradient', ['lam'], '∇_λ step.', [d.stepGradient]),
    d.init
      ? define('start', ['lam'], 'w_0 = Ξ_0(λ).', [d.init])
      : `def start(lam):\n    """w_0, which does not depend on λ."""\n    return np.array(${needs.warm ? 'START' : 'W_0'}, float)`,
    needs.initTerm && define('P0_pull', ['lam', 'a'], 'P_0ᵀ a, where P_0 is the derivative of w_0 by λ.', [d.initPull]),
    needs.initTerm && needs.push && define('P0_push', ['lam', 'dlam'], 'P_0 dλ.', [d.initPush]),
  ];

  return blocks([rounding, blocks([heading(formula), ...helpersFor(printed)]), ...functions]);
};

/** What every function of the problem goes through, so that the file can tell what rounding does to its numbers. */
const rounding = `NOISE = None  # random numbers while it is found out what rounding changes


def rounds(function):
    """The function itself; with NOISE, what it takes and what it gives are off by up to four roundings each."""

    def off(x):
        if isinstance(x, tuple):
            return tuple(map(off, x))
        return x * (1 + 4 * ROUNDING * NOISE.uniform(-1, 1, np.shape(x)))

    return lambda *given: function(*given) if NOISE is None else off(function(*map(off, given)))`;

/** What the tasks are, which the file computes side by side. */
const tasksAre = ({ names, values, weights }: Tasks): string =>
  `Tasks: (${names.join(', ')}) = ${values.map((own) => `(${own.join(', ')})`).join(', ')}, with weights ${weights.join(', ')}. Each has a w of its own, one after the other below; g is the sum over tasks, f the mean.`;

const heading = (formula: Formula): string => {
  const { lambda, w, inner, outer, init, step, tasks } = formula;
  return [
    '# The problem, as its author wrote it:',
    comment(`f = ${outer}`),
    comment(`g = ${inner}`),
    ...(init ? [comment(`w_0 = (${init.join(', ')})`)] : []),
    ...(step === undefined ? [] : [comment(`γ = ${step}`)]),
    comment(`with w = (${w.join(', ')}) and λ = (${lambda.join(', ')}).`),
    ...(tasks ? [comment(tasksAre(tasks))] : []),
    '# Below w1, w2, … and l1, l2, … stand for them, in this order; derivatives are printed from the same expressions.',
  ].join('\n');
};

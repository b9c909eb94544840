import katex from 'katex';
import type { Plugin } from 'vite';
import { derive } from '../src/core/derive.ts';
import { printProblem, printShrinking } from '../src/core/kernel.ts';
import { type ProblemName, problems } from '../src/core/problems/index.ts';
import { tex } from '../src/core/problems/tex.ts';

/**
 * Modules made at build time. `virtual:kernel/NAME`: a built-in problem printed to JavaScript, so that strict pages need no
 * code generation; `virtual:shrinking/NAME`: its sweep for a step that shrinks; `virtual:kernels`: how each is loaded, the
 * first problem's own kernel being at hand. `virtual:formulas`: f and g as HTML, so that no typesetting code is shipped.
 */
export const kernels = (): Plugin => ({
  name: 'unrolled:kernels',
  resolveId: (id) => (sourceOf(id) ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0') && sourceOf(id.slice(1))?.()) || null,
});

const sourceOf = (id: string): (() => string) | null => {
  if (Object.hasOwn(modules, id)) return modules[id]!;
  const [, kind, name] = /^virtual:(kernel|shrinking)\/(.+)$/.exec(id) ?? [];
  if (!kind || !name || !Object.hasOwn(problems, name)) return null;
  const { formula } = problems[name as ProblemName];
  const print = kind === 'kernel' ? printProblem : printShrinking;
  return () => `export const printed = ${print(derive(formula))};`;
};

const first = Object.keys(problems)[0]!;

const modules: Readonly<Record<string, () => string>> = {
  'virtual:kernels': () => `import { printed } from 'virtual:kernel/${first}';
export const atHand = { ${JSON.stringify(first)}: printed };
export const kernels = {${eachProblem((name) => (name === first ? 'async () => ({ printed })' : `() => import('virtual:kernel/${name}')`))}};
export const shrinking = {${eachProblem((name) => `() => import('virtual:shrinking/${name}')`)}};`,
  'virtual:formulas': () =>
    `export const formulas = ${JSON.stringify(
      Object.fromEntries(
        Object.entries(tex).map(([name, { outer, inner }]) => [name, { outer: render(outer), inner: render(inner) }]),
      ),
    )};`,
};

const eachProblem = (print: (name: ProblemName) => string): string =>
  (Object.keys(problems) as ProblemName[]).map((name) => `${JSON.stringify(name)}: ${print(name)}`).join(',\n');

const render = (text: string): string => katex.renderToString(text, { output: 'htmlAndMathml' });

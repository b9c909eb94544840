import katex from 'katex';
import type { Plugin } from 'vite';
import { derive } from '../src/core/derive.ts';
import { printProblem, printShrinking } from '../src/core/kernel.ts';
import type { BuiltIn } from '../src/core/problems/definition.ts';
import { problems } from '../src/core/problems/index.ts';

/**
 * Three modules made at build time: `virtual:kernels`, the built-in problems printed to JavaScript, so that strict pages
 * need no code generation; `virtual:shrinking`, their sweeps for a step that shrinks, a chunk of its own; `virtual:formulas`, their f and g as HTML, so that no typesetting code is shipped.
 */
export const kernels = (): Plugin => ({
  name: 'unrolled:kernels',
  resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0') && modules[id.slice(1)]?.()) || null,
});

const modules: Readonly<Record<string, () => string>> = {
  'virtual:kernels': () => `export const printed = {${eachProblem(({ formula }) => printProblem(derive(formula)))}};`,
  'virtual:shrinking': () =>
    `export const shrinking = {${eachProblem(({ formula }) => printShrinking(derive(formula)))}};`,
  'virtual:formulas': () =>
    `export const formulas = {${eachProblem(({ texOuter, texInner }) =>
      JSON.stringify({ outer: render(texOuter), inner: render(texInner) }),
    )}};`,
};

const eachProblem = (print: (problem: BuiltIn) => string): string =>
  Object.entries(problems)
    .map(([name, problem]) => `${JSON.stringify(name)}: ${print(problem)}`)
    .join(',\n');

const render = (tex: string): string => katex.renderToString(tex, { output: 'htmlAndMathml' });

import { createGraph, type Node } from '../../core/expression/graph.ts';
import type { Operator } from '../../core/expression/operators.ts';
import { atom, prelude, statements } from '../../core/expression/wgsl.ts';
import { runDispatch } from '../fused.ts';
import type { KernelConfig, Tensor, WebGPUBackend } from '../tfjs.ts';

/** Where WGSL's own function, which tfjs calls, costs digits: kernels with the fused kernel's functions in its place. */
const precise: Readonly<Record<string, Operator>> = {
  Cos: 'cos',
  Log: 'log',
  Log1p: 'log1p',
  Sin: 'sin',
  Softplus: 'softplus',
  Tan: 'tan',
  Tanh: 'tanh',
};

/** main(index) that writes op of each entry. */
const print = (op: Operator): string => {
  const graph = createGraph();
  const x = graph.input('x');
  const y = graph.apply(op, x);
  const names = new Map<Node, string>([[x, 'value']]);
  const lines = statements([y], names).join('\n');
  return `${prelude}
fn main(index : i32) {
if (index >= uniforms.count) { return; }
let value = x[index];
${lines}
result[index] = ${atom(y, names)};
}`;
};

export const preciseKernels: readonly KernelConfig[] = Object.entries(precise).map(([kernelName, op]) => {
  const code = print(op);
  return {
    kernelName,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, backend }) => {
      const x = inputs.x as Tensor;
      const uniforms = [{ name: 'count', type: 'i32', value: x.size }] as const;
      const result = runDispatch(backend as WebGPUBackend, { x }, { code, uniforms, threads: x.size, length: x.size });
      return { ...result, shape: x.shape };
    },
  };
});

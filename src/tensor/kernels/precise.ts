import { createGraph, type Node } from '../../core/expression/graph.ts';
import type { Operator } from '../../core/expression/operators.ts';
import { atom, prelude, statements } from '../../core/expression/wgsl.ts';
import type { KernelConfig, Tensor, WebGPUBackend } from '../tfjs.ts';

/** Where WGSL's own function, which tfjs calls, costs digits: kernels with the fused kernel's functions in its place. */
const precise: Readonly<Record<string, Operator>> = {
  Cos: 'cos',
  Log1p: 'log1p',
  Sin: 'sin',
  Softplus: 'softplus',
  Tan: 'tan',
  Tanh: 'tanh',
};

const WORKGROUP = 64;

/** main(index) that writes op of each entry. */
const print = (op: Operator): string => {
  const graph = createGraph();
  const x = graph.input('x');
  const y = graph.apply(op, x);
  const names = new Map<Node, string>([[x, 'x']]);
  const lines = statements([y], names).join('\n');
  return `${prelude}
fn main(index : i32) {
if (index >= uniforms.size) { return; }
let x = getXByOutputIndex(index);
${lines}
setOutputAtIndex(index, ${atom(y, names)});
}`;
};

export const preciseKernels: readonly KernelConfig[] = Object.entries(precise).map(([kernelName, op]) => {
  const code = print(op);
  return {
    kernelName,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, backend }) => {
      const x = inputs.x as Tensor;
      const program = {
        variableNames: ['x'],
        workgroupSize: [WORKGROUP, 1, 1] as [number, number, number],
        dispatchLayout: { x: x.shape.map((_, i) => i) },
        dispatch: [Math.ceil(x.size / WORKGROUP), 1, 1] as [number, number, number],
        outputShape: x.shape,
        shaderKey: `precise ${op}`,
        size: true,
        getUserCode: () => code,
      };
      return (backend as WebGPUBackend).runWebGPUProgram(program, [x], x.dtype);
    },
  };
});

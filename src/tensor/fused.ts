import { GpuFault } from './gpu.ts';
import {
  engine,
  type KernelBackend,
  type KernelFunc,
  type NamedAttrMap,
  registerKernel,
  type Tensor,
  type TensorInfo,
  type WebGPUBackend,
} from './tfjs.ts';

/** One scalar that a shader reads as `uniforms.name`; a kernel must read at least one. */
export interface Uniform {
  readonly name: string;
  readonly type: 'i32' | 'u32' | 'f32';
  readonly value: number;
}

/** One dispatch: `main(index : i32)` for each of `threads`, which writes `length` numbers into `result: array<f32>`. */
export interface Dispatch {
  /** The inputs are arrays of their names. The same text, inputs and uniforms are compiled once for a device. */
  readonly code: string;
  readonly uniforms: readonly Uniform[];
  readonly threads: number;
  readonly length: number;
}

/** A kernel on every backend: float32 on a GPU, float64 where a processor computes, whose result is rounded. */
export interface Fused<Input extends string, Attributes> {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly dispatch: (attributes: Attributes, lengths: Readonly<Record<Input, number>>) => Dispatch;
  readonly float64: (attributes: Attributes, values: Readonly<Record<Input, ArrayLike<number>>>) => Float32Array;
}

const WORKGROUP = 64;
const types = { i32: 'int32', u32: 'uint32', f32: 'float32' } as const;

/** Registers the kernel for tfjs's backends `webgpu`, `wasm` and `cpu`; what it returns runs it on the current one. */
export const registerFused = <Input extends string, Attributes>({
  name: kernelName,
  inputs: names,
  dispatch,
  float64,
}: Fused<Input, Attributes>): ((inputs: Readonly<Record<Input, Tensor>>, attributes: Attributes) => Tensor) => {
  const each = <Value>(value: (name: Input) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Input, Value>;

  const register = (
    backendName: string,
    compute: (backend: never, inputs: Record<Input, TensorInfo>, attributes: Attributes) => TensorInfo,
  ): void => {
    const kernelFunc: KernelFunc = ({ backend, inputs, attrs }) =>
      compute(backend as never, inputs as Record<Input, TensorInfo>, attrs as unknown as Attributes);
    registerKernel({ kernelName, backendName, kernelFunc });
  };

  register('webgpu', (backend: WebGPUBackend, inputs, attributes) =>
    runDispatch(
      backend,
      inputs,
      dispatch(
        attributes,
        each((name) => inputs[name].shape[0] ?? 1),
      ),
    ),
  );
  for (const backendName of ['wasm', 'cpu'])
    register(backendName, (backend: KernelBackend, inputs, attributes) => {
      const result = float64(
        attributes,
        each((name) => backend.readSync(inputs[name].dataId) as Float32Array),
      );
      const shape = [result.length];
      return { dataId: backend.write(result, shape, 'float32'), shape, dtype: 'float32' };
    });

  return (inputs, attributes) =>
    engine().runKernel(kernelName, { ...inputs }, attributes as unknown as NamedAttrMap) as Tensor;
};

/** One dispatch on a WebGPU backend; a buffer that is over the device's limit is refused. */
export const runDispatch = (
  backend: WebGPUBackend,
  inputs: Readonly<Record<string, TensorInfo>>,
  { code, uniforms, threads, length }: Dispatch,
): TensorInfo => {
  if (4 * length > backend.device.limits.maxStorageBufferBindingSize)
    throw new GpuFault('refused', `a buffer of ${4 * length} bytes is over this GPU's limit`);
  const declared = uniforms.map(({ name, type }) => `${name} : ${type},`).join(' ');
  // tfjs writes into the program, so that each run needs its own.
  const program = {
    variableNames: Object.keys(inputs),
    uniforms: declared,
    workgroupSize: [WORKGROUP, 1, 1] as [number, number, number],
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(threads / WORKGROUP), 1, 1] as [number, number, number],
    outputShape: [length],
    shaderKey: `${declared}\n${code}`,
    size: false,
    getUserCode: () => code,
  };
  const data = uniforms.map(({ type, value }) => ({ type: types[type], data: [value] }));
  return backend.runWebGPUProgram(program, Object.values(inputs), 'float32', data);
};

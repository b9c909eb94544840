import { engine, memory, registerBackend, removeBackend, setBackend, type Tensor, WebGPUBackend } from './tfjs.ts';

/** Why the GPU did not compute something; the message is the device's own. */
export class GpuFault extends Error {
  /** 'lost': the device is gone, and another may be had. 'refused': this work is beyond it, and will be again. */
  readonly kind: 'lost' | 'refused';
  constructor(kind: GpuFault['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A uniform of WGSL: one scalar. */
export type Uniform = { readonly type: 'int32' | 'float32'; readonly data: number[] };

/** A compute shader of one output, `result: array<f32>`, with a thread for each index. */
export interface Shader {
  /** Names everything that changes the text. */
  readonly key: string;
  readonly code: string;
  /** The inputs' names, and the uniforms' declarations. */
  readonly inputs: readonly string[];
  readonly uniforms: string;
}

/** A WebGPU device that tfjs computes on. */
export interface Gpu {
  /** As the driver describes it. */
  readonly name: string;
  /** Whether it is a processor that plays a GPU. */
  readonly software: boolean;
  readonly device: GPUDevice;
  /** False once the device is lost. */
  readonly alive: () => boolean;
  /** How many pipelines were compiled, and the bytes allocated on the device. */
  readonly counts: () => { readonly pipelines: number; readonly bytes: number; readonly tensors: number };
  /** `length` numbers of `result` from `threads` threads. Throws a `GpuFault`. */
  run(
    shader: Shader,
    threads: number,
    length: number,
    inputs: readonly Tensor[],
    uniforms: readonly Uniform[],
  ): Promise<Float32Array>;
  close(): void;
}

const WORKGROUP = 64;
const NAME = 'webgpu';

const wanted = [
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupsPerDimension',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupStorageSize',
] as const;

/** A person's words for an adapter, from what the browser tells of it. */
const named = ({ description, vendor, architecture }: GPUAdapterInfo): string =>
  description || [vendor, architecture].filter(Boolean).join(' ') || 'GPU';

/** The best adapter's device under tfjs; null where there is none, or only a software one that was not asked for. */
export const openGpu = async ({ software }: { readonly software: boolean }): Promise<Gpu | null> => {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  const { info, limits } = adapter;
  if (info.isFallbackAdapter && !software) return null;
  const requiredLimits = Object.fromEntries(wanted.map((name) => [name, limits[name]]));
  const device = await adapter.requestDevice({ requiredLimits });

  let alive = true;
  let pipelines = 0;
  const create = device.createComputePipeline.bind(device);
  device.createComputePipeline = (descriptor) => {
    pipelines += 1;
    return create(descriptor);
  };
  const backend = new WebGPUBackend(device, info as never);
  if (engine().findBackendFactory(NAME)) removeBackend(NAME);
  registerBackend(NAME, () => backend);
  if (!(await setBackend(NAME))) throw new GpuFault('refused', 'tfjs does not take this device.');
  const lost = device.lost.then(({ message }) => {
    alive = false;
    return new GpuFault('lost', message || 'The GPU is gone.');
  });

  const run: Gpu['run'] = async (
    { key, code, inputs: variableNames, uniforms: declared },
    threads,
    length,
    inputs,
    uniforms,
  ) => {
    if (4 * length > device.limits.maxStorageBufferBindingSize)
      throw new GpuFault('refused', `a buffer of ${4 * length} bytes is over this GPU's limit`);
    device.pushErrorScope('out-of-memory');
    device.pushErrorScope('internal');
    device.pushErrorScope('validation');
    const program = {
      variableNames: [...variableNames],
      uniforms: declared,
      workgroupSize: [WORKGROUP, 1, 1] as [number, number, number],
      dispatchLayout: { x: [0] },
      dispatch: [Math.ceil(threads / WORKGROUP), 1, 1] as [number, number, number],
      outputShape: [length],
      shaderKey: key,
      size: false,
      getUserCode: () => code,
    };
    const info = backend.runWebGPUProgram(program, [...inputs], 'float32', [...uniforms]);
    const output = engine().makeTensorFromTensorInfo(info);
    const errors = Promise.all([device.popErrorScope(), device.popErrorScope(), device.popErrorScope()]);
    try {
      const outcome = await Promise.race([Promise.all([output.data(), errors]), lost]);
      if (outcome instanceof GpuFault) throw outcome;
      const [values, found] = outcome;
      const error = found.find((e) => e !== null);
      if (error) throw new GpuFault('refused', error.message);
      if (!alive) throw await lost;
      return values as Float32Array;
    } catch (error) {
      if (error instanceof GpuFault) throw error;
      throw alive ? new GpuFault('refused', String(error)) : await lost;
    } finally {
      output.dispose();
    }
  };

  return {
    name: named(info),
    software: info.isFallbackAdapter === true,
    device,
    alive: () => alive,
    counts: () => ({
      pipelines,
      bytes: (memory() as { numBytesAllocatedInGPU?: number }).numBytesAllocatedInGPU ?? 0,
      tensors: memory().numTensors,
    }),
    run,
    close() {
      device.destroy();
    },
  };
};

import { engine, getBackend, memory, registerBackend, removeBackend, setBackend, WebGPUBackend } from './tfjs.ts';

/** Why the GPU did not compute something; the message is the device's own. */
export class GpuFault extends Error {
  /** 'lost': the device is gone, and another may be had. 'refused': this work is beyond it, and will be again. */
  readonly kind: 'lost' | 'refused';
  constructor(kind: GpuFault['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
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
  /** Resolves to the device's reason once it is lost. */
  readonly lost: Promise<string>;
  /** How many pipelines were compiled, and the bytes allocated on the device. */
  readonly counts: () => { readonly pipelines: number; readonly bytes: number; readonly tensors: number };
  /**
   * What `work` promises of tensors on this device; whatever it starts before it first waits is watched for faults.
   * Throws a `GpuFault`.
   */
  guard<Result>(work: () => Promise<Result>): Promise<Result>;
  /** When the device has computed what was asked of it so far. */
  settled(): Promise<void>;
  close(): void;
}

/** How long one dispatch should take, milliseconds: a GPU that is busy for seconds is taken away by its driver. */
export const DISPATCH = 50;

const NAME = 'webgpu';
/** Pipelines that tfjs keeps, which itself never lets one go: a typed problem makes one with every letter. */
const KEPT = 64;

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

let latest: Gpu | null = null;

/** The device that is open under tfjs, which has one at a time; null where there is none. */
export const gpuInUse = (): Gpu | null => (latest?.alive() ? latest : null);

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
  let uncaptured: GPUError | null = null;
  device.onuncapturederror = (event) => {
    event.preventDefault();
    uncaptured = event.error;
  };
  const lost = device.lost.then(({ message }) => {
    alive = false;
    return new GpuFault('lost', message || 'The GPU is gone.');
  });

  const known = (backend as unknown as { pipelineCache: Record<string, unknown> }).pipelineCache;
  const forget = (): void => {
    for (const key of Object.keys(known).slice(0, -KEPT)) delete known[key];
  };

  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (getBackend() !== NAME) void setBackend(NAME);
    uncaptured = null;
    for (const filter of ['out-of-memory', 'internal', 'validation'] as const) device.pushErrorScope(filter);
    const errors = () => Promise.all([device.popErrorScope(), device.popErrorScope(), device.popErrorScope()]);
    try {
      const outcome = await Promise.race([Promise.all([work(), errors()]), lost]);
      if (outcome instanceof GpuFault) throw outcome;
      const [result, found] = outcome;
      const error = found.find((e) => e !== null) ?? uncaptured;
      if (error) throw new GpuFault('refused', error.message);
      if (!alive) throw await lost;
      return result;
    } catch (error) {
      if (error instanceof GpuFault) throw error;
      throw alive ? new GpuFault('refused', String(error)) : await lost;
    } finally {
      forget();
    }
  };

  latest = {
    name: named(info),
    software: info.isFallbackAdapter === true,
    device,
    alive: () => alive,
    lost: lost.then(({ message }) => message),
    counts: () => ({
      pipelines,
      bytes: (memory() as { numBytesAllocatedInGPU?: number }).numBytesAllocatedInGPU ?? 0,
      tensors: memory().numTensors,
    }),
    guard,
    settled() {
      backend.ensureCommandEncoderReady();
      backend.endComputePassEncoder();
      backend.submitQueue();
      return device.queue.onSubmittedWorkDone();
    },
    close() {
      device.destroy();
    },
  };
  return latest;
};

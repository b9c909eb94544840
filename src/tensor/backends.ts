import { type Gpu, openGpu } from './gpu.ts';
import { cpuKernels, MathBackendCPU } from './kernels/cpu.ts';
import { preciseKernels } from './kernels/precise.ts';
import { BackendWasm, initWasm, setWasmPaths, wasmKernels } from './kernels/wasm.ts';
import { webgpuKernels } from './kernels/webgpu.ts';
import {
  enableProdMode,
  engine,
  env,
  type KernelConfig,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
} from './tfjs.ts';

/** What tensors are computed on, best first. */
export const backends = ['webgpu', 'wasm', 'cpu'] as const;
export type Backend = (typeof backends)[number];

/** Where tensors are computed now: tfjs has one place at a time. */
export interface TensorMachine {
  readonly backend: Backend;
  /** As the driver describes it; null where it is the processor. */
  readonly device: string | null;
  /** Whether it is a processor that plays a GPU. */
  readonly software: boolean;
  readonly alive: () => boolean;
  close(): void;
}

export interface Wanted {
  readonly backend: Backend | 'auto';
  /** Whether a GPU may be one that a processor plays. */
  readonly software: boolean;
  /** A GPU that is open already: tfjs has one at a time, so that it is used, and is not closed with this. */
  readonly gpu?: Gpu | null;
  /** Where the two binaries of the wasm backend are. */
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** Opens the best backend there is, or the one that is wanted, null where there is no GPU for it; throws what keeps that one from opening. */
export const openTensors = async (wanted: Wanted): Promise<TensorMachine | null> => {
  enableProdMode();
  if (wanted.backend !== 'auto') return open[wanted.backend](wanted);
  for (const backend of backends) {
    const opened = await open[backend](wanted).catch(() => null);
    if (opened) return opened;
  }
  return null;
};

const registered = new Set<readonly KernelConfig[]>();

const register = (...groups: (readonly KernelConfig[])[]): void => {
  for (const kernels of groups) {
    if (registered.has(kernels)) continue;
    registered.add(kernels);
    for (const kernel of kernels) registerKernel(kernel);
  }
};

/** How often a backend on the processor is open: it is one, and lives until the last is closed. */
const users = new Map<Backend, number>();

const onProcessor = async (name: Backend, make: () => MathBackendCPU | BackendWasm): Promise<TensorMachine | null> => {
  const others = () => users.get(name) ?? 0;
  if (others() === 0) {
    if (engine().findBackendFactory(name)) removeBackend(name);
    registerBackend(name, make);
  }
  users.set(name, others() + 1);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    users.set(name, others() - 1);
    if (others() === 0) removeBackend(name);
  };
  if (await setBackend(name)) return { backend: name, device: null, software: false, alive: () => open, close };
  close();
  return null;
};

const open: Readonly<Record<Backend, (wanted: Wanted) => Promise<TensorMachine | null>>> = {
  webgpu: async ({ software, gpu: given }) => {
    const shared = given?.alive() ? given : null;
    const gpu = shared ?? (await openGpu({ software }));
    if (!gpu || (gpu.software && !software) || !(await setBackend('webgpu'))) return null;
    register(webgpuKernels, preciseKernels);
    env().set('WEBGPU_CPU_FORWARD', false);
    return {
      backend: 'webgpu',
      device: gpu.name,
      software: gpu.software,
      alive: gpu.alive,
      close: shared ? () => {} : gpu.close,
    };
  },
  wasm: async ({ wasm: { simd, plain } }) => {
    register(wasmKernels);
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': simd,
    });
    const { wasm } = await initWasm();
    return onProcessor('wasm', () => new BackendWasm(wasm));
  },
  cpu: async () => {
    register(cpuKernels);
    return onProcessor('cpu', () => new MathBackendCPU());
  },
};

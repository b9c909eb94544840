/**
 * The one door to tfjs 4.22.0, its last release: what we use of it, by parts, so that a later engine changes this file
 * alone. The umbrella package is twice as large and is not used.
 */
export { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/webgpu.js';
export {
  engine,
  getBackend,
  type KernelBackend,
  type KernelFunc,
  memory,
  type NamedAttrMap,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
  type Tensor,
  type TensorInfo,
  tensor1d,
} from '@tensorflow/tfjs-core';

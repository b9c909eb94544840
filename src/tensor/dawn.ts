/** For tests in Node: Dawn's WebGPU where a browser has its own. To be imported before anything of tfjs. */
import { create, globals } from 'webgpu';

Object.assign(globalThis, globals);
Object.defineProperty(globalThis, 'navigator', {
  value: { gpu: create([]), userAgent: 'node', hardwareConcurrency: 2 },
  configurable: true,
});

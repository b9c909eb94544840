import { batchMatMulConfig as onProcessor } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul.js';
import { batchMatMulConfig as onWasm } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul.js';
import { batchMatMulConfig as onGpu } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul.js';
import { matMul, registerKernel, tensor2d } from '@tensorflow/tfjs-core';
import { type Backend, openTensors } from '../src/tensor/backends.ts';
import { wasmFiles } from '../src/tensor/nodeFiles.ts';
import { median } from './report.ts';
import type { Row } from './row.ts';

/** Products of square matrices on each backend, float32, with read-back. */
export const matrices = async (): Promise<Row[]> => {
  for (const kernel of [onGpu, onWasm, onProcessor]) registerKernel(kernel);
  const rows: Row[] = [];
  for (const backend of ['webgpu', 'wasm', 'cpu'] satisfies Backend[])
    for (const size of [512, 1024]) {
      const machine = await openTensors({ backend, software: true, wasm: wasmFiles });
      if (!machine) continue;
      const a = tensor2d(
        Float32Array.from({ length: size * size }, (_, i) => Math.sin(i)),
        [size, size],
      );
      const product = async () => {
        const c = matMul(a, a);
        await c.data();
        c.dispose();
      };
      rows.push({ name: `product of two ${size}² matrices, ${backend}`, value: await median(5, product), unit: 'ms' });
      a.dispose();
      machine.close();
    }
  return rows;
};

import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const folder = '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm';

/** For tests in Node: where the binaries of tfjs's wasm backend are. */
export const wasmFiles = { plain: resolve(`${folder}.wasm`), simd: resolve(`${folder}-simd.wasm`) };

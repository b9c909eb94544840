import { absConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Abs.js';
import { addConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Add.js';
import { atanConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Atan.js';
import { castConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Cast.js';
import { concatConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Concat.js';
import { equalConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Equal.js';
import { erfConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Erf.js';
import { expConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Exp.js';
import { greaterConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Greater.js';
import { identityConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity.js';
import { lessConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Less.js';
import { lessEqualConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LessEqual.js';
import { logicalAndConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalAnd.js';
import { logicalNotConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalNot.js';
import { logicalOrConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/LogicalOr.js';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Multiply.js';
import { negConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Neg.js';
import { powConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Pow.js';
import { realDivConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/RealDiv.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape.js';
import { selectConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Select.js';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sigmoid.js';
import { signConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sign.js';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice.js';
import { sqrtConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sqrt.js';
import { squareConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Square.js';
import { subConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sub.js';
import { sumConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Sum.js';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/ZerosLike.js';
import type { KernelConfig } from '../tfjs.ts';

/** The kernels that formula problems and their gradients call, on a GPU; the rest is in `precise.ts`. */
export const webgpuKernels: readonly KernelConfig[] = [
  absConfig,
  addConfig,
  atanConfig,
  castConfig,
  concatConfig,
  equalConfig,
  erfConfig,
  expConfig,
  greaterConfig,
  identityConfig,
  lessConfig,
  lessEqualConfig,
  logicalAndConfig,
  logicalNotConfig,
  logicalOrConfig,
  multiplyConfig,
  negConfig,
  powConfig,
  realDivConfig,
  reshapeConfig,
  selectConfig,
  sigmoidConfig,
  signConfig,
  sliceConfig,
  sqrtConfig,
  squareConfig,
  subConfig,
  sumConfig,
  zerosLikeConfig,
];

import { block, type Passes } from './passesShader.ts';

/** Rows of the result, each as long as the batch: f, d (N rows), then h of each cut (N rows). */
export const rowsOf = (N: number, cuts: number): number => 1 + N + cuts * N;

/** Reads `lambda` (N rows of `uniforms.count`) and `cuts` (2K, or 2K + 1 where the init term is kept), of which there are `uniforms.cuts`. */
export const printSweepShader = ({ module, once, forwards, backwards, h }: Passes, N: number): string => {
  const write = (row: string, keep: string): string => {
    const { lines, values } = h(keep);
    return block([lines, ...values.map((x, j) => `result[(${row} + ${j}) * uniforms.count + index] = ${x};`)]);
  };
  return `${module}
fn main(index : i32) {
if (index >= uniforms.count) { return; }
${once}
${block(Array.from({ length: N }, (_, j) => `let l_${j} = lambda[${j} * uniforms.count + index];`))}
${forwards}
result[index] = value;
for (var c = 0; c <= uniforms.cuts; c++) {
let stop = select(0, max(0, T - (cuts[c] >> 1u)), c < uniforms.cuts);
${backwards}
if (c < uniforms.cuts) {
${write(`${1 + N} + c * ${N}`, '(cuts[c] & 1) != 0')}
}
}
${write('1', 'true')}
}`;
};

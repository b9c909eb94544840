import type { FusedSweep, Printed } from './assemble.ts';
import type { Derived, Loop } from './derive.ts';
import type { Node } from './expression/graph.ts';
import { createMachine } from './expression/machine.ts';
import { plan } from './kernel.ts';
import type { Batch, Descent, Sweep, Vec } from './problem.ts';

/** How many λ one instruction serves. */
const width = 64;

/** A Problem without code generation: the same nodes and the same plan as the printed one, walked for a block of λ at once. */
export const interpret = (d: Derived): ReturnType<Printed> => {
  const { M, N, initDependsOnLambda, constantJacobian } = d;
  const { w, l, a, dw, dl } = d.inputs;
  const inner = evaluator([w, l], [[d.inner]]);
  const innerGradient = evaluator([w, l], [d.innerGradient]);
  const innerGradientL = evaluator([w, l], [d.innerGradientL]);
  const curvaturePull = evaluator([w, l, a], [d.curvaturePull.w, d.curvaturePull.l]);
  const curvaturePush = evaluator([w, l, dw, dl], [d.curvaturePush]);
  const outer = evaluator([w, l], [[d.outer]]);
  const outerGradient = evaluator([w, l], [d.outerGradient.w, d.outerGradient.l]);
  const init = evaluator([l, w], [d.init ?? w]);
  const initPull = evaluator([l, a], [d.initPull]);
  const initPush = evaluator([l, dl], [d.initPush]);
  const step = evaluator([l], [d.step ? [d.step] : []]);
  const stepGradient = evaluator([l], [d.stepGradient]);
  const result = new Float64Array(1);
  const number = (evaluate: ReturnType<typeof evaluator>, ...from: Vec[]): number => {
    evaluate(from, [result]);
    return result[0]!;
  };
  return {
    M,
    N,
    initDependsOnLambda,
    constantJacobian,
    inner: (w, l) => number(inner, w, l),
    innerGradient: (w, l, out) => innerGradient([w, l], [out]),
    innerGradientL: (w, l, out) => innerGradientL([w, l], [out]),
    curvaturePull: (w, l, a, outW, outL) => curvaturePull([w, l, a], [outW, outL]),
    curvaturePush: (w, l, dw, dl, out) => curvaturePush([w, l, dw, dl], [out]),
    outer: (w, l) => number(outer, w, l),
    outerGradient: (w, l, outW, outL) => outerGradient([w, l], [outW, outL]),
    init: (l, w0, out) => init([l, w0], [out]),
    initPull: (l, a, out) => initPull([l, a], [out]),
    initPush: (l, dl, out) => initPush([l, dl], [out]),
    stepSize: (l, setting) => (d.step ? number(step, l) : setting),
    stepGradient: (l, out) => stepGradient([l], [out]),
    sweep: sweeper(d, d.loop),
  };
};

/** (inputs, outs): one point. */
const evaluator = (inputs: readonly (readonly Node[])[], outputs: readonly (readonly Node[])[]) => {
  const machine = createMachine([...inputs, ...outputs].flat(), 1);
  const { memory, at, run } = machine;
  const program = machine.program(outputs.flat(), inputs.flat());
  const reads = inputs.map((nodes) => nodes.map(at));
  const writes = outputs.map((nodes) => nodes.map(at));
  return (from: readonly ArrayLike<number>[], to: readonly Vec[]): void => {
    for (let v = 0; v < reads.length; v++)
      for (let i = 0; i < reads[v]!.length; i++) memory[reads[v]![i]!] = from[v]![i]!;
    run(program, 1);
    for (let v = 0; v < writes.length; v++)
      for (let i = 0; i < writes[v]!.length; i++) to[v]![i] = memory[writes[v]![i]!]!;
  };
};

/** The fused sweep of a step that shrinks. */
export const interpretShrinking = (d: Derived): FusedSweep<Float64Array> => sweeper(d, d.shrinking);

const sweeper = (d: Derived, loop: Loop): FusedSweep<number | Float64Array> => {
  const { w, l, a, gamma } = d.inputs;
  const { s, r, next, start, pull, gather, cut, keep, storesStates } = loop;
  const { perCall, perLambda } = plan(d, loop);
  const outerGradient = [...d.outerGradient.w, ...d.outerGradient.l];
  const rest = r.map((x, j) => (x.op === 'input' ? d.outerGradient.l[j]! : x));
  const results = [
    ...next,
    ...pull,
    ...gather,
    ...cut,
    ...keep,
    ...start,
    ...outerGradient,
    d.outer,
    ...(d.init ?? []),
  ];
  const inputs = [gamma, ...l, ...w, ...a, ...s, ...r];
  const machine = createMachine([...inputs, ...results, ...perCall, ...perLambda], width);
  const { memory, at, run, copy, fill } = machine;
  const hoisted = [gamma, ...l, ...perCall, ...perLambda];
  const programs = {
    perCall: machine.program(perCall, [gamma]),
    perLambda: machine.program(perLambda, [gamma, ...l, ...perCall]),
    init: machine.program(d.init ?? [], hoisted),
    next: machine.program(next, [...hoisted, ...w]),
    turn: machine.program([d.outer, ...outerGradient, ...start], [...hoisted, ...w]),
    back: machine.program([...pull, ...gather], [...hoisted, ...w, ...a, ...s]),
    cut: machine.program(cut, [...hoisted, ...a, ...s, ...r]),
    keep: machine.program(keep, [...hoisted, ...a, ...s, ...r]),
  };
  const stored = storesStates ? d.M : 0;
  const rows = w.map((x) => memory.subarray(at(x), at(x) + width));
  let tape = new Float64Array(0);

  return (batch: Batch, descent: Descent, rate: number | Float64Array, out: Sweep): void => {
    const { count, lambda, cuts, exact = true } = batch;
    const { T, w0 } = descent;
    const atStep = (t: number): void => {
      if (typeof rate !== 'number') fill(gamma, rate[t - 1]!);
    };
    const { M, N } = d;
    const stride = stored * width;
    if (tape.length < T * stride) tape = new Float64Array(T * stride);
    if (typeof rate === 'number') fill(gamma, rate);
    run(programs.perCall, width);
    for (let first = 0; first < count; first += width) {
      const n = Math.min(width, count - first);
      const write = (to: Vec, row: number, nodes: readonly Node[]): void => {
        nodes.forEach((node, j) => {
          const from = at(node);
          for (let i = 0; i < n; i++) to[(row + i) * nodes.length + j] = memory[from + i]!;
        });
      };
      l.forEach((x, j) => {
        for (let i = 0; i < n; i++) memory[at(x) + i] = lambda[(first + i) * N + j]!;
      });
      run(programs.perLambda, n);
      run(programs.init, n);
      if (d.init) copy(d.init, w);
      else for (let m = 0; m < M; m++) fill(w[m]!, w0[m]!);
      for (let t = 0; t < T; t++) {
        for (let m = 0; m < stored; m++) tape.set(rows[m]!, t * stride + m * width);
        atStep(t + 1);
        run(programs.next, n);
        copy(next, w);
      }
      run(programs.turn, n);
      write(out.value, first, [d.outer]);
      write(out.state, first, w);
      copy(d.outerGradient.w, a);
      copy(start, s);
      copy(rest, r);
      const last = exact ? cuts.length : cuts.length - 1;
      for (let c = 0, t = T; c <= last; c++) {
        const stop = c < cuts.length ? Math.max(T - cuts[c]!, 0) : 0;
        while (t > stop) {
          atStep(t--);
          for (let m = 0; m < stored; m++)
            rows[m]!.set(tape.subarray(t * stride + m * width, t * stride + (m + 1) * width));
          run(programs.back, n);
          copy(pull, a);
          copy(gather, s);
        }
        if (c === cuts.length) break;
        run(programs.cut, n);
        write(out.truncated, c * count + first, cut);
        if (!d.initDependsOnLambda) continue;
        run(programs.keep, n);
        write(out.truncatedKeep, c * count + first, keep);
      }
      if (!exact) continue;
      run(programs.keep, n);
      write(out.exact, first, keep);
    }
  };
};

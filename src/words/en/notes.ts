import type { NoteFact } from '../../facts/notes.ts';
import { exactly } from '../exact.ts';
import { say } from '../sentence.ts';
import { short } from '../short.ts';
import type { Telling } from '../telling.ts';
import { cutTelling } from './cutNote.ts';
import { plural } from './language.ts';

/** What a control says below itself where its number leaves an assumption. */
export const noteTelling: Telling<NoteFact> = {
  ...cutTelling,
  'too-large-throughout': () => say`γ is above 2/β at every step: the inner descent may diverge.`,
  'too-large-at-first': ({ steps }) =>
    say`γ is above 2/β at the first ${plural(steps, { one: 'step', other: `${exactly(steps)} steps` })}: w may move away there.`,
  'step-diverges': ({ product }) => say`γβ = ${short(product)} is above 2: the inner descent may diverge.`,
  'step-stalls': () => say`γβ = 2: the inner descent need not converge.`,
  'smoothness-contradicted': ({ beta, curvature, t }) =>
    say`β is declared as ${exactly(beta)}, but at step ${t} the curvature of g is ${short(curvature)}: 1/β and 2/β are not marked.`,
  'step-without-bound': ({ stepSize, limit }) =>
    say`γ = ${short(stepSize)} is above 1/β = ${short(limit)}: bound S (10) needs γ ≤ 1/β.`,
};

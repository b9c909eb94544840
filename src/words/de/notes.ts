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
  'too-large-throughout': () => say`γ liegt in jedem Schritt über 2/β: Der innere Abstieg kann divergieren.`,
  'too-large-at-first': ({ steps }) =>
    say`γ liegt ${plural(steps, { one: 'im ersten Schritt', other: `in den ersten ${exactly(steps)} Schritten` })} über 2/β: Dort kann w sich entfernen.`,
  'step-diverges': ({ product }) => say`γβ = ${short(product)} liegt über 2: Der innere Abstieg kann divergieren.`,
  'step-stalls': () => say`γβ = 2: Der innere Abstieg muss nicht konvergieren.`,
  'smoothness-contradicted': ({ beta, curvature, t }) =>
    say`β ist mit ${exactly(beta)} angegeben, aber in Schritt ${t} ist die Krümmung von g ${short(curvature)}: 1/β und 2/β sind nicht markiert.`,
  'step-without-bound': ({ stepSize, limit }) =>
    say`γ = ${short(stepSize)} liegt über 1/β = ${short(limit)}: Schranke S (10) verlangt γ ≤ 1/β.`,
};

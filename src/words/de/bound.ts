import type { Reason } from '../../engine/result.ts';
import { type BoundFact, reasonFact } from '../../facts/bound.ts';
import { apart } from '../apart.ts';
import { joined } from '../joined.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { stepSizeTelling } from './stepSize.ts';

/** Stands in the bound's place: which assumption does not hold. */
export const boundTelling: Telling<BoundFact> = {
  'step-too-large': (fact) => {
    const [limit, own] = apart(fact.limit, fact.stepSize);
    return say`Keine Schranke S (10): Sie verlangt γ ≤ 1/β = ${strong(limit)}, und γ ist ${strong(own)}.`;
  },
  'no-contraction': () => say`Keine Schranke: Beim Heavy-Ball-Verfahren kann die Norm der Jacobi-Matrix über 1 liegen.`,
  'step-varies': () =>
    say`Keine Schranke S (10): Ihr Beweis summiert eine geometrische Reihe mit festem γ, und hier schrumpft γ.`,
  'step-not-positive': ({ stepSize }) =>
    say`Keine Schranke S (10): Das gelernte γ ist hier ${strong(number(stepSize))}, und es muss positiv sein.`,
  'learned-step': stepSizeTelling['cannot-learn-step'] as () => Sentence,
  contradicted: ({ t }) =>
    say`Keine Schranke S (10): In Schritt ${strong(t)} liegt die Krümmung von g nicht zwischen den angegebenen α und β.`,
  undeclared: () => say`Keine Schranke S (10): Das Problem gibt kein α und β an.`,
  'not-strongly-convex': () => say`Keine Schranke S (10): g ist hier nicht stark konvex in w.`,
  'not-finite': () => say`Keine Schranke S (10): Sie ist hier keine endliche Zahl.`,
  'no-solution': () => say`Hier wurde keine exakte innere Lösung als Maßstab gefunden.`,
  'many-variables': ({ most }) =>
    say`Keine Schranke: Schranken brauchen Normen von Matrizen, und die werden für höchstens ${strong(most)} Variablen w berechnet.`,
  'bound-needs-steps': () => say`Schranken gelten für d: Gegen die Lösung wird keine gezeichnet.`,
};

export const boundNote = (reason: Reason): Sentence => joined(tell(boundTelling, reasonFact(reason)));

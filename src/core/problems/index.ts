import type { BuiltIn } from './definition.ts';
import { learnedStep } from './learned-step.ts';
import { quadraticFromLambda } from './quadratic-from-lambda.ts';
import { shabanTheorem } from './shaban-theorem.ts';
import { shabanToy, shabanToyInterfering } from './shaban-toy.ts';

/** The names of the built-in problems, as scenarios, links and the headless command write them. */
export type ProblemName =
  | 'shaban-toy'
  | 'shaban-toy-interfering'
  | 'shaban-theorem-3.5'
  | 'quadratic-from-lambda'
  | 'learned-step';

export const problems: Readonly<Record<ProblemName, BuiltIn>> = {
  'shaban-toy': shabanToy,
  'shaban-toy-interfering': shabanToyInterfering,
  'shaban-theorem-3.5': shabanTheorem,
  'quadratic-from-lambda': quadraticFromLambda,
  'learned-step': learnedStep,
};

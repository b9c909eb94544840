import type { Problem } from '../problem.ts';
import { biasedRidge } from './biasedRidge.ts';
import { dataOf } from './generate.ts';
import type { DataProblem } from './given.ts';
import { hyperRepresentation } from './hyperRepresentation.ts';
import { kernelRidge } from './kernelRidge.ts';
import { logistic } from './logistic.ts';
import { BETA } from './shape.ts';
import { traitsOfData } from './traits.ts';

/** One of the four problems of G 3.1, without a text or a kernel. */
export const problemOfData = (given: DataProblem): Problem => {
  const [traits, data, beta] = [traitsOfData(given), dataOf(given), given.beta ?? BETA];
  switch (given.kind) {
    case 'logistic':
      return logistic(traits, data);
    case 'kernel-ridge':
      return kernelRidge(traits, data);
    case 'biased-ridge':
      return biasedRidge(traits, data, beta);
    case 'hyper-representation':
      return hyperRepresentation(traits, data, beta);
  }
};

import { optimalQ } from '../core/theory/optimalQ.ts';
import { readNumber, readObject, refuse } from './read.ts';

const any = { min: 0, max: Number.MAX_VALUE };

/** U (19)–(21): the q that costs least, for moments and prices that are given. */
export const optimalQuestion = (given: unknown): object => {
  const bag = readObject(given, 'the question', ['version', 'D2', 'V2', 'Cdet', 'Crnd', 'epsilon']);
  const number = (key: string): number => readNumber(bag[key], key, any);
  const epsilon = bag.epsilon === undefined ? 0 : readNumber(bag.epsilon, 'epsilon', any);
  if (!(epsilon < 0.5)) refuse('epsilon must be below 0.5', epsilon);
  const price = { Cdet: number('Cdet'), Crnd: number('Crnd'), epsilon };
  if (price.Cdet + price.Crnd === 0) refuse('Cdet + Crnd must be positive', 0);
  return { version: 1, ...optimalQ({ D2: number('D2'), V2: number('V2') }, price) };
};

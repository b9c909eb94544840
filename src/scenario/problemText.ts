import type { Scenario } from './scenario.ts';

const texts = new WeakMap<object, string>();

/** A problem as JSON, the same for equal ones; written once for each object, which may hold thousands of numbers. */
export const problemText = (problem: Scenario['problem']): string => {
  if (typeof problem === 'string') return JSON.stringify(problem);
  const text = texts.get(problem) ?? JSON.stringify(problem);
  texts.set(problem, text);
  return text;
};

import { spelled } from '../core/spelled.ts';
import { convergence } from './convergence.ts';
import { field } from './field.ts';
import { hypergradient } from './hypergradient.ts';
import { moments } from './moments.ts';
import { optimalQuestion } from './optimalQuestion.ts';
import { type Question, readQuestion } from './question.ts';
import { Refusal } from './read.ts';
import { isScenario, readScenario } from './scenario.ts';
import { swarmAnswer } from './swarm.ts';
import { trajectory } from './trajectory.ts';

const read = (given: unknown): Question => (isScenario(given) ? readScenario(given as object) : readQuestion(given));

const onProblems = (answered: (question: Question) => object) => (given: unknown) => answered(read(given));

const commands: Readonly<Record<string, (given: unknown) => object>> = {
  hypergradient: onProblems(hypergradient),
  trajectory: onProblems(trajectory),
  field: onProblems(field),
  swarm: onProblems(swarmAnswer),
  moments: onProblems(moments),
  convergence,
  'optimal-q': (given) => optimalQuestion(given),
};

/** Which commands there are, as a sentence. */
export const usage = `the command must be one of ${Object.keys(commands).join(', ')}`;

/** The answer to a question, both as JSON text; non-finite numbers are strings. Throws `Refusal` on bad input. */
export const answer = (command: string | undefined, text: string): string => {
  const run = command !== undefined && Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new Refusal(`${usage}, got ${command ?? 'nothing'}`);
  return JSON.stringify(run(parse(text)), (_, x) => (typeof x === 'number' ? spelled(x) : x));
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`the question is not JSON: ${error instanceof Error ? error.message : error}`);
  }
};

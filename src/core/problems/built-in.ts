import { printed } from 'virtual:kernels';
import type { Problem } from '../problem.ts';
import { type ProblemName, problems } from './index.ts';

/** A built-in problem as it was printed at build time: no code is generated on the page. */
export const builtIn = (name: ProblemName): Problem => ({ formula: problems[name].formula, ...printed[name]() });

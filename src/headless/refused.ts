import { type Change, gist } from '../scenario/change.ts';
import { limits } from '../scenario/limits.ts';
import { formulaFault } from '../words/en/formulaFault.ts';

/** Where in a scenario a change was made. */
const placeOf = ({ setting, of }: Change): string => {
  switch (setting) {
    case 'estimator':
      return of === undefined ? 'an estimator' : `estimators[${of}].estimator.kind`;
    case 'K':
    case 'q':
    case 'initTerm':
    case 'map':
      return of === undefined ? setting : `estimators[${of}].estimator.${setting}`;
    case 'slot':
      return `estimators[${of}].slot`;
    case 'schedule':
    case 'iterations':
    case 'firstUpdateNorm':
      return `outer.${setting}`;
    case 'outerStepSize':
      return 'outer.stepSize';
    case 'window':
    case 'region':
    case 'strongConvexity':
    case 'smoothness':
      return `problem.${setting}`;
    case 'data-beta':
      return 'problem.beta';
    case 'data-seed':
    case 'data-n':
    case 'data-p':
    case 'data-d':
    case 'data-noise':
      return `problem.generate.${setting.slice('data-'.length)}`;
    case 'scenario':
      return 'the question';
    default:
      return of === undefined ? setting : `${setting}[${of}]`;
  }
};

/** What a strict reader says where `repair` would have changed something. */
export const refusalOf = (change: Change): string => {
  const { setting, given, used, why } = change;
  const place = placeOf(change);
  const got = typeof given === 'number' || /^[[{]/.test(given) ? given : JSON.stringify(gist(given));
  const must = (be: string): string => `${place} must ${be}, got ${got}`;
  switch (why.code) {
    case 'above':
      if (setting === 'stepSize' && why.limit < limits.stepSize.max)
        return must(`be below 1/max a on U Theorem 2's tasks, at most ${why.limit}`);
      return must(`be at most ${why.limit}`);
    case 'below':
      return must(`be at least ${why.limit}`);
    case 'work':
      return `T × outer.iterations × estimators must be at most ${why.limit}: here ${must(`be at most ${used}`)}`;
    case 'too-many':
      return must(`hold at most ${why.limit}`);
    case 'length':
      return must(`hold ${why.wanted} numbers`);
    case 'one-of':
      return must(`be one of ${why.allowed.join(', ')}`);
    case 'formula':
      return `${place}${why.line === undefined ? '' : `.${why.line}`}: ${formulaFault(why.fault)}`;
    case 'not-a-slice':
      return must('name two different components of λ and two of w');
    case 'not-a-number':
      return must('be a number');
    case 'written-as-text':
      return `${place} must be a number, got a text`;
    case 'not-positive':
      return must('be a positive number');
    case 'not-whole':
      return must('be an integer');
    case 'needs-symmetry':
      return `${place} must be gradient-descent: conjugate-gradient needs a symmetric Jacobian`;
    case 'not-a-list':
      return must('be a list that is not empty');
    case 'not-an-object':
      return must('be an object');
    case 'not-a-window':
      return must('be a list of lower and upper ends');
    case 'taken':
      return must('be a slot from 0 to 5 that no other has');
    case 'unknown-key':
      return `${place} has an unknown key ${got}`;
    case 'kept-elsewhere':
      return must('hold its rows');
    case 'repeated':
    case 'of-no-formula':
    case 'incomplete':
    case 'repaired':
    case 'root-mean-square':
      throw new Error(`${why.code} is said of links alone`);
  }
};

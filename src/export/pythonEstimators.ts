import type { Estimator } from '../core/estimators/choice.ts';
import { baseCut, isRead } from '../core/estimators/fromSweep.ts';
import { estimatorCode } from './codes.ts';
import { algorithmTexts, functionOf } from './pythonAlgorithms.ts';
import type { Needs } from './pythonNeeds.ts';
import { blocks } from './pythonText.ts';

/** Each compared estimator as its own short algorithm, and the list of them. */
export const estimatorsPart = (needs: Needs): string =>
  blocks([...algorithmTexts(needs.estimators, needs), table(needs)]);

/** The compared estimators: a name, the algorithm, the same read off one sweep, and q where there is a coin. */
const table = (needs: Needs): string => {
  const swept = (e: Estimator): string => {
    if (!isRead(e)) return `lambda sweep: (${functionOf(e, needs)})(sweep.lam)`;
    const base = baseCut(e);
    if (!base) return 'lambda sweep: sweep.d';
    return needs.initTerm && base.initTerm === 'keep'
      ? `lambda sweep: sweep.kept(${base.K})`
      : `lambda sweep: sweep.h[${base.K}]`;
  };
  const rows = needs.estimators.map((e) => {
    const coin = needs.random ? `, ${'q' in e ? e.q : 'None'}` : '';
    return `    ("${estimatorCode(e)}", ${functionOf(e, needs)}, ${swept(e)}${coin}),`;
  });
  return `# The compared estimators: name, algorithm, the same read off one sweep${needs.random ? ", and the coin's probability q" : ''}.
ESTIMATORS = [
${rows.join('\n')}
]`;
};

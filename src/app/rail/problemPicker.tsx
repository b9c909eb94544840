import { lazy, type ReactNode, Suspense, use, useId } from 'react';
import { type ProblemName, problems } from '../../core/problems/index.ts';
import { messages } from '../../words/en/app.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';

const Formulas = lazy(async () => ({ default: (await import('../page/formulas.tsx')).Formulas }));
const TypedFormulas = lazy(async () => ({ default: (await import('../own/typedFormulas.tsx')).TypedFormulas }));

const AfterFirstPicture = ({ children }: { children: ReactNode }) => {
  use(useThisExplorer().firstPicture);
  return children;
};

/** Which two-level problem. */
export const ProblemPicker = () => {
  const id = useId();
  const { visit, edit } = useActions();
  const problem = useExplorer(({ scenario }) => scenario.problem);
  return (
    <section className="rail-section problem">
      <div className="section-head">
        <label className="section-title" htmlFor={id}>
          {messages.problem}
        </label>
        <button type="button" className="edit-problem" onClick={() => visit('problem')}>
          {typeof problem === 'string' ? messages.typeProblem : messages.editProblem}
        </button>
      </div>
      <select
        id={id}
        value={typeof problem === 'string' ? problem : ''}
        onChange={(event) => edit({ problem: event.target.value as ProblemName })}
      >
        {typeof problem !== 'string' && <option value="">{messages.ownProblem}</option>}
        {(Object.keys(problems) as ProblemName[]).map((name) => (
          <option key={name} value={name}>
            {messages.problems[name]}
          </option>
        ))}
      </select>
      <div className="formulas">
        <Suspense fallback={null}>
          <AfterFirstPicture>
            {typeof problem === 'string' ? <Formulas problem={problem} /> : <TypedFormulas />}
          </AfterFirstPicture>
        </Suspense>
      </div>
    </section>
  );
};

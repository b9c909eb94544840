import { lazy, Suspense, useId } from 'react';
import { type BuiltInName, builtInName, problemNamed, problemNames, traitsOf } from '../../scenario/source.ts';
import { messages } from '../../words/en/app.ts';
import { railWords } from '../../words/en/rail.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { AfterFirstPicture } from '../page/afterFirstPicture.ts';
import './problemPicker.css';

const Formulas = lazy(async () => ({ default: (await import('../page/formulas.tsx')).Formulas }));
const TypedFormulas = lazy(async () => ({ default: (await import('../own/typedFormulas.tsx')).TypedFormulas }));

/** Which two-level problem. */
export const ProblemPicker = () => {
  const id = useId();
  const { isPage } = useThisExplorer();
  const { visit, edit } = useActions();
  const name = useExplorer(({ scenario }) => builtInName(scenario.problem));
  const hasText = useExplorer(({ scenario }) => traitsOf(scenario.problem).hasText);
  return (
    <section className="rail-section problem">
      <div className="section-head">
        <label className="section-title" htmlFor={id}>
          {messages.problem}
        </label>
        {isPage && (
          <button type="button" className="edit-problem" onClick={() => visit('problem')}>
            {name ? railWords.typeProblem : railWords.editProblem}
          </button>
        )}
      </div>
      <select
        id={id}
        value={name ?? ''}
        onChange={(event) => edit({ problem: problemNamed(event.target.value as BuiltInName) })}
      >
        {!name && <option value="">{railWords.ownProblem}</option>}
        {problemNames.map((known) => (
          <option key={known} value={known}>
            {railWords.problems[known]}
          </option>
        ))}
      </select>
      <div className="formulas">
        <Suspense fallback={null}>
          <AfterFirstPicture>{name ? <Formulas problem={name} /> : hasText && <TypedFormulas />}</AfterFirstPicture>
        </Suspense>
      </div>
    </section>
  );
};

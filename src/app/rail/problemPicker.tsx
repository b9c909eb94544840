import { lazy, Suspense, useId } from 'react';
import { messages } from '#words/app.ts';
import { problemTitles } from '#words/problemTitles.ts';
import { railWords } from '#words/rail.ts';
import { type DataKind, dataKinds } from '../../core/data/given.ts';
import { dataReader, prepareData } from '../../scenario/data.ts';
import {
  type BuiltInName,
  builtInName,
  dataKindOf,
  problemNamed,
  problemNames,
  traitsOf,
} from '../../scenario/source.ts';
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
  const name = useExplorer(({ scenario }) => builtInName(scenario.problem) ?? dataKindOf(scenario.problem));
  const hasText = useExplorer(({ scenario }) => traitsOf(scenario.problem).hasText);
  const choose = (chosen: BuiltInName | DataKind): void => {
    const kind = dataKinds.find((known) => known === chosen);
    if (kind) void prepareData().then(() => edit({ problem: dataReader().named(kind) }));
    else edit({ problem: problemNamed(chosen as BuiltInName) });
  };
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
      <select id={id} value={name ?? ''} onChange={(event) => choose(event.target.value as BuiltInName | DataKind)}>
        {!name && <option value="">{problemTitles.own}</option>}
        <optgroup label={railWords.withoutData}>
          {problemNames.map((known) => (
            <option key={known} value={known}>
              {problemTitles.builtIn[known]}
            </option>
          ))}
        </optgroup>
        <optgroup label={railWords.withData}>
          {dataKinds.map((kind) => (
            <option key={kind} value={kind}>
              {problemTitles.data[kind]}
            </option>
          ))}
        </optgroup>
      </select>
      <div className="formulas">
        <Suspense fallback={null}>
          <AfterFirstPicture>{name ? <Formulas problem={name} /> : hasText && <TypedFormulas />}</AfterFirstPicture>
        </Suspense>
      </div>
    </section>
  );
};

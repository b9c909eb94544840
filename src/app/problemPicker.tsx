import { formulas } from 'virtual:formulas';
import { useId } from 'react';
import { type ProblemName, problems } from '../core/problems/index.ts';
import { withProblem } from '../state/edits.ts';
import { messages } from '../words/en/app.ts';
import { actions, useScenario } from './session.ts';

/** KaTeX's own output for a built-in formula, made when the site was built: no text of a person is in it. */
const Typeset = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time from the project's own text.
  <div dangerouslySetInnerHTML={{ __html: html }} />
);

/** Which two-level problem, with its objectives as they were type-set when the site was built. */
export const ProblemPicker = () => {
  const scenario = useScenario();
  const id = useId();
  const { problem } = scenario;
  return (
    <section className="rail-section problem">
      <label className="section-title" htmlFor={id}>
        {messages.problem}
      </label>
      <select
        id={id}
        value={typeof problem === 'string' ? problem : ''}
        onChange={(event) => actions.edit(withProblem(scenario, event.target.value as ProblemName))}
      >
        {typeof problem !== 'string' && <option value="">{messages.ownProblem}</option>}
        {(Object.keys(problems) as ProblemName[]).map((name) => (
          <option key={name} value={name}>
            {messages.problems[name]}
          </option>
        ))}
      </select>
      {typeof problem === 'string' ? (
        <div className="formulas">
          <Typeset html={formulas[problem].outer} />
          <Typeset html={formulas[problem].inner} />
        </div>
      ) : (
        <div className="formulas typed">
          <code>f = {problem.outer}</code>
          <code>g = {problem.inner}</code>
        </div>
      )}
    </section>
  );
};

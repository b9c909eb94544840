import { printEstimator, printSettings, printTitle } from '#words/print.ts';
import { builtInName, dataKindOf, formulaOf } from '../../scenario/source.ts';
import { Say } from '../../views/marks/say.tsx';
import { Swatch } from '../../views/marks/swatch.tsx';
import { useScenario } from '../explorer/context.ts';
import { Formulas } from './formulas.tsx';

/** What stands on paper in place of header and controls: the problem and its settings in words, each estimator's line. */
export const PrintHead = () => {
  const scenario = useScenario();
  const { problem, estimators, selected, truth } = scenario;
  const name = builtInName(problem) ?? dataKindOf(problem);
  const text = formulaOf(problem);
  return (
    <header className="print-head">
      <h1>{printTitle(scenario)}</h1>
      <div className="print-formulas">
        {name ? (
          <Formulas problem={name} />
        ) : (
          text && (
            <>
              <code>{`f = ${text.outer}`}</code>
              <code>{`g = ${text.inner}`}</code>
            </>
          )
        )}
      </div>
      <p>{printSettings(scenario).join(' ')}</p>
      <ul>
        {estimators.map((compared, i) => (
          <li key={compared.slot}>
            <Swatch {...compared} /> <Say sentence={printEstimator({ ...compared, truth }, i === selected)} />
          </li>
        ))}
      </ul>
    </header>
  );
};

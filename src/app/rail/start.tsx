import { railWords } from '#words/rail.ts';
import { settingWords } from '#words/setting.ts';
import { limits } from '../../scenario/limits.ts';
import { draws, varies } from '../../scenario/settings/parts.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { NumberField } from '../controls/numberField.tsx';
import { VectorField } from '../controls/vectorField.tsx';
import { useActions, useExplorer, useShows } from '../explorer/context.ts';
import { Later } from './later.tsx';
import { Group, givesStart, useReset } from './setting.tsx';
import { Runs } from './tasks.tsx';

/** λ₁, w₀ and the seed of the coins. */
export const Start = () => {
  const shows = useShows();
  const { edit } = useActions();
  const lambda = useExplorer(({ scenario }) => scenario.lambda);
  const w0 = useExplorer(({ scenario }) => scenario.w0);
  const seed = useExplorer(({ scenario }) => scenario.seed);
  const fromLambda = useExplorer(({ scenario }) => givesStart(scenario.problem));
  const anyRandom = useExplorer(({ scenario }) => draws(scenario));
  const many = useExplorer(({ scenario }) => scenario.estimators.some(({ estimator }) => varies(estimator, scenario)));
  const resetLambda = useReset('lambda');
  const resetW0 = useReset('w0');
  if (!shows('lambda', 'w0', 'runs', 'seed')) return null;
  const setsStart = shows('w0') && !fromLambda;
  return (
    <Group title={railWords.start} aside={setsStart && <Later of="start" />}>
      {shows('lambda') && lambda.length > 2 && <Later of="bars" />}
      {shows('lambda') && lambda.length <= 2 && (
        <VectorField
          symbol={
            <>
              λ<sub>1</sub>
            </>
          }
          value={lambda}
          label={railWords.lambda}
          name={settingWords.names.lambda}
          term="lambda-1"
          resetLabel={settings.lambda.symbol}
          onReset={resetLambda}
          onChange={(value) => edit({ lambda: value })}
        />
      )}
      {shows('w0') &&
        (fromLambda ? (
          <p className="control-note">{railWords.w0FromLambda}</p>
        ) : w0.length > 4 ? null : (
          <VectorField
            symbol={
              <>
                w<sub>0</sub>
              </>
            }
            value={w0}
            label={railWords.w0}
            name={settingWords.names.w0}
            term="w-0"
            resetLabel={settings.w0.symbol}
            onReset={resetW0}
            onChange={(value) => edit({ w0: value })}
          />
        ))}
      {setsStart && <Later of="startNote" />}
      {shows('runs') && many && <Runs />}
      {shows('seed') && (
        <div className="vector">
          <span className="symbol" aria-hidden="true">
            {railWords.seedShort}
          </span>
          <NumberField
            label={railWords.seed}
            value={seed}
            integer
            {...limits.seed}
            status={anyRandom ? 'ok' : 'unused'}
            step={(v, direction) => Math.max(0, v + direction)}
            onChange={(value) => edit({ seed: value })}
          />
          {!anyRandom && <span className="hint">{railWords.noRandom}</span>}
        </div>
      )}
    </Group>
  );
};

import { isRandom } from '../core/estimators/choice.ts';
import { limits } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { messages } from '../words/en/app.ts';
import { NumberField } from './controls/numberField.tsx';
import { VectorField } from './controls/vectorField.tsx';
import { actions } from './session.ts';
import { Group, resetOf, startsAtLambda } from './setting.tsx';

const { edit } = actions;

/** λ₁, w₀ and the seed of the coins. */
export const Start = ({ s }: { s: Scenario }) => {
  const anyRandom = s.estimators.some(({ estimator }) => isRandom(estimator));
  return (
    <Group title={messages.start}>
      <VectorField
        symbol={
          <>
            λ<sub>1</sub>
          </>
        }
        value={s.lambda}
        label={messages.lambda}
        resetLabel="λ₁"
        onReset={resetOf(s, 'lambda')}
        onChange={(lambda) => edit({ lambda })}
      />
      {startsAtLambda(s) ? (
        <p className="control-note">{messages.w0FromLambda}</p>
      ) : (
        <VectorField
          symbol={
            <>
              w<sub>0</sub>
            </>
          }
          value={s.w0}
          label={messages.w0}
          resetLabel="w₀"
          onReset={resetOf(s, 'w0')}
          onChange={(w0) => edit({ w0 })}
        />
      )}
      <div className="vector">
        <span className="symbol" aria-hidden="true">
          seed
        </span>
        <NumberField
          label={messages.seed}
          value={s.seed}
          integer
          min={limits.seed.min}
          max={limits.seed.max}
          status={anyRandom ? 'ok' : 'unused'}
          step={(v, direction) => Math.max(0, v + direction)}
          onChange={(seed) => edit({ seed })}
        />
        {!anyRandom && <span className="hint">{messages.noRandom}</span>}
      </div>
    </Group>
  );
};

import { dataWords } from '#words/data.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { startOf } from '../../scenario/source.ts';
import { Say } from '../../views/marks/say.tsx';
import { useActions, useExplorer } from '../explorer/context.ts';

type From = 'set' | 'zero' | 'warm';

const isZero = (w0: readonly number[]): boolean => w0.every((x) => x === 0);

const fromOf = ({ warm, w0 }: Scenario): From => (warm ? 'warm' : isZero(w0) ? 'zero' : 'set');

/** Where the inner descents of an outer run start: at w₀, at 0, or where the last one ended. */
export const StartChoice = () => {
  const { edit } = useActions();
  const from = useExplorer(({ scenario }) => fromOf(scenario));
  const w0 = useExplorer(({ scenario }) => scenario.w0);
  const own = useExplorer(({ scenario }) => startOf(scenario.problem).w0);
  const choose = (next: string): void => {
    const warm = next === 'warm';
    if (next === 'zero') edit({ warm, w0: w0.map(() => 0) });
    else edit(next === 'set' && isZero(w0) ? { warm, w0: own } : { warm });
  };
  const offered: readonly From[] = isZero(w0) && isZero(own) ? ['zero', 'warm'] : ['set', 'zero', 'warm'];
  return (
    <select
      className="quiet"
      aria-label={dataWords.startOf}
      value={from}
      onChange={(event) => choose(event.target.value)}
    >
      {offered.map((name) => (
        <option key={name} value={name}>
          {dataWords.starts[name]}
        </option>
      ))}
    </select>
  );
};

/** What a warm start changes. */
export const StartNote = () =>
  useExplorer(({ scenario }) => scenario.warm) ? (
    <p className="control-note">
      <Say sentence={[dataWords.warm]} />
    </p>
  ) : null;

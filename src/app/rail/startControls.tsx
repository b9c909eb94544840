import { dataWords } from '#words/data.ts';
import { useActions, useExplorer } from '../explorer/context.ts';
import './laterControls.css';

/** Where the inner descents of an outer run start, and a way to 0. */
export const StartControls = () => {
  const { edit } = useActions();
  const warm = useExplorer(({ scenario }) => scenario.warm);
  const w0 = useExplorer(({ scenario }) => scenario.w0);
  return (
    <div className="inner-method">
      <select
        className="quiet"
        aria-label={dataWords.startOf}
        value={warm ? 'warm' : 'set'}
        onChange={(event) => edit({ warm: event.target.value === 'warm' })}
      >
        {(['set', 'warm'] as const).map((name) => (
          <option key={name} value={name}>
            {dataWords.starts[name]}
          </option>
        ))}
      </select>
      {w0.some((x) => x !== 0) && (
        <button type="button" className="link-like" onClick={() => edit({ w0: w0.map(() => 0) })}>
          {dataWords.toZero}
        </button>
      )}
      {warm && <p className="control-note">{dataWords.warm}</p>}
    </div>
  );
};

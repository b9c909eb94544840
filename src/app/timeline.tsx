import { messages } from '../words/en/app.ts';
import { logarithmic } from './controls/scale.ts';
import { actions, useScenario } from './session.ts';

const POSITIONS = 1000;
const ticks = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10_000];

/** The outer iteration under the cursor, on the log axis that the curves share. */
export const Timeline = ({ onSettings }: { onSettings?: () => void }) => {
  const s = useScenario();
  const last = s.outer.iterations + 1;
  const tau = Math.min(s.tau, last);
  const scale = logarithmic(1, last);
  const unit = scale.toUnit(tau);
  const set = (next: number) => actions.edit({ tau: Math.min(last, Math.max(1, next)) });
  const shown = ticks.filter((t, i) => {
    if (t > last) return false;
    const room = onSettings ? 0.25 : 0.045;
    return ticks.slice(0, i).every((u) => scale.toUnit(t) - scale.toUnit(u) > room || u === t);
  });
  return (
    <footer className="timeline">
      <button type="button" className="step" aria-label={messages.tauBack} onClick={() => set(tau - 1)}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10,3L5,8L10,13" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <button type="button" className="step" aria-label={messages.tauOn} onClick={() => set(tau + 1)}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6,3L11,8L6,13" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <span className="tau">
        {onSettings ? '' : messages.outerStep} <b>τ = {tau}</b>
      </span>
      <span className="track">
        <input
          type="range"
          aria-label={messages.tauLabel}
          aria-valuetext={`τ = ${tau}`}
          min={0}
          max={POSITIONS}
          step="any"
          value={unit * POSITIONS}
          style={{ '--fill': `${100 * unit}%`, '--accent': 'var(--ink)' } as React.CSSProperties}
          onChange={(event) => set(Math.round(scale.fromUnit(Number(event.target.value) / POSITIONS)))}
          onPointerDown={() => actions.hold(true)}
          onPointerUp={() => actions.hold(false)}
          onPointerCancel={() => actions.hold(false)}
          onKeyDown={(event) => {
            const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
              event.key
            ];
            if (by) set(tau + by * (event.shiftKey ? 10 : 1));
            else if (event.key === 'Home') set(1);
            else if (event.key === 'End') set(last);
            else return;
            event.preventDefault();
          }}
        />
        <span className="marks" aria-hidden="true">
          {shown.map((t) => (
            <span key={t} style={{ '--at': scale.toUnit(t) } as React.CSSProperties}>
              {t}
            </span>
          ))}
        </span>
      </span>
      {onSettings && (
        <button type="button" className="settings-button" onClick={onSettings}>
          {messages.settings}
        </button>
      )}
    </footer>
  );
};

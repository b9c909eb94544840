import { memo, useEffect } from 'react';
import { createPlayer, speeds } from '../state/player.ts';
import { messages } from '../words/en/app.ts';
import { logarithmic } from './controls/scale.ts';
import { actions, store, useExplorer } from './session.ts';
import { listenForSpace } from './shortcuts.ts';
import { useMedia } from './useMedia.ts';

const POSITIONS = 1000;
const ticks = [2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10_000];

const player = createPlayer(store, {
  setTimeout: (task, milliseconds) => window.setTimeout(task, milliseconds),
  clearTimeout: (handle) => window.clearTimeout(handle),
});

const Step = ({ name, path, onClick }: { name: string; path: string; onClick: () => void }) => (
  <button type="button" className="step" aria-label={name} title={name} onClick={onClick}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </button>
);

/** Play and pause; where less motion is asked for, it says so and does nothing. */
const Play = ({ still }: { still: boolean }) => {
  const playing = useExplorer((state) => state.playback.playing);
  useEffect(() => (still ? undefined : listenForSpace(player.toggle)), [still]);
  useEffect(() => {
    const pause = () => document.hidden && player.stop();
    document.addEventListener('visibilitychange', pause);
    return () => {
      document.removeEventListener('visibilitychange', pause);
      player.stop();
    };
  }, []);
  useEffect(() => {
    if (still) player.stop();
  }, [still]);
  const name = playing ? messages.pause : messages.play;
  return (
    <button
      type="button"
      className="play"
      aria-label={name}
      aria-disabled={still}
      title={still ? messages.still : name}
      onClick={still ? undefined : player.toggle}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={playing ? 'M4,3H7V13H4ZM9,3H12V13H9Z' : 'M5,2.5L13,8L5,13.5Z'} fill="currentColor" />
      </svg>
    </button>
  );
};

const Pace = () => {
  const { speed, loop } = useExplorer((state) => state.playback);
  const { play } = store.getState();
  return (
    <span className="pace">
      <label>
        {messages.speed}
        <select
          className="quiet"
          value={speed}
          onChange={(event) => {
            const chosen = speeds.find((s) => s === Number(event.target.value));
            if (chosen) play({ speed: chosen });
          }}
        >
          {speeds.map((s) => (
            <option key={s} value={s}>
              {messages.speeds[s]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-pressed={loop} onClick={() => play({ loop: !loop })}>
        {messages.loop} <b aria-hidden="true">{loop ? messages.on : messages.off}</b>
      </button>
    </span>
  );
};

/** The outer iteration under the cursor, on the log axis that the curves share, and the clock that moves it. */
export const Timeline = memo(({ onSettings }: { onSettings?: () => void }) => {
  const last = useExplorer(({ scenario }) => scenario.outer.iterations + 1);
  const tau = useExplorer(({ scenario }) => Math.min(scenario.tau, scenario.outer.iterations + 1));
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const wide = useMedia('(min-width: 1280px)');
  const scale = logarithmic(1, last);
  const unit = scale.toUnit(tau);
  const set = (next: number) => actions.edit({ tau: Math.min(last, Math.max(1, next)) });
  const room = onSettings ? 0.25 : wide ? 0.045 : 0.14;
  const shown = [1];
  for (const t of ticks) if (t <= last && scale.toUnit(t) - scale.toUnit(shown.at(-1)!) > room) shown.push(t);
  const on = <Step name={messages.tauOn} path="M6,3L11,8L6,13" onClick={() => set(tau + 1)} />;
  return (
    <footer className="timeline">
      {onSettings ? (
        still ? (
          on
        ) : (
          <Play still={false} />
        )
      ) : (
        <>
          <Step name={messages.tauStart} path="M3.5,3V13M12,3L7,8L12,13" onClick={() => set(1)} />
          <Step name={messages.tauBack} path="M10,3L5,8L10,13" onClick={() => set(tau - 1)} />
          <Play still={still} />
          {on}
        </>
      )}
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
      {onSettings ? (
        <button type="button" className="settings-button" onClick={onSettings}>
          {messages.settings}
        </button>
      ) : (
        <Pace />
      )}
    </footer>
  );
});

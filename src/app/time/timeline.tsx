import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { messages } from '#words/app.ts';
import { timeWords } from '#words/time.ts';
import { type Clock, clockOf, momentOf, otherClock } from '../../state/clock.ts';
import { exactly } from '../../words/exact.ts';
import { linear, logarithmic, type Scale } from '../controls/scale.ts';
import { useActions, useExplorer, useIsWide, useThisExplorer } from '../explorer/context.ts';
import { Pace, Play } from './play.tsx';
import './timeline.css';

const POSITIONS = 1000;
const ticks = [2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10_000];

const Step = ({ name, path, onClick }: { name: string; path: string; onClick: () => void }) => (
  <button type="button" className="step" aria-label={name} title={name} onClick={onClick}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  </button>
);

/** What the track shows of the clock: τ on the log axis that the curves share, or the two passes one after the other. */
interface Track {
  readonly scale: Scale;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

const overTau = (last: number, room: number): Track => {
  const scale = logarithmic(1, last);
  const markAt = (at: number) => ({ at, text: exactly(at) });
  const marks = [markAt(1)];
  for (const mark of ticks.filter((t) => t <= last).map(markAt)) {
    const before = marks.at(-1)!;
    // Room is enough for five digits.
    const wanted = room * Math.max(1, (before.text.length + mark.text.length) / 5);
    if (scale.toUnit(mark.at) - scale.toUnit(before.at) > wanted) marks.push(mark);
  }
  return { scale, marks };
};

const overPasses = (last: number, T: number, room: number): Track => {
  const scale = linear(0, last);
  const marks = [
    { at: 0, text: timeWords.forwardFrom },
    { at: T, text: timeWords.turn(T) },
  ];
  if (scale.toUnit(last) - scale.toUnit(T) > 2 * room)
    marks.push({ at: last, text: timeWords.reverseTo(2 * T - last) });
  return { scale, marks };
};

/** The clock as it stands when it is moved, and its hand. */
const useClock = () => {
  const { store, actions } = useThisExplorer();
  const set = ({ kind, first, last }: Clock, to: number): void => {
    const at = Math.min(last, Math.max(first, Math.round(to)));
    if (kind === 'outer') actions.edit({ tau: at });
    else actions.point({ pass: at });
  };
  return { set, now: (): Clock => clockOf(store.getState()) };
};

/** Which of the two clocks runs; its place is the label of the position. */
const ClockSwitch = ({ compact }: { compact: boolean }) => {
  const kind = useExplorer((state) => clockOf(state).kind);
  const at = useExplorer((state) => {
    const moment = momentOf(state);
    return moment ? timeWords.moment(moment) : timeWords.tau(clockOf(state).at);
  });
  const { store, actions } = useThisExplorer();
  const other = () => actions.point(otherClock(store.getState()));
  return (
    <span className="tau">
      {compact ? (
        <button type="button" aria-label={`${at}, ${timeWords.clockOther(kind)}`} onClick={other}>
          <b>{at}</b>
        </button>
      ) : (
        <>
          <select className="quiet" aria-label={timeWords.clock} value={kind} onChange={other}>
            <option value="outer">{timeWords.clocks.outer}</option>
            <option value="passes">{timeWords.clocks.passes}</option>
          </select>
          <b>{at}</b>
        </>
      )}
    </span>
  );
};

/** Where time stands, over τ or within one hypergradient, and the clock that moves it. */
export const Timeline = memo(({ onSettings }: { onSettings?: () => void }) => {
  const { kind, at, first, last } = useExplorer(
    useShallow((state) => {
      const { kind, at, first, last } = clockOf(state);
      return { kind, at, first, last };
    }),
  );
  const { set, now } = useClock();
  const { hold: take } = useActions();
  const T = useExplorer(({ scenario }) => scenario.T);
  const wide = useIsWide(1280);
  const room = onSettings ? 0.25 : wide ? 0.045 : 0.14;
  const { scale, marks } = kind === 'outer' ? overTau(last, room) : overPasses(last, T, room);
  const unit = scale.toUnit(at);
  const words = timeWords.time[kind];
  const moment = useExplorer(useShallow(momentOf));
  const by = (n: number) => set(now(), now().at + n);
  const hold = (held: boolean) => kind === 'outer' && take(held);
  return (
    <footer className="timeline">
      {onSettings ? (
        <Play />
      ) : (
        <>
          <Step name={words.start} path="M3.5,3V13M12,3L7,8L12,13" onClick={() => set(now(), first)} />
          <Step name={words.back} path="M10,3L5,8L10,13" onClick={() => by(-1)} />
          <Play />
          <Step name={words.on} path="M6,3L11,8L6,13" onClick={() => by(1)} />
        </>
      )}
      <ClockSwitch compact={onSettings !== undefined} />
      <span className="track" data-clock={kind}>
        <input
          type="range"
          aria-label={words.label}
          aria-valuetext={moment ? timeWords.momentSpoken(moment, T) : timeWords.tau(at)}
          min={0}
          max={POSITIONS}
          step="any"
          value={unit * POSITIONS}
          style={{ '--fill': `${100 * unit}%`, '--accent': 'var(--ink)' } as React.CSSProperties}
          onChange={(event) => set(now(), scale.fromUnit(Number(event.target.value) / POSITIONS))}
          onPointerDown={() => hold(true)}
          onPointerUp={() => hold(false)}
          onPointerCancel={() => hold(false)}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[
              event.key
            ];
            if (step) by(step * (event.shiftKey ? 10 : 1));
            else if (event.key === 'Home') set(now(), first);
            else if (event.key === 'End') set(now(), last);
            else return;
            event.preventDefault();
          }}
        />
        <span className="marks" aria-hidden="true">
          {marks.map(({ at: place, text }) => (
            <span key={place} style={{ '--at': scale.toUnit(place) } as React.CSSProperties}>
              {text}
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

import { useEffect } from 'react';
import { speeds } from '../../state/playback.ts';
import { timeWords } from '../../words/en/time.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';

/** Play and pause; where less motion is asked for, it says so and does nothing. */
export const Play = ({ still }: { still: boolean }) => {
  const { player } = useThisExplorer();
  const playing = useExplorer((state) => state.playback.playing);
  useEffect(() => {
    const pause = () => document.hidden && player.stop();
    document.addEventListener('visibilitychange', pause);
    return () => {
      document.removeEventListener('visibilitychange', pause);
      player.stop();
    };
  }, [player]);
  useEffect(() => {
    if (still) player.stop();
  }, [still, player]);
  const name = playing ? timeWords.pause : timeWords.play;
  return (
    <button
      type="button"
      className="play"
      aria-label={name}
      aria-disabled={still}
      title={still ? timeWords.still : name}
      onClick={still ? undefined : player.toggle}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={playing ? 'M4,3H7V13H4ZM9,3H12V13H9Z' : 'M5,2.5L13,8L5,13.5Z'} fill="currentColor" />
      </svg>
    </button>
  );
};

/** How fast time runs, and whether it begins again. */
export const Pace = () => {
  const { speed, loop } = useExplorer((state) => state.playback);
  const { play } = useActions();
  return (
    <span className="pace">
      <label>
        {timeWords.speed}
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
              {timeWords.speeds[s]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" aria-pressed={loop} onClick={() => play({ loop: !loop })}>
        {timeWords.loop} <b aria-hidden="true">{loop ? timeWords.on : timeWords.off}</b>
      </button>
    </span>
  );
};

import { useCallback, useEffect } from 'react';
import { timeWords } from '#words/time.ts';
import { speeds } from '../../state/playback.ts';
import { useMedia } from '../device/useMedia.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { listenForSpace } from '../keys/space.ts';

const triangle = 'M5,2.5L13,8L5,13.5Z';
const twoBars = 'M4,3H7V13H4ZM9,3H12V13H9Z';
const oneStep = 'M3,2.5L10,8L3,13.5ZM11,3H13V13H11Z';

/** Play and pause, by the space bar too; where less motion is asked for, it goes one step and says so. */
export const Play = () => {
  const { isPage, player, overlay } = useThisExplorer();
  const still = useMedia('(prefers-reduced-motion: reduce)');
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
  const act = useCallback(() => {
    if (!still) return player.toggle();
    player.once();
    overlay.tell(timeWords.still);
  }, [still, player, overlay]);
  useEffect(() => (isPage ? listenForSpace(act) : undefined), [isPage, act]);
  const name = still ? timeWords.playStep : playing ? timeWords.pause : timeWords.play;
  return (
    <button type="button" className="play" aria-label={name} title={still ? timeWords.still : name} onClick={act}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={still ? oneStep : playing ? twoBars : triangle} fill="currentColor" />
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

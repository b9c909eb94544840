import { useEffect, useRef, useState } from 'react';
import { stripSentence } from '#words/strip.ts';
import type { Result } from '../../engine/result.ts';
import { plain } from '../../words/sentence.ts';
import { useExplorer } from '../explorer/context.ts';

/** Says what the strip says, once, a second after the last change: a slider that moves does not chatter, nor does time. */
export const Announcer = ({ result }: { result: Result }) => {
  const [said, setSaid] = useState('');
  const { scenario } = result;
  const playing = useExplorer((state) => state.playback.playing);
  const first = useRef(scenario);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the scenario, or the end of play, is worth a sentence.
  useEffect(() => {
    if (playing || scenario === first.current) return;
    const timer = setTimeout(
      () => setSaid(plain(stripSentence(result, { lambda: null, step: null, pass: null }))),
      1000,
    );
    return () => clearTimeout(timer);
  }, [scenario, playing]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
};

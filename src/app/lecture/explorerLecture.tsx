import { useLayoutEffect } from 'react';
import { lectureWords as words } from '#words/lecture.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { viewNames } from '../../scenario/views.ts';
import { hasK } from '../../state/edits.ts';
import { useActions, useExplorer } from '../explorer/context.ts';
import { Cut } from '../rail/cut.tsx';
import { Key, Lecture } from './lecture.tsx';

/** One view of the explorer for a room, and the others by a clicker. */
export const ExplorerLecture = () => {
  const { edit } = useActions();
  const enlarged = useExplorer(({ scenario }) => scenario.enlarged);
  const canCut = useExplorer(({ scenario }) => hasK(selectedIn(scenario).estimator));
  useLayoutEffect(() => {
    if (enlarged === null) edit({ enlarged: 'outer' });
  }, [enlarged, edit]);
  const at = viewNames.indexOf(enlarged ?? 'outer');
  const go = (by: number) => edit({ enlarged: viewNames[(at + by + viewNames.length) % viewNames.length]! });
  return (
    <Lecture acts={{ back: () => go(-1), next: () => go(1) }}>
      {canCut && <Cut />}
      <span className="lecture-around">
        <Key name="←" label={words.back} onPress={() => go(-1)} />
        <Key name="→" label={words.next} onPress={() => go(1)} /> {words.views}
      </span>
      <span>{words.of(at + 1, viewNames.length)}</span>
    </Lecture>
  );
};

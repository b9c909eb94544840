import { lessonFrame as words } from '#words/lessons/frame.ts';
import type { Rich } from '../../words/rich.ts';
import { Prose } from './prose.tsx';

/** A ring that is filled once the goal has been reached, and what is the case now. */
export const Goal = ({ goal, now, met }: { readonly goal: Rich; readonly now: Rich; readonly met: boolean }) => (
  <section className="lesson-task" data-met={met}>
    <span className="lesson-mark" role="img" aria-label={met ? words.met : words.goal}>
      {met ? '✓' : ''}
    </span>
    <h3>
      <Prose text={goal} />
    </h3>
    <p className="lesson-hint">
      <Prose text={now} />
    </p>
  </section>
);

import type { Manner } from '../scenario/manner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type ViewName, viewNames } from '../scenario/views.ts';
import type { Figure, Lesson, Slider, Switch } from './lesson.ts';

export type LessonControl = Slider | Switch;
/** The sentences above the views, what a goal says so far, and the views themselves. */
export const readouts = ['sentence', 'goal', ...viewNames] as const;
export type Readout = (typeof readouts)[number];

/** What whoever is handed a lesson sees of it. */
export interface Handed {
  readonly controls: readonly string[] | null;
  readonly readouts: readonly string[] | null;
  readonly answers: boolean;
  readonly links: boolean;
}

const listed = (text: string | undefined): readonly string[] | null => text?.split(',') ?? null;

export const handedBy = ({ controls, readouts, answers, links }: Manner): Handed => ({
  controls: listed(controls),
  readouts: listed(readouts),
  answers: answers === undefined,
  links: links === undefined,
});

const isLeft = (names: readonly string[] | null, name: string): boolean => names === null || names.includes(name);

export const showsReadout = ({ readouts }: Handed, name: Readout): boolean => isLeft(readouts, name);
export const showsMove = ({ controls }: Handed, name: LessonControl): boolean => isLeft(controls, name);

/** A step's figure as it is handed on: fewer views and controls. */
export const figureHanded = (figure: Figure, handed: Handed): Figure => ({
  ...figure,
  views: figure.views.filter((name) => showsReadout(handed, name)),
  controls: figure.controls.filter((name) => showsMove(handed, name)),
});

/** All that a lesson's figures offer, in the order in which they come. */
export const offeredBy = ({
  steps,
}: Lesson): { readonly controls: readonly LessonControl[]; readonly views: readonly ViewName[] } => ({
  controls: [...new Set(steps.flatMap(({ figure }) => figure.controls))],
  views: viewNames.filter((name) => steps.some(({ figure }) => figure.views.includes(name))),
});

/** Whether a change moves somebody's K or k. */
export const movesK = (now: Scenario, { estimators = now.estimators }: Partial<Scenario>): boolean =>
  estimators.some(({ estimator }, i) => {
    const before = now.estimators[i]?.estimator;
    if (!before) return false;
    const other = <P extends 'K' | 'k'>(name: P) =>
      name in estimator && name in before && Reflect.get(estimator, name) !== Reflect.get(before, name);
    return other('K') || other('k');
  });

import type { ViewName } from '../scenario/views.ts';
import type { ControlName } from '../state/figure.ts';
import type { Condition, Measure } from './measure.ts';

/** What a person can move beside the views, and the switches at their heads. */
export const sliders = ['K', 'T', 'stepSize', 'q'] as const satisfies readonly ControlName[];
export type Slider = (typeof sliders)[number];
export type Switch = 'field' | 'along' | 'quantity' | 'costs' | 'time';

/** What a step shows: a scenario as its link, and what is shown of it. */
export interface Figure {
  readonly link: string;
  /** At most two: both are to be seen beside the text. */
  readonly views: readonly ViewName[];
  readonly controls: readonly (Slider | Switch)[];
  /** Figures that are not shown, from which numbers are taken: links by a name. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** How a text writes a number: three digits or as many as said, whole per cents, or every digit of what was set or counted. */
export interface Quantity extends Measure {
  readonly as?: 'percent' | 'exactly';
  readonly digits?: number;
}

/** One of several answers; all others have a hint. */
export interface Choice {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly right: string;
}

/** A number, right within a part of the quantity that it is compared with. */
export interface Guess {
  readonly kind: 'number';
  readonly right: string;
  readonly within: number;
}

/**
 * A curve drawn by hand, the error as a part of ‖d‖ at some K: as it is in a figure beside, from how it is in another. Right
 * where no point is further off than `within`; else too low or too high as a whole.
 */
export interface Drawing {
  readonly kind: 'drawn';
  readonly at: readonly number[];
  readonly from: string;
  readonly on: string;
  readonly within: number;
}

export type Question = Choice | Guess | Drawing;

export interface Step {
  readonly name: string;
  readonly figure: Figure;
  /** Terms of the glossary that the text uses from here on. */
  readonly introduces: readonly string[];
  /** TeX, set in a line of its own where the text says `$$`. */
  readonly formula?: string;
  /** The numbers of its texts, by the names that these call them. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** All of it is to be the case at once. */
  readonly goal?: readonly Condition[];
  /** A figure in which it is reached, which its controls lead to. */
  readonly reached?: string;
  readonly question?: Question;
  /** What the rest of the text waits for. */
  readonly reveal?: 'goal' | 'answer';
}

export interface Lesson {
  readonly name: string;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

/** The paragraph of a step that is its formula. */
export const formulaHere = '$$';

/** What a wrong number or drawing is. */
export type Miss = 'low' | 'high';

/** Texts: `{name}` is a quantity, `{name|one=step|other=steps}` a form of a word, `**…**` strong, `$…$` TeX. */
export type Text = string;

interface GoalWords {
  readonly goal: Text;
  /** While it is not the case, and while it is. */
  readonly soFar: Text;
  readonly met: Text;
}

type Hints<Q> = Q extends { readonly kind: 'choice'; readonly choices: readonly (infer C extends string)[] }
  ? {
      readonly choices: { readonly [A in C]: Text };
      readonly hints: { readonly [A in Exclude<C, Q extends { readonly right: infer R } ? R : never>]: Text };
    }
  : { readonly label: Text; readonly hints: { readonly [M in Miss]: Text } };

type QuestionWords<Q> = {
  readonly question: Text;
  /** For whoever is not sure. */
  readonly notSure: Text;
  /** Of the right answer. */
  readonly right: Text;
} & Hints<Q>;

type StepWords<S> = { readonly title: Text; readonly text: readonly Text[] } & (S extends { readonly goal: object }
  ? GoalWords
  : unknown) &
  (S extends { readonly question: infer Q } ? { readonly ask: QuestionWords<Q> } : unknown) &
  (S extends { readonly reveal: string } ? { readonly reveal: readonly Text[] } : unknown);

/** A language's words of a lesson: no step, choice or hint missing, and none too many. */
export interface WordsOf<L extends Lesson> {
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly about: string;
  /** What a student can do afterwards, in one sentence. */
  readonly afterwards: string;
  readonly steps: { readonly [S in L['steps'][number] as S['name']]: StepWords<S> };
}

/** The same, of whichever lesson. */
export interface AnyWords {
  readonly title: string;
  readonly about: string;
  readonly afterwards: string;
  readonly steps: Readonly<Record<string, AnyStepWords>>;
}
export interface AnyStepWords {
  readonly title: Text;
  readonly text: readonly Text[];
  readonly goal?: Text;
  readonly soFar?: Text;
  readonly met?: Text;
  readonly ask?: {
    readonly question: Text;
    readonly notSure: Text;
    readonly right: Text;
    readonly hints: Readonly<Record<string, Text>>;
    readonly choices?: Readonly<Record<string, Text>>;
    readonly label?: Text;
  };
  readonly reveal?: readonly Text[];
}

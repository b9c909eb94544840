import { type AnyStepWords, formulaHere, type Step } from '../../lessons/lesson.ts';

/** What is said of a step one after the other. */
export interface Slide {
  readonly kind: 'text' | 'goal' | 'question' | 'answer' | 'reveal';
  /** Of a text and of a reveal. */
  readonly paragraphs?: readonly string[];
}

/** What is read from the last row of a room at once, in characters; a formula takes the room of a paragraph. */
const most = 420;
const lengthOf = (paragraph: string): number => (paragraph === formulaHere ? 120 : paragraph.length + 40);

/** Paragraphs in their order, as many on a slide as fit, and none parted. */
const parted = (kind: Slide['kind'], paragraphs: readonly string[]): readonly Slide[] => {
  const slides: string[][] = [];
  let room = 0;
  for (const paragraph of paragraphs) {
    room -= lengthOf(paragraph);
    if (room < 0 || slides.length === 0) {
      slides.push([]);
      room = most - lengthOf(paragraph);
    }
    slides.at(-1)!.push(paragraph);
  }
  return slides.map((paragraphs) => ({ kind, paragraphs }));
};

/** The slides of a step: a goal comes before a question, an answer before what it reveals. */
export const slidesOf = ({ goal, question, reveal }: Step, words: AnyStepWords): readonly Slide[] => [
  ...parted('text', words.text),
  ...(goal ? [{ kind: 'goal' } as const] : []),
  ...(reveal === 'goal' ? parted('reveal', words.reveal!) : []),
  ...(question ? ([{ kind: 'question' }, { kind: 'answer' }] as const) : []),
  ...(reveal === 'answer' ? parted('reveal', words.reveal!) : []),
];

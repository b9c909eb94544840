import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, it, vi } from 'vitest';
import { lessonWords } from '#words/lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { ramp, rampColour } from '../../views/marks/colour.ts';
import { asked } from './asked.ts';
import { slidesOf } from './slides.ts';

/** What has the focus: nothing, or an element of these kinds. */
const focus = (...kinds: string[]) => ({
  closest: (selector: string) => (kinds.some((kind) => selector.includes(kind)) ? {} : null) as Element | null,
});

const acts = (votes = '') => ({
  back: vi.fn(),
  next: vi.fn(),
  reveal: vi.fn(),
  leave: vi.fn(),
  darken: vi.fn(),
  fullScreen: vi.fn(),
  vote: (letter: string) => votes.includes(letter),
});
const press = (key: string, target = focus(), with_ = acts()) => {
  const change = vi.fn(() => () => {});
  const act = asked({ key, target }, with_, change);
  act?.();
  return {
    did: (['back', 'next', 'reveal', 'leave', 'darken', 'fullScreen'] as const).filter(
      (name) => with_[name].mock.calls.length,
    ),
    act,
    change,
  };
};

describe('a clicker', () => {
  it('goes on and back, whatever has the focus', () => {
    for (const target of [focus(), focus('[role=slider]'), focus('.plot'), focus('input[type=range]')]) {
      expect(press('PageDown', target).did).toEqual(['next']);
      expect(press('PageUp', target).did).toEqual(['back']);
      expect(press('Escape', target).did).toEqual(['leave']);
      expect(press('F5', target).did).toEqual(['fullScreen']);
    }
  });

  it('leaves arrows to what they move', () => {
    for (const [key, does] of [
      ['ArrowRight', 'next'],
      ['ArrowDown', 'next'],
      ['ArrowLeft', 'back'],
      ['ArrowUp', 'back'],
    ] as const) {
      expect(press(key).did).toEqual([does]);
      expect(press(key, focus('[role=slider]')).act).toBeNull();
    }
  });

  it('makes the screen dark by a full stop, and by B where B is no answer', () => {
    expect(press('.').did).toEqual(['darken']);
    expect(press('b').did).toEqual(['darken']);
    expect(press('b', focus(), acts('AB')).did).toEqual([]);
    expect(press('b', focus(), acts('AB')).act).not.toBeNull();
    expect(press('c', focus(), acts('AB')).act).toBeNull();
  });

  it('types into a field as ever, reveals by Space, moves K by brackets', () => {
    expect(press('b', focus('input[type=text]')).act).toBeNull();
    expect(press(' ').did).toEqual(['reveal']);
    expect(press(']').change).toHaveBeenCalledWith(']');
    expect(press('x').act).toBeNull();
  });
});

describe('slides', () => {
  const steps = (lessons as readonly Lesson[]).flatMap(({ name, steps }) =>
    steps.map((step) => ({
      step,
      words: lessonWords[name as keyof typeof lessonWords].steps[step.name as never] as never,
    })),
  );

  it('say all of a step, each paragraph once, and the answer before what it reveals', () => {
    for (const { step, words } of steps) {
      const slides = slidesOf(step, words);
      const said = (kind: string) => slides.filter((s) => s.kind === kind).flatMap(({ paragraphs = [] }) => paragraphs);
      const { text, reveal = [] } = words as { text: string[]; reveal?: string[] };
      expect(said('text')).toEqual(text);
      expect(said('reveal')).toEqual(reveal);
      expect(slides.some(({ kind }) => kind === 'goal')).toBe(step.goal !== undefined);
      const at = (kind: string) => slides.findIndex((s) => s.kind === kind);
      if (step.question) expect(at('answer')).toBe(at('question') + 1);
      if (step.question && step.reveal === 'answer') expect(at('reveal')).toBeGreaterThan(at('answer'));
    }
  });
});

describe('paper', () => {
  const css = readFileSync(new URL('./lecture.css', import.meta.url), 'utf8');
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)![1]!;
  const grounds = [
    token('ground'),
    rampColour(ramp('sequential', 'paper'), 1),
    rampColour(ramp('diverging', 'paper'), 0),
    rampColour(ramp('diverging', 'paper'), 1),
  ];

  it('is read from the last row: text has 7 to 1 on it, marks 6, and paths 3 on the deepest field', () => {
    for (const name of ['ink', 'ink-2', 'ink-3'])
      expect(wcagContrast(token(name), grounds[0]!), name).toBeGreaterThan(7);
    for (const name of ['slot-0', 'slot-1', 'slot-2', 'slot-3', 'slot-coin']) {
      expect(wcagContrast(token(name), grounds[0]!), name).toBeGreaterThan(6);
      for (const ground of grounds) expect(wcagContrast(token(name), ground), name).toBeGreaterThan(3);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { figureHanded, handedBy, movesK, showsReadout } from '../../lessons/handed.ts';
import { lessons } from '../../lessons/index.ts';
import { scenarioOf } from '../../lessons/place.ts';
import { parseHash } from '../../scenario/link.ts';
import { printManner } from '../../scenario/manner.ts';
import { withK } from '../../state/edits.ts';
import { mannerOf } from './mannerOf.ts';

const all = { lesson: 'biased', step: 2, without: [], answers: 'on', links: true, language: false } as const;
const { figure } = lessons[3].steps[2];

describe('a lesson that is handed on', () => {
  test('with everything has a bare link, and shows all', () => {
    expect(mannerOf(all)).toEqual({});
    expect(mannerOf({ ...all, language: true })).toEqual({ lang: 'en' });
    expect(figureHanded(figure, handedBy({}))).toEqual(figure);
  });

  test('comes back from its link with less, and with nothing that a step does not have', () => {
    const manner = mannerOf({ ...all, without: ['K', 'strip', 'sentence'], answers: 'off', links: false });
    const link = `#/lesson/biased/3?${printManner(manner)}`;
    expect(link).toBe('#/lesson/biased/3?controls=T&readouts=goal,outer,ratio&answers=off&links=off');
    const arrival = parseHash(link);
    expect(arrival).toMatchObject({ manner, changes: [], bare: true });
    const handed = handedBy(arrival.manner!);
    expect(handed).toMatchObject({ answers: false, links: false });
    expect(figureHanded(figure, handed)).toMatchObject({ views: ['outer', 'ratio'], controls: [] });
    expect(showsReadout(handed, 'sentence')).toBe(false);
  });

  test('says so where nothing is left', () => {
    expect(mannerOf({ ...all, without: ['K', 'T'] })).toEqual({ controls: 'none' });
    expect(figureHanded(figure, handedBy({ controls: 'none' })).controls).toEqual([]);
  });

  test('knows which changes move K', () => {
    const scenario = scenarioOf(lessons[3].steps[2]);
    expect(movesK(scenario, withK(scenario, 7))).toBe(true);
    expect(movesK(scenario, { tau: 3 })).toBe(false);
    expect(movesK(scenario, { estimators: scenario.estimators })).toBe(false);
  });
});

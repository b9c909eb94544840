import { describe, expect, test } from 'vitest';
import type { Reason } from '../../engine/result.ts';
import { prepareData } from '../../scenario/data.ts';
import { prepareFormulas } from '../../scenario/formula.ts';
import { parseHash } from '../../scenario/link.ts';
import type { Compared } from '../../scenario/scenario.ts';
import { plain } from '../sentence.ts';
import { tell } from '../telling.ts';
import { boundNote } from './bound.ts';
import { convergenceTelling } from './convergence.ts';
import { costTelling } from './cost.ts';
import { divergenceTelling } from './divergence.ts';
import { hoveredTelling } from './hovered.ts';
import { innerTelling } from './inner.ts';
import { keepsTelling } from './keeps.ts';
import { changeSentence } from './link.ts';

await Promise.all([prepareFormulas(), prepareData()]);

const one: Compared = { estimator: { kind: 'truncated', K: 5, initTerm: 'drop' }, slot: 0 };
const coin: Compared = { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 };
const alone = (own: number) => ({ own, pinned: null });
const measure = { quantity: 'value', truth: 'steps' } as const;

describe('a sentence is one, whatever stands in it', () => {
  test.each([
    [
      tell(convergenceTelling, { kind: 'has', tau: 3, who: one, measure, value: { own: 2.5, pinned: 3 } }),
      'Bei τ = 3 gilt für K = 5: F = 2,50 (angeheftet 3,00).',
    ],
    [
      tell(convergenceTelling, { kind: 'is-away', tau: 3, who: one, minimum: 'another', value: alone(0.25) }),
      'Bei τ = 3 hat K = 5 den Abstand 0,250 von einem Minimum von F.',
    ],
    [
      tell(convergenceTelling, { kind: 'reach', count: 3, who: null, minimum: 'lowest', within: 4e-4 }),
      'Alle drei erreichen λ* bis auf 10⁻³.',
    ],
    [
      tell(convergenceTelling, { kind: 'reach', count: 1, who: one, minimum: 'another', within: 4e-4 }),
      'K = 5 erreicht ein Minimum von F bis auf 10⁻³.',
    ],
    [
      tell(keepsTelling, { kind: 'agrees', whose: null, truth: 'steps', ratio: alone(0.4), turned: 70 }),
      'Sein h·d beträgt 40 % von ‖d‖², h ist um 70° gedreht.',
    ],
    [
      tell(keepsTelling, { kind: 'is-off', whose: { who: coin, tails: true }, truth: 'steps', off: 0.3 }),
      'Für UFOM bei ξ = 0 weicht h dort um 0,300 ab.',
    ],
    [tell(costTelling, { kind: 'keeps-all', who: one, T: 1 }), 'K = 5 behält den einzigen Zustand.'],
    [tell(costTelling, { kind: 'again', who: one, steps: 4950 }), 'K = 5 wiederholt 4.950 Schritte.'],
    [
      tell(costTelling, { kind: 'whatever-coin', who: coin, gradients: 1 }),
      'UFOM: 1 innerer Gradient, wie ξ auch fällt.',
    ],
    [
      tell(hoveredTelling, { kind: 'step-contributes', t: 7, contribution: alone(0.25), length: null }),
      'Schritt 7 trägt 0,250 bei.',
    ],
    [
      tell(innerTelling, { kind: 'end-is-from-solution', T: 1, distance: alone(0.5), solution: 'solution' }),
      'Nach 1 Schritt fehlen w 0,50 zur Lösung w*.',
    ],
    [tell(innerTelling, { kind: 'last-move', K: 25, moved: 0.5 }), 'Die letzten 25 bewegen w um 0,50.'],
    [
      tell(divergenceTelling, { kind: 'diverges-by-step', from: 4, product: 2.2 }),
      'Divergiert ab t = 4: γβ = 2,2 ist größer als 2.',
    ],
  ])('%#', (sentence, text) => expect(plain(sentence).replaceAll('\u00A0', ' ')).toBe(text));

  test('what is too near to tell apart is told with more digits, and zeros are left out', () => {
    const note = (limit: number, stepSize: number): string =>
      plain(boundNote({ code: 'step-too-large', limit, stepSize } as Reason)).replaceAll('\u00A0', ' ');
    expect(note(1, 1.5)).toBe('Keine Schranke S (10): Sie verlangt γ ≤ 1/β = 1, und γ ist 1,5.');
    expect(note(1000, 1000.5)).toBe('Keine Schranke S (10): Sie verlangt γ ≤ 1/β = 1.000, und γ ist 1.000,5.');
  });
});

describe('a change of a link is told', () => {
  test.each([
    ['T=50000', 'T war 50.000; erlaubt ist höchstens 10.000. Jetzt gilt 10.000.'],
    ['T=ten', 'T war „ten“, und das ist keine Zahl. Jetzt gilt 100.'],
    ['speed=3', 'Der Link kennt kein „speed“: Die Angabe entfällt.'],
    ['lambda=1', 'λ₁ hatte 1 Zahl; dieses Problem verlangt 2. Jetzt gilt (1; 0,25).'],
    ['lambda=1,up', 'Die zweite Zahl von λ₁ war „up“, und das ist keine Zahl. Jetzt gilt 0,25.'],
    ['e=K1,guess', 'Der zweite Schätzer war „guess“ und ist unbekannt: Er entfällt.'],
    ['e=K1,K5-q2', 'q des zweiten Schätzers war 2; erlaubt ist höchstens 1. Jetzt gilt 1.'],
    ['e=K1,K5-s0', 'Die Farbe des zweiten Schätzers war 0, und das ist vergeben oder unbekannt. Jetzt gilt 1.'],
    [
      'errors=foo',
      'Die waagrechte Achse der Fehler war „foo“; möglich ist off, steps, products, states oder cuts. Jetzt gilt off.',
    ],
    ['p=two-tasks&gamma=0.7', 'γ war 0,7; U Theorem 2 verlangt weniger als 1/max a, 0,667. Jetzt gilt 0,66666.'],
    ['v=7', 'Der Link ist von Version 7; er wird als Version 2 gelesen.'],
  ])('%s', (hash, sentence) => expect(parseHash(hash).changes.map(changeSentence)).toEqual([sentence]));
});

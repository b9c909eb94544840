import type { ExerciseWords } from '../../../lessons/exercise.ts';
import type { exercises } from '../../../lessons/exercises.ts';

type Exercises = typeof exercises;

/** What is asked of a room and of whoever works alone, and the answers. */
export const exerciseWords: {
  readonly [L in keyof Exercises]: { readonly [E in Exercises[L][number] as E['name']]: ExerciseWords };
} = {
  levels: {
    penalty: {
      ask: 'λ geht von {before} auf {after}. Endet das Training bei einem größeren w oder bei einem kleineren?',
      answer: 'Bei einem kleineren: w = {w-after} statt {w-before}. λ bestraft große w.',
    },
    sides: {
      ask: 'Ist der Gradient von F bei λ = {low} größer oder kleiner als null? Und bei λ = {high}?',
      answer: 'Er ist {d-low} und {d-high}: Von beiden Seiten fällt F zu λ* = {best} hin.',
    },
  },
  unrolling: {
    longer: {
      ask: 'Das Training ist {T-long} Schritte lang statt {T-short}. Was muss zu Beginn des Rückwegs vorliegen?',
      answer: '{states-long} Zustände statt {states-short}: einer für jeden Schritt.',
    },
    forward: {
      ask: 'λ hat {N} {N|one=Komponente|other=Komponenten}. Wie viele Matrix-Vektor-Produkte bildet der Vorwärtsmodus, und wie viele sind es auf dem Rückweg?',
      answer:
        'Der Vorwärtsmodus bildet {tangents}, eines für jeden Schritt und jede Komponente. Auf dem Rückweg sind es {products}, wie viele Komponenten λ auch hat.',
    },
  },
  forgetting: {
    quarter: {
      ask: 'Wir vergessen {forgotten} von {T} Schritten. Weicht der Gradient um {share} ab?',
      answer: 'Um {off}: Die alten Schritte tragen wenig bei.',
    },
    enough: {
      ask: 'Wie viele Schritte muss man für einen Fehler von höchstens einem Prozent von d behalten, mit γ = {slow} und mit γ = {fast}?',
      answer:
        '{fewest-slow} und {fewest-fast}: Mit größeren Schritten vergisst das Training schneller, woher es kam, und was früher war, zählt weniger.',
    },
  },
  biased: {
    uphill: {
      ask: 'Der Fehler ist {error-with} mit dem direkten Term und {error-without} ohne ihn. Warum geht nur einer der beiden Schritte bergauf?',
      answer:
        'Der direkte Term zieht gegen die Trainingsschritte und wird nie abgeschnitten: d ist mit ihm nur {length-with} lang und ohne ihn {length-without}.',
    },
    stop: {
      ask: 'Mit dem direkten Term kommt der Pfad von K = {K} zur Ruhe. Wie weit von λ* entfernt, und wie lang ist d dort?',
      answer:
        'Im Abstand {distance}, wo d noch {length} lang ist: h ist dort fast null, d aber nicht. Mit K = {K-many} endet er im Abstand {distance-many}.',
    },
  },
  coin: {
    heads: {
      ask: 'q ist {q}. Wie viele von {moves} Schritten von λ gehen durch alle {T} Trainingsschritte zurück, und was bringen sie?',
      answer:
        'Im Mittel {expected}. {runs} Läufe streuen, und ihr Mittel endet {mean} von λ* entfernt; der Pfad ohne Münze endet im Abstand {tails}.',
    },
    halved: {
      ask: 'q geht von {before} auf {after}. Was macht das mit der Streuung von G, und was mit seinem Preis?',
      answer:
        'Im quadratischen Mittel weicht G um {off-after} der Länge von d ab statt um {off-before}. Ein Schritt von λ braucht im Mittel {work-after} innere Gradienten statt {work-before}.',
    },
  },
  costs: {
    longer: {
      ask: 'T wächst von {T-short} auf {T-long}. Was zahlen K = {K} und der exakte Gradient?',
      answer:
        'Beide zahlen für das längere Training, {gradients} innere Gradienten. K = {K} behält noch immer {states} Zustände, der exakte Gradient {states-exact}.',
    },
    checkpoints: {
      ask: 'Wie viele Zustände behält das Checkpointing bei {T} Schritten, und was zahlt es dafür?',
      answer:
        '{states} zugleich statt {states-all}, für {gradients} innere Gradienten: Was nicht behalten wurde, wird noch einmal berechnet.',
    },
  },
  solution: {
    apart: {
      ask: 'Das Training geht von {T-short} auf {T-long} Schritte. Wie weit liegen d und ∇f vorher auseinander, wie weit nachher?',
      answer: 'Vorher {apart-short} der Länge von ∇f, nachher {apart-long} davon: Das trainierte w kommt w* nahe.',
    },
    memory: {
      ask: 'Das Training hat {T} Schritte. Was zahlt und behält CG mit k = {k} neben dem Rückwärtsmodus, und wie nahe kommt es ∇f?',
      answer:
        '{products} Produkte statt {products-unrolled}, und keinen Zustand statt {states-unrolled}. Es weicht um {off} der Länge von ∇f ab, der Rückwärtsmodus um {off-unrolled}.',
    },
  },
};

import type { costs as lesson } from '../../../lessons/costs.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const costs: WordsOf<typeof lesson> = {
  title: 'Was es kostet',
  about:
    'Ein Gradient, fünf Wege, ihn zu berechnen. Jeder zahlt mit Zeit, Speicher oder Genauigkeit: gezählt, nicht geschätzt.',
  afterwards: 'Zeit und Speicher jedes Weges zählen und für einen gegebenen Speicher einen Weg wählen',
  steps: {
    counted: {
      title: 'Gezählt, nicht geschätzt',
      text: [
        'Den Gradienten d des Verlusts in λ kann man auf vielen Wegen berechnen. Alle beginnen gleich: mit {T} inneren Gradienten, einem für jeden Trainingsschritt. Von da an trennen sie sich.',
        'Der **Rückwärtsmodus**, in der Abbildung „Exakt“, behält jeden Zustand, also jedes w auf dem Weg, und geht zurück. Der **Vorwärtsmodus** nimmt Steigungen mit, eine für jede Komponente von λ und jede so groß wie ein Zustand. Das **Checkpointing** behält wenige Zustände, etwa zweimal die Wurzel aus T, und berechnet die dazwischen neu. Die **Neuberechnung** behält keine und beginnt für jeden wieder bei w₀. Das **Abschneiden** behält die letzten K und vergisst den Rest.',
        'Die Balken sind das, was das Programm gezählt hat, während es lief: innere Gradienten, Produkte einer Matrix mit einem Vektor und behaltene Zustände.',
      ],
      goal: 'Ziehe K, bis das Abschneiden mindestens ein Viertel der Zustände des Rückwärtsmodus behält.',
      soFar:
        'K = {K}: {products} {products|one=Produkt|other=Produkte} und {states} {states|one=Zustand|other=Zustände}.',
      met: 'K = **{K}**: {products} Produkte und **{states}** Zustände. Innere Gradienten sind es noch immer {gradients}.',
      ask: {
        question: 'Welcher Weg braucht mit Abstand die meisten inneren Gradienten?',
        choices: {
          forward: 'Der Vorwärtsmodus',
          checkpointed: 'Das Checkpointing',
          recompute: 'Die Neuberechnung',
          truncated: 'Das Abschneiden',
        },
        hints: {
          forward:
            'Er bildet {tangents-forward} Produkte für seine Steigungen, aber keinen einzigen inneren Gradienten mehr.',
          checkpointed: 'Es braucht {gradients-checkpointed}: weniger als zwei für jeden Trainingsschritt.',
          truncated: 'Es braucht so wenige wie das Training selbst: {gradients}.',
        },
        notSure: 'Vergleiche die erste Spalte der Abbildung.',
        right: 'Ja: {gradients-recompute}, um keinen einzigen Zustand zu behalten.',
      },
      reveal: [
        'Die Neuberechnung geht von w₀ zu jedem Zustand: Das ist die Summe aller Zahlen bis T, etwa die Hälfte des Quadrats von T.',
      ],
    },
    growth: {
      title: 'Wie der Speicher wächst',
      text: [
        'Trainiere nun länger. Die Abbildung zeigt, wie jede Größe mit T wächst, auf Achsen, auf denen eine Potenz eine Gerade ist.',
        'Der Rückwärtsmodus behält so viele Zustände, wie es Schritte gibt. Das Abschneiden behält dieselben K, wie lang das Training auch ist. Das Checkpointing heißt dort „√T-Punkte“.',
      ],
      goal: 'Trainiere, bis der Rückwärtsmodus mindestens vierhundert Zustände behält.',
      soFar: 'T = {T}: Der Rückwärtsmodus behält {reverse}, das Checkpointing {checkpointed}.',
      met: 'T = **{T}**: Der Rückwärtsmodus behält **{reverse}**, das Checkpointing **{checkpointed}**.',
      ask: {
        question:
          'T wächst von {T-short} auf {T-long}. Was wird aus der Zahl der Zustände, die das Checkpointing behält?',
        choices: {
          same: 'Sie bleibt gleich',
          root: 'Sie wird etwa dreimal so groß',
          ten: 'Sie wird zehnmal so groß',
        },
        hints: {
          same: 'Nur bei festem K bleibt sie gleich: Das Abschneiden behält noch immer {truncated-long}.',
          ten: 'Das geschieht beim Rückwärtsmodus.',
        },
        notSure: 'Sie ist etwa zweimal die Wurzel aus T.',
        right: 'Ja: Aus {checkpointed-short} werden {checkpointed-long}, etwa zweimal die Wurzel aus T.',
      },
      reveal: [
        'Ein exakter Gradient muss also nicht alle Zustände behalten: Für weniger als doppelt so viele innere Gradienten genügt etwa zweimal die Wurzel aus T.',
      ],
    },
    choose: {
      title: 'Für einen Speicher wählen',
      text: [
        'Nun hat λ Tausende von Komponenten, T ist {T}, in den Speicher passen {room} Zustände, und d muss exakt sein.',
        'Die Abbildung zählt für {N} Komponenten von λ. Welche ihrer Spalten würde sich mit mehr Komponenten ändern?',
      ],
      ask: {
        question: 'Welchen Weg nimmst du?',
        choices: {
          reverse: 'Den Rückwärtsmodus',
          forward: 'Den Vorwärtsmodus',
          truncated: 'Das Abschneiden mit K = {room}',
          checkpointed: 'Das Checkpointing',
        },
        hints: {
          reverse: 'Er behält {reverse-states} Zustände, und es ist nur Platz für {room}.',
          forward:
            'Bei {N} Komponenten bildet er {forward-tangents} Produkte, bei Tausenden sind es tausende Male so viele, wie es Schritte gibt.',
          truncated: 'Das passt, ist aber nicht exakt: In der Abbildung weicht es um {off} ab.',
        },
        notSure: 'Schließe aus, was nicht passt, was nicht exakt ist und was mit den Komponenten von λ wächst.',
        right: 'Ja: {states} Zustände und {gradients} innere Gradienten statt {T}.',
      },
      reveal: [
        'Und wo d nicht exakt sein muss, ist das Abschneiden noch billiger. Ob es falsch sein darf, sagt die Lektion „Wann verzerrt gut genug ist“.',
      ],
    },
  },
};

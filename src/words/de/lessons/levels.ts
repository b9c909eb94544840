import type { WordsOf } from '../../../lessons/lesson.ts';
import type { levels as lesson } from '../../../lessons/levels.ts';

export const levels: WordsOf<typeof lesson> = {
  title: 'Zwei Stufen',
  about:
    'Das Training findet w. Wer aber findet das λ, mit dem trainiert wird? Ein Problem in einem Problem, mit je einer Zahl.',
  afterwards: 'das trainierte w vom eingestellten λ unterscheiden und sagen, wie λ auf den Verlust wirkt',
  steps: {
    training: {
      title: 'Unten: Das Training findet w',
      text: [
        'Ein Modell hat einen Parameter w. Die Trainingsdaten allein hätten ihn gern bei $2$, und eine Strafe λ zieht ihn zur Null. Das Training senkt beides zusammen:',
        '$$',
        'Das ist Ridge-Regression mit einem einzigen Parameter. Das Training geht auf g {T} Schritte abwärts, und λ bleibt dabei, wie es ist.',
        'Die innere Ebene zeigt, wie w mit dem λ trainiert wird, das du in der äußeren am Griff λ₁ wählst. Um die Kurve dort geht es im nächsten Schritt.',
      ],
      goal: 'Ziehe λ₁, bis das Training bei weniger als der Hälfte dessen endet, was die Trainingsdaten wollen.',
      soFar: 'λ = {lambda}: Das Training endet bei w = {w}.',
      met: 'λ = **{lambda}**: Das Training endet bei w = **{w}**.',
      ask: {
        question: 'λ wächst. Was macht das trainierte w?',
        choices: {
          grows: 'Es wächst',
          shrinks: 'Es schrumpft gegen null',
          stays: 'Es bleibt gleich, denn λ gehört nicht zum Modell',
        },
        hints: {
          grows: 'Ein größeres λ macht ein großes w teurer. Ziehe λ₁ nach rechts und sieh, wo das Training endet.',
          stays: 'Das Modell benutzt λ nicht, das Training aber schon: λ steht in g.',
        },
        notSure: 'Ziehe λ₁ nach rechts und sieh, wo das Training endet.',
        right: 'Ja: Zu jedem λ gehört ein eigenes trainiertes w.',
      },
      reveal: [
        'Das trainierte w ist also eine Funktion von λ, obwohl niemand sie hingeschrieben hat: Sie ist das, was das Training liefert.',
      ],
    },
    judging: {
      title: 'Oben: Woran λ gemessen wird',
      text: [
        'Welches λ ist das beste? Die Trainingsdaten können es nicht sagen: Zu ihnen passt w ohne jede Strafe am besten. Man fragt andere Daten, und diese hätten w gern bei $1$:',
        '$$',
        '$w_T$ ist das w, bei dem das Training mit λ endet. F ist die Kurve in der Abbildung: Für jeden ihrer Punkte muss man einmal trainieren.',
      ],
      goal: 'Ziehe λ₁ dorthin, wo F kleiner als ein Tausendstel ist.',
      soFar: 'λ = {lambda}: w = {w}, und F ist {value}.',
      met: 'λ = **{lambda}**: w = **{w}**, und F ist nur noch **{value}**.',
      ask: {
        question: 'Bei welchem λ ist F am kleinsten?',
        label: 'λ',
        hints: {
          low: 'Dort ist die Strafe zu schwach: Das trainierte w ist noch größer, als die anderen Daten es wollen.',
          high: 'Dort ist die Strafe zu stark: Das trainierte w ist kleiner, als die anderen Daten es wollen.',
        },
        notSure: 'Suche das λ, bei dem das trainierte w genau das ist, was die anderen Daten wollen.',
        right: 'Ja: Bei λ = {best} endet das Training dort, wo die anderen Daten w haben wollen.',
      },
      reveal: [
        'Das ist ein **Bilevel-Problem**, ein Problem auf zwei Stufen: Minimiere F über λ, wobei man g über w minimieren muss, um F überhaupt zu kennen. Gewichte einzelner Trainingsbeispiele, Schrittweiten, ein Start, der sich neuen Aufgaben schnell anpasst: All das ist ein solches λ.',
      ],
    },
    slope: {
      title: 'Wohin λ sich bewegen soll',
      text: [
        'Ein einziges λ kann man durch Probieren finden. Bei einer Million muss man von jedem wissen, ob es wachsen oder schrumpfen soll, und das sagt der Gradient d von F.',
        'Auf zwei Wegen kann λ auf f wirken, direkt und über w:',
        '$$',
      ],
      goal: 'Ziehe λ₁ dorthin, wo F mit λ steigt.',
      soFar: 'λ = {lambda}: d = {d}. Damit F sinkt, muss λ wachsen.',
      met: 'λ = **{lambda}**: d = **{d}**. Damit F sinkt, muss λ schrumpfen.',
      ask: {
        question: 'Einer der beiden Wege trägt in diesem Problem nichts bei. Welcher?',
        choices: { direct: 'Der direkte', through: 'Der über w', neither: 'Keiner, beide zählen' },
        hints: {
          through: 'Das trainierte w schrumpft, wenn λ wächst, und f hängt von w ab.',
          neither: 'Sieh dir f im vorigen Schritt an: Welche Buchstaben stehen darin?',
        },
        notSure: 'Sieh dir f im vorigen Schritt an: Steht λ darin?',
        right: 'Ja: In f kommt λ nicht vor. Alles, was λ an f ändert, ändert es über das Training.',
      },
      reveal: [
        'Schwer ist, was in der Mitte steht: wie sich w bewegt, wenn sich λ bewegt. λ ist an jedem Trainingsschritt beteiligt, also muss diese Steigung durch alle Schritte getragen werden. Wie das geht, zeigt die Lektion „Abrollen“.',
      ],
    },
  },
};

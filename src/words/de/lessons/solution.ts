import type { WordsOf } from '../../../lessons/lesson.ts';
import type { solution as lesson } from '../../../lessons/solution.ts';

export const solution: WordsOf<typeof lesson> = {
  title: 'Zwei Wahrheiten',
  about:
    'Das Training bricht nach T Schritten ab, oder man denkt es zu Ende: zwei Gradienten. Welchen willst du, und was kostet er?',
  afterwards: 'den Gradienten durch die Schritte von dem an der Lösung unterscheiden und zwischen beiden wählen',
  steps: {
    truths: {
      title: 'Zwei Gradienten, beide wahr',
      text: [
        'Bisher war d die Wahrheit: der Gradient von F, und F ist der Verlust f an dem w, das {T} Trainingsschritte erreichen.',
        'Das Training strebt aber zu w*, wo der Trainingsverlust g am kleinsten ist. Setzt man w* an die Stelle des trainierten w, dann hat f einen anderen Gradienten in λ: ∇f, **an der Lösung**.',
        'Der Pfad in der Abbildung führt von w₀ auf w* zu, das Kreuz; in diesem Problem liegt es bei λ selbst.',
      ],
      goal: 'Trainiere, bis d und ∇f weniger als ein Prozent auseinanderliegen.',
      soFar: 'T = {T}: Sie liegen {apart} der Länge von ∇f auseinander.',
      met: 'T = **{T}**: Sie liegen **{apart}** der Länge von ∇f auseinander.',
      ask: {
        question: 'Welcher der beiden hängt von w₀ ab, dem Start des Trainings?',
        choices: { steps: 'd, durch die Schritte', solution: '∇f, an der Lösung', both: 'Beide' },
        hints: {
          solution: 'Er kennt nur w*, und w* liegt, wo es liegt, gleich wo das Training beginnt.',
          both: 'Einer von ihnen weiß nur, wo g am kleinsten ist.',
        },
        notSure: 'Würde sich w* bewegen, wenn das Training anderswo begänne?',
        right: 'Ja: d läuft durch einen Pfad, der bei w₀ beginnt, und ∇f kennt keinen Pfad.',
      },
      reveal: [
        'Keiner ist falsch. d sagt, wie λ zu bewegen ist, wenn du weiterhin so viele Schritte trainierst; ∇f sagt es für ein Training bis zum Ende. Jeder Fehler auf diesen Seiten nennt den Gradienten, an dem er gemessen ist.',
      ],
    },
    system: {
      title: 'Ein Gleichungssystem statt eines Pfads',
      text: [
        'Wie bewegt sich w* mit λ? So, dass die Steigung von g in w null bleibt. Das ergibt ∇f ohne jeden Pfad:',
        '$$',
        'Zu finden ist v, aus einem linearen Gleichungssystem. **Konjugierte Gradienten**, kurz CG, finden es in Schritten: k an der Zahl, jeder ein Produkt eines Vektors mit der Krümmung von g.',
        'Die Abbildung zeigt zu jedem k, wie weit h von ∇f entfernt ist, an dem w, das {T} Trainingsschritte erreichen.',
      ],
      goal: 'Erhöhe das k von CG, bis h um weniger als ein Millionstel danebenliegt.',
      soFar: 'k = {k}: h liegt um {off} der Länge von ∇f daneben.',
      met: 'k = **{k}**: h liegt um **{off}** der Länge von ∇f daneben. w hat {M} Komponenten, und mehr Schritte braucht CG nicht.',
      ask: {
        question: 'Wie viele Zustände des Trainings muss CG behalten?',
        choices: { none: 'Keinen außer dem letzten w', k: 'Einen für jeden seiner k Schritte', all: 'Alle' },
        hints: {
          k: 'Jeder seiner Schritte verwendet die Krümmung an demselben w.',
          all: 'Das behält der Rückwärtsmodus: {states-unrolled} Zustände.',
        },
        notSure: 'An welchem w stehen die Ableitungen der Formel?',
        right:
          'Ja: Es bildet {products} Produkte und behält {states} Zustände. Der Rückwärtsmodus behält {states-unrolled}.',
      },
      reveal: [
        'CG verlangt eine Krümmung, die von beiden Seiten gesehen gleich ist, wie die jedes g, und positiv. Und ein w nahe bei w*: Weit davon entfernt beantwortet es genau, aber die falsche Frage.',
      ],
    },
    same: {
      title: 'Zweimal dieselbe Summe',
      text: [
        'Das System lässt sich auch schlichter lösen: durch den **Fixpunkt**, k kleine Schritte der Weite γ. Zusammen ergeben sie',
        '$$',
        'Lies das nun als abgeschnittenen Gradienten: Jedes Glied der Summe ist der **Beitrag** eines Trainingsschritts, wenn das Training bei w* steht und dort bleibt.',
      ],
      goal: 'Behalte genug Schritte, damit h höchstens fünf Prozent von ∇f abweicht.',
      soFar: 'K = {K}: h weicht um {off} der Länge von ∇f ab.',
      met: 'K = **{K}**: h weicht um **{off}** der Länge von ∇f ab.',
      ask: {
        question:
          'Mit K = k = {both} weichen beide gleich weit ab: {off-kept} und {off-fixed}. Was spart der Fixpunkt?',
        choices: { states: 'Die behaltenen Zustände', products: 'Die Produkte', error: 'Den Fehler' },
        hints: {
          products: 'Kaum: Er bildet {products-fixed}, der abgeschnittene Gradient {products-kept}.',
          error: 'Die beiden Fehler sind gleich.',
        },
        notSure: 'Der abgeschnittene Gradient geht den Pfad zurück. Wo geht der Fixpunkt?',
        right: 'Ja: Er bleibt an einem w stehen, also ist nichts zu behalten.',
      },
      reveal: [
        'Abschneiden und implizite Methoden sind also verwandt: An der Lösung heißt, die letzten K Schritte zu behalten, das Gleichungssystem durch K Glieder seiner Reihe zu lösen. Das sagt Proposition 3.6 von Shaban et al.',
      ],
    },
    fewer: {
      title: 'Wenn weniger Schritte näher liegen',
      text: [
        'Jetzt ist das Training kurz: {T} Schritte. Gegen d gemessen macht es keinen Fehler, sie alle zu behalten. Und gegen ∇f?',
        'Die durchgezogene Linie sagt zu jedem Schnitt, wie weit h von ∇f entfernt ist.',
      ],
      goal: 'Finde einen Schnitt, der um mindestens drei Zehntel näher an ∇f liegt als alle {T} Schritte.',
      soFar: 'K = {K}: {off} von ∇f entfernt, mit allen Schritten {apart}.',
      met: 'K = **{K}**: nur **{off}** von ∇f entfernt, mit allen Schritten {apart}.',
      ask: {
        question: 'Wie kann Vergessen helfen?',
        choices: {
          inexact: 'Der Rückwärtsmodus berechnet d ungenau',
          cancel: 'Zwei Fehler heben sich zum Teil auf',
          always: 'Weniger Schritte liegen immer näher an ∇f',
        },
        hints: {
          inexact: 'Er ist bis auf die letzten Stellen genau: der Gradient von F, und das ist nicht f bei w*.',
          always: 'Ein einziger Schritt weicht um {off-one} ab.',
        },
        notSure:
          'Ein Training, das nicht am Ende ist, bringt d auf eine Seite von ∇f. Auf welche Seite schiebt der Schnitt h?',
        right: 'Ja: Kurzes Training trennt d von ∇f, und was der Schnitt weglässt, zeigt hier zufällig zurück.',
      },
      reveal: [
        'Das heißt **der Fluch des Abrollens**. Es ist ein kleiner Effekt eines unfertigen Trainings: Nach {T-long} Schritten macht alles zusammen noch {apart-long} der Länge von ∇f aus.',
      ],
    },
    choose: {
      title: 'Welchen nehmen?',
      text: [
        'In dieser Abbildung ist λ selbst der Start des Trainings, w₀ = λ, wie beim Meta-Lernen. Alles, was λ am Verlust des trainierten w ändert, ändert es durch den Start.',
      ],
      ask: {
        question: 'Wo würdest du **nicht** an der Lösung ableiten?',
        choices: {
          memory: 'Das Training hat viele Schritte, und der Speicher ist knapp',
          start: 'λ ist der Start des Trainings',
          penalty: 'λ ist eine Strafe in g, und das Training kommt zur Ruhe',
        },
        hints: {
          memory: 'Da hilft es am meisten: Es braucht nur das letzte w.',
          penalty: 'Da stimmen beide Gradienten am Ende überein, und ∇f ist der billigere.',
        },
        notSure: 'Was weiß ∇f von w₀?',
        right:
          'Ja: w* weiß nicht, wo das Training begann. Was d vom Start mitbringt, ist {through} lang, und davon hat ∇f {at-solution}.',
      },
      reveal: [
        'Geh **durch die Schritte**, wo der Pfad selbst zählt: bei wenigen Schritten, oder wenn der Start oder die Schrittweite gelernt wird. Leite **an der Lösung** ab, wo das Training zur Ruhe kommt und der Speicher knapp ist. Ein abgeschnittener Gradient steht zwischen beiden.',
      ],
    },
  },
};

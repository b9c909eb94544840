import type { WordsOf } from '../../../lessons/lesson.ts';
import type { unrolling as lesson } from '../../../lessons/unrolling.ts';

export const unrolling: WordsOf<typeof lesson> = {
  title: 'Abrollen',
  about:
    'Training ist eine lange Kette kleiner Schritte. Wie trägt man einen Gradienten hindurch, vorwärts oder zurück?',
  afterwards: 'den Streifen lesen und sagen, was Vorwärts- und Rückwärtsmodus berechnen und behalten',
  steps: {
    chain: {
      title: 'Training ist eine Kette',
      text: [
        'Ein Modell w beginnt bei w₀ und wird {T} Schritte lang trainiert. Jeder Schritt zieht von w das γ-Fache des Gradienten des Trainingsverlusts g ab:',
        '$$',
        'Was du einstellst, λ, steht in g und bleibt in allen Schritten gleich. Hintereinander ausgeschrieben sind sie eine einzige lange Funktion von λ: Das Training ist **abgerollt**.',
      ],
      goal: 'Verkürze die Kette auf höchstens zehn Schritte und sieh, wie weit w kommt.',
      soFar: 'Jetzt ist T = {T}.',
      met: 'Mit T = **{T}** endet der Pfad von w früh: Das trainierte w hängt auch von T ab.',
      ask: {
        question: 'In welchen Schritten wirkt λ auf w?',
        choices: { first: 'Im ersten', last: 'Im letzten', all: 'In allen' },
        hints: {
          first: 'Der erste Schritt verwendet den Gradienten von g bei λ. Tun die anderen das nicht?',
          last: 'Der letzte Schritt verwendet den Gradienten von g bei λ. Tun die anderen das nicht?',
        },
        notSure: 'Sieh dir die Formel an: Wo steht λ, und für welche $t$?',
        right: 'Ja: Es steht in jedem Schritt.',
      },
      reveal: [
        'Bewegt sich λ ein wenig, so bewegt sich also jeder Schritt ein wenig. Und was ein früher Schritt bewegt hat, geben alle folgenden weiter.',
      ],
    },
    forward: {
      title: 'Vorwärts: Die Steigung mitnehmen',
      text: [
        'Für den Gradienten d von F, den **Hypergradienten**, muss man wissen, wie sich das trainierte w mit λ bewegt. Ein Weg ist, diese Steigung von Schritt zu Schritt mitzunehmen:',
        '$$',
        '$A_t$ ist das, was Schritt $t$ aus einer Änderung von w macht, und $B_t$ das, was λ selbst in diesem Schritt hinzufügt. Kein Zustand muss behalten werden: Jeder wird gebraucht, solange er da ist.',
        'Aber die Steigung hat für jede Komponente von λ eine Zeile, die so lang ist wie w, und hier hat λ {N} {N|one=Komponente|other=Komponenten}. In der Abbildung zählen diese Zeilen als Zustände.',
      ],
      ask: {
        question:
          'Wie viele Produkte mit $A_t$ bildet der Vorwärtsmodus in {T} Schritten, wenn jedes eine Zeile betrifft?',
        label: 'Produkte',
        hints: {
          low: 'Das sind zu wenige: In jedem Schritt ist es eines für jede Komponente von λ.',
          high: 'Das sind zu viele: In jedem Schritt ist es nur eines für jede Komponente von λ.',
        },
        notSure: 'Multipliziere die Zahl der Schritte mit der Zahl der Komponenten von λ.',
        right: 'Ja: {tangents}.',
      },
      reveal: [
        'Rückwärts sind es nur {products}, wie viele Komponenten λ auch hat. Bei einer Million kommt der Vorwärtsmodus nicht mehr in Frage.',
      ],
    },
    reverse: {
      title: 'Rückwärts: Den Weg zurückgehen',
      text: [
        'Der andere Weg beginnt am Ende, beim Gradienten $a_T$ von f nach dem trainierten w, und trägt einen einzigen Vektor zurück:',
        '$$',
        'In jedem Schritt liest er ab, was λ dort bewirkt hat. Die Matrizen von Schritt $t$ gehören zum **Zustand**, dem w, das vor ihm da war. Deshalb müssen auf dem Hinweg alle Zustände behalten werden.',
      ],
      goal: 'Trainiere so lange, dass der Rückweg mindestens vierhundert Zustände braucht.',
      soFar: 'T = {T}: {states} {states|one=Zustand wird|other=Zustände werden} behalten.',
      met: 'T = **{T}**: **{states}** {states|one=Zustand wird|other=Zustände werden} behalten.',
      ask: {
        question: 'Auf dem Rückweg ist als Nächstes Schritt $t$ an der Reihe. Welche Zustände werden noch gebraucht?',
        choices: { before: 'Die vor Schritt $t$', after: 'Die nach Schritt $t$', all: 'Alle' },
        hints: {
          after: 'Durch diese Schritte ist der Rückweg schon gegangen.',
          all: 'Durch die Schritte nach $t$ ist der Rückweg schon gegangen: Ihre Zustände dürfen vergessen werden.',
        },
        notSure: 'Er führt vom Ende zum Anfang. Wo ist er schon gewesen, und wohin muss er noch?',
        right: 'Ja: die der Schritte, die auf dem Rückweg noch kommen.',
      },
      reveal: [
        'Ein Vektor und T Produkte, wie viele Komponenten λ auch hat: Deshalb berechnet man die Gradienten großer Modelle rückwärts. Der Preis dafür ist Speicher.',
      ],
    },
    strip: {
      title: 'Wie man den Streifen liest',
      text: [
        'Jeder Balken des Streifens steht für einen Trainingsschritt. Seine Höhe ist die Länge dessen, was dieser Schritt zu d hinzufügt: sein **Beitrag**.',
        'Der Vorwärtslauf geht von links nach rechts, der Rückweg von rechts nach links. Die Quadrate darunter sind die behaltenen Zustände.',
      ],
      goal: 'Verkürze T oder ändere γ, bis der erste Schritt mehr als ein Zehntel hinzufügt.',
      soFar: 'T = {T}, γ = {gamma}: Der erste Schritt fügt {first} hinzu, der letzte {last}.',
      met: 'T = **{T}**, γ = **{gamma}**: Der erste Schritt fügt **{first}** hinzu, der letzte {last}.',
      ask: {
        question: 'Welcher Trainingsschritt fügt jetzt am meisten zu d hinzu?',
        label: 'Schritt',
        hints: {
          low: 'Ein späterer Schritt fügt mehr hinzu. Sieh weiter rechts nach.',
          high: 'Diesen Schritt gibt es nicht, oder ein früherer fügt mehr hinzu.',
        },
        notSure: 'Suche den höchsten Balken und lies darunter seinen Schritt ab.',
        right: 'Ja: Schritt {largest}.',
      },
      reveal: [
        'In diesem Problem werden die Balken zur Vergangenheit hin kleiner, denn jeder spätere Schritt nimmt einen Teil dessen zurück, was λ vorher bewirkt hat. Darauf baut die Lektion „Vergessen“ auf.',
      ],
    },
    same: {
      title: 'Zwei Wege, ein Gradient',
      text: [
        'Der Vorwärtsmodus nimmt Steigungen mit, der Rückwärtsmodus trägt einen Gradienten zurück. Beide multiplizieren dieselben Matrizen, nur in anderer Reihenfolge.',
        'Die Abbildung vergleicht beide.',
      ],
      ask: {
        question: 'Wer von beiden ist näher am Gradienten von F durch alle Schritte?',
        choices: { forward: 'Der Vorwärtsmodus', reverse: 'Der Rückwärtsmodus', same: 'Beide sind dieser Gradient' },
        hints: {
          forward: 'Auch der Rückwärtsmodus lässt nichts weg.',
          reverse: 'Auch der Vorwärtsmodus lässt nichts weg.',
        },
        notSure: 'Lässt einer von beiden einen Schritt weg?',
        right: 'Ja: Die Reihenfolge ist verschieden, das Ergebnis nicht.',
      },
      reveal: [
        'Hier liefern beide ({first}; {second}); sie unterscheiden sich um {error}. Verschieden ist, was sie kosten: Davon handelt die Lektion „Was es kostet“.',
      ],
    },
  },
};

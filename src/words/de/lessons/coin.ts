import type { coin as lesson } from '../../../lessons/coin.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const coin: WordsOf<typeof lesson> = {
  title: 'Eine Münze werfen',
  about: 'Ein Gradient, der vergisst, ist billig und falsch. Eine Münze macht ihn im Mittel richtig. Was kostet das?',
  afterwards: 'erklären, warum die Münze im Mittel richtig ist, und q und K wählen',
  steps: {
    average: {
      title: 'Im Mittel richtig',
      text: [
        'Hier genügt eine Schätzung h nicht, die durch einen einzigen Trainingsschritt zurückgeht: Ihr Pfad endet {distance} vom besten λ entfernt, von λ*. Bei jedem Schritt von λ durch alle {T} Trainingsschritte zurückzugehen ergäbe den Gradienten d selbst und wäre teuer.',
        'Wirf also vor jedem Schritt von λ eine Münze. Kopf fällt mit der Wahrscheinlichkeit q, und dann ist ξ eins; sonst ist ξ null. Geh entlang −G mit',
        '$$',
        'Bei Zahl ist G gleich h. Bei Kopf wird auch d berechnet, und was in h fehlte, zählt mit dem Faktor eins durch q.',
      ],
      ask: {
        question: 'q ist {q}. Mit welchem Faktor zählt bei Kopf, was fehlte?',
        label: 'Faktor',
        hints: {
          low: 'Das ist zu wenig, weil Kopf so selten fällt: Im Mittel muss ausgeglichen werden, was fehlt.',
          high: 'Das ist mehr, als bei Zahl weggelassen wird. Wie oft muss Kopf dafür aufkommen?',
        },
        notSure: 'Der Faktor ist eins durch q.',
        right: 'Ja: Eins durch q ist {times}.',
      },
      reveal: [
        'Mit der Wahrscheinlichkeit q zählt es mit dem Faktor eins durch q, im Mittel also genau einmal. Damit ist G im Mittel gleich d: **erwartungstreu**, für jedes q und jedes K.',
      ],
    },
    scatter: {
      title: 'Im Mittel richtig ist nicht jedes Mal richtig',
      text: [
        'Wie weit weicht ein einzelnes G ab? Seinen mittleren quadratischen Fehler kennt man genau, ohne eine Münze zu werfen:',
        '$$',
        'Der erste Faktor ist der der Münze und fällt mit wachsendem q. Der zweite ist der Fehler des h, das berichtigt wird, und fällt mit wachsendem K.',
      ],
      goal: 'Bring den typischen Fehler von G unter ein Fünftel der Länge von d.',
      soFar: 'K = {K}, q = {q}: Im quadratischen Mittel weicht G um {off} ab.',
      met: 'K = **{K}**, q = **{q}**: Im quadratischen Mittel weicht G um **{off}** ab.',
      ask: {
        question: 'Beginne mit $K=1$ und $q=0{,}1$. Was senkt den Fehler mehr?',
        choices: { double: 'q zu verdoppeln', keep: '{K-many} Schritte zu behalten statt einem' },
        hints: { double: 'Das senkt ihn von {off-one} auf {off-double} der Länge von d. Versuche das andere.' },
        notSure: 'Probiere mit den Reglern beides aus.',
        right: 'Ja: von {off-one} auf {off-many} der Länge von d; ein doppeltes q ergibt {off-double}.',
      },
      reveal: [
        'Was h vergisst, fällt exponentiell in K, und mit ihm die Streuung. Eine Münze über einem guten h ist eine gute Münze.',
      ],
    },
    run: {
      title: 'Viele Läufe',
      text: [
        'Die dünnen Linien sind {runs} Läufe, jeder mit eigenen Münzwürfen, und die dicke ist ihr Mittel. Bei Zahl treibt ein Lauf dorthin, wo h null ist. Bei Kopf wirft ihn zurück, was gefehlt hat.',
      ],
      ask: {
        question: 'λ macht {moves} Schritte, und q ist {q}. Wie oft erwartest du Kopf?',
        label: 'Kopf',
        hints: {
          low: 'Das ist weniger als q mal die Zahl der Schritte.',
          high: 'Das ist mehr als q mal die Zahl der Schritte.',
        },
        notSure: 'Multipliziere q mit der Zahl der Schritte.',
        right: 'Ja: {expected}-mal im Mittel.',
      },
      reveal: [
        'Die Läufe enden an vielen Stellen. Ihr Mittel endet **{mean}** von λ* entfernt; ohne die Münze endet der Pfad mit demselben K im Abstand {distance-tails}.',
        'Ein einzelner Lauf kann woanders enden, und andere Startwerte des Zufalls ergeben ein anderes Mittel: Was die Münze verspricht, ist das Mittel in jedem einzelnen Schritt.',
      ],
    },
    price: {
      title: 'Was die Münze kostet',
      text: [
        'Bei Kopf braucht der Rückweg Zustände, die nicht behalten wurden. Er berechnet jeden von ihnen neu, von w₀ an: wenig Speicher und viel Arbeit.',
        'In der Abbildung ist die Arbeit bei Kopf und bei Zahl gemittelt; hier im Text ist dieses Mittel auf drei Stellen gerundet.',
      ],
      goal: 'Bring einen Schritt von λ auf höchstens das Dreifache der inneren Gradienten des exakten.',
      soFar: 'K = {K}, q = {q}: im Mittel {gradients}; der exakte Gradient braucht {gradients-exact}.',
      met: 'K = **{K}**, q = **{q}**: im Mittel **{gradients}**, und G weicht im quadratischen Mittel um {off} ab.',
      ask: {
        question: 'Was spart die Münze gegenüber dem exakten Gradienten, der alle Zustände behält?',
        choices: { work: 'Arbeit', memory: 'Speicher', both: 'Beides' },
        hints: {
          work: 'Sie braucht im Mittel {gradients} innere Gradienten, der exakte {gradients-exact}.',
          both: 'Speicher, ja. Aber sie braucht {gradients} innere Gradienten, der exakte {gradients-exact}.',
        },
        notSure: 'Vergleiche zwei Spalten der Abbildung: innere Gradienten und behaltene Zustände.',
        right: 'Ja: {states} {states|one=Zustand|other=Zustände} statt {states-exact}.',
      },
      reveal: [
        'Ein kleineres q ist billiger und streut mehr. Ein größeres K streut weniger und ist ebenfalls billiger, denn weniger Schritte müssen neu gegangen werden; es braucht mehr Speicher. Behalte also zuerst so viele Zustände, wie Platz haben, und wähle dann q.',
      ],
    },
  },
};

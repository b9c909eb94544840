import type { forgetting as lesson } from '../../../lessons/forgetting.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const forgetting: WordsOf<typeof lesson> = {
  title: 'Vergessen',
  about:
    'Ein Gradient durch das Training ist eine Summe über Schritte. Lässt man die ältesten weg: Wie falsch wird er?',
  afterwards: 'vorhersagen, wie der Fehler mit jedem behaltenen Schritt schrumpft, und sagen, wann die Schranke gilt',
  steps: {
    parts: {
      title: 'Ein Gradient ist eine Summe über Schritte',
      text: [
        'Du stellst λ ein. Damit wird ein Modell w {T} Schritte lang trainiert, und F(λ) ist der Verlust f des trainierten w. Wohin soll sich λ als Nächstes bewegen? Das sagt der Gradient d von F.',
        'λ ist an jedem Trainingsschritt beteiligt, also hat d von jedem einen Teil. Um ihn zu finden, geht man vom letzten Schritt zum ersten zurück:',
        '$$',
        '$A_t$ trägt einen Gradienten durch Schritt $t$ zurück, und $B_t$ liest ab, was λ in diesem Schritt bewirkt hat. Der erste Term ist das, was λ direkt an f ändert; hier ist er null.',
        'Im Streifen ist jeder Balken die Länge eines solchen Teils, eines **Beitrags**. Behältst du nur die letzten K Schritte, so fallen alle Balken vor dem Schnitt weg. Was von der Summe bleibt, ist h, eine Schätzung von d durch **abgeschnittene Rückwärtsrechnung**.',
      ],
      goal: 'Ziehe den Schnitt, bis höchstens ein Viertel der Schritte behalten wird.',
      soFar: 'Jetzt {K|one=wird|other=werden} {K} von {T} Schritten behalten.',
      met: 'Behalten: **{K}** von {T} Schritten. Vergessen: {forgotten}.',
    },
    off: {
      title: 'Drei Viertel vergessen',
      text: [
        'Mit K = {K} endet der Rückweg früh, und {forgotten} Balken werden weggelassen. Ihre Teile, als Vektoren addiert, sind der Fehler von h.',
        'Beachte, dass die Achse logarithmisch ist: Von einer Linie zur nächsten wird ein Balken zehnmal so lang.',
      ],
      ask: {
        question: 'Vergessen sind {forgotten} von {T} Schritten. Wie weit weicht h ab, als Anteil an der Länge von d?',
        choices: {
          share: 'Um {share}, denn so viele der Schritte fehlen',
          little: 'Um {off}',
          nothing: 'Gar nicht',
        },
        hints: {
          share:
            'So wäre es, wenn alle Balken gleich lang wären. Vergleiche den ersten mit dem letzten: **{first}** und **{last}**.',
          nothing: 'Die grauen Balken sind kurz, aber nicht null. Zusammen sind sie **{error}** lang.',
        },
        notSure:
          'Der Satz über dem Streifen nennt den Fehler für diesen Schnitt: {error}. Der Gradient d selbst ist {length} lang.',
        right: 'Ja: Der Fehler ist {error}, und d ist {length} lang.',
      },
      reveal: [
        'Alte Schritte zählen wenig. Was λ vor langer Zeit an w bewirkt hat, ist seither wegtrainiert worden: Was auch immer die früheren Schritte aus w gemacht haben, die späteren ziehen es an dieselbe Stelle.',
        'Die Frage ist also nicht, wie viele Schritte vergessen werden, sondern wie schnell die Balken kleiner werden.',
      ],
    },
    rate: {
      title: 'Wie schnell die Balken kleiner werden',
      text: [
        'Ein Trainingsschritt zieht von w das γ-Fache des Gradienten von g ab. Einen Gradienten durch ihn zurückzutragen heißt, ihn mit einer Matrix zu multiplizieren:',
        '$$',
        'Ist g in jeder Richtung mindestens so stark gekrümmt wie α und ist γ höchstens $1/\\beta$, so behält keine Richtung mehr als das $1-\\gamma\\alpha$-Fache ihrer Länge: Mit jedem weiteren Schritt zurück schrumpft, was getragen wird, mindestens um diesen Faktor.',
      ],
      goal: 'Ziehe γ, bis die letzten {K} Schritte allein den Gradienten auf ein Prozent genau liefern.',
      soFar: 'Mit γ = {gamma} weicht er um {off} ab.',
      met: 'Mit γ = **{gamma}** weicht er um **{off}** ab: Größere Schritte vergessen schneller.',
      ask: {
        question:
          'Jetzt ist γ gleich {gamma} und α gleich {alpha}. Um welchen Faktor schrumpft ein Teil mindestens mit jedem Schritt, den er zurückgetragen wird?',
        label: 'Faktor',
        hints: {
          low: 'Das ist weniger als $1-\\gamma\\alpha$. Die langsamste Richtung verliert das γα-Fache ihrer Länge und behält den Rest.',
          high: 'Das ist mehr als $1-\\gamma\\alpha$. Was bleibt von eins, wenn γ mal α weggenommen wird?',
        },
        notSure: 'Berechne γ mal α und zieh es von eins ab.',
        right: 'Ja: {contraction} ist das, was die langsamste Richtung behält.',
      },
      reveal: [
        'In der Abbildung ist ein Balken im Mittel **{fading}**-mal so lang wie der nach ihm.',
        'Ein konstanter Faktor ist auf einer logarithmischen Achse eine Gerade. Der Fehler fällt also **exponentiell** in K: Jeder weitere behaltene Schritt nimmt etwa den gleichen Anteil von ihm weg.',
      ],
    },
    drawn: {
      title: 'Zeichne, bevor du es siehst',
      text: [
        'In der Abbildung ist γ = {gamma-slow}. Die gepunktete Kurve unten ist ihr Fehler an fünf Schnitten, als Anteil an der Länge von d.',
      ],
      ask: {
        question: 'Nun wird γ verdoppelt, auf {gamma-fast}. Zeichne den Fehler: Ziehe die fünf Punkte.',
        label: 'Der Fehler an fünf Schnitten, als Anteil an der Länge von d',
        hints: {
          low: 'Das fällt zu schnell. Ein Schritt zurück lässt in der langsamsten Richtung das {contraction-fast}-Fache übrig; vorher war es das {contraction-slow}-Fache.',
          high: 'Das fällt zu langsam. Mit doppeltem γ vergisst ein Schritt zurück etwa so viel wie vorher zwei.',
        },
        notSure:
          'Mit doppeltem γ vergisst ein Schritt zurück etwa so viel wie vorher zwei. Lies also die gepunktete Kurve beim doppelten K ab.',
        right: 'Ja: überall nah genug. Die gestrichelte Kurve ist berechnet.',
      },
      reveal: [
        'Mit K = {K} wich der Gradient um {off-slow} ab, und jetzt weicht er um **{off-fast}** ab. Wo das Training schneller konvergiert, muss weniger behalten werden.',
      ],
    },
    bound: {
      title: 'Was sich versprechen lässt',
      text: [
        'Alle weggelassenen Teile zusammen lassen sich durch eine geometrische Reihe abschätzen. Ihre Summe ist die **Schranke** von Shaban et al., die obere gestrichelte Linie im Streifen:',
        '$$',
        '$M_B$ ist das größte $\\lVert B_t\\rVert$. Die Schranke gilt bei jedem λ. Dafür setzt sie zweierlei für alle w voraus: Die Krümmung von g ist mindestens α, und γ ist höchstens $1/\\beta$, hier also {most}.',
      ],
      goal: 'Ziehe γ, bis sich die Schranke nicht mehr angeben lässt.',
      soFar: 'Mit γ = {gamma} und K = {K} ist der Fehler {error}, und die Schranke erlaubt {bound}.',
      met: 'Mit γ = **{gamma}** gibt es keine Schranke. Die Pfadschranke sagt **{path}**, und der Fehler ist {error}.',
      ask: {
        question: 'Was nimmt uns die Schranke?',
        choices: {
          error: 'Der Fehler ist größer geworden als die Schranke',
          assumption: 'Eine ihrer beiden Voraussetzungen ist verletzt',
          nothing: 'Es wird nichts mehr vergessen',
        },
        hints: {
          error:
            'Das muss er nicht sein: Auch bei γ = {gamma-above} gibt es keine Schranke, und der Fehler ist nur {error-above}.',
          nothing: 'K ist noch immer {K}: Der Schnitt ist, wo er war.',
        },
        notSure: 'Schiebe γ langsam dorthin, wo die Schranke verschwindet, und vergleiche es mit $1/\\beta$ = {most}.',
        right:
          'Ja: γ ist größer als {most}, und der Beweis sagt nichts mehr aus. Das heißt nicht, dass der Fehler groß ist.',
      },
      reveal: [
        'Die **Pfadschranke** setzt nichts voraus. Sie multipliziert die Normen genau der $A_t$ und $B_t$, an denen das Training vorbeigekommen ist. Also gilt sie nur für dieses λ und dieses Training.',
      ],
    },
    enough: {
      title: 'Wie viele genügen?',
      text: [
        'Um durch einen Trainingsschritt zurückzugehen, braucht man seinen **Zustand**: das w, das dort stand. Wer K Schritte behält, hält K Zustände im Speicher, und der exakte Gradient braucht {T}.',
      ],
      goal: 'Vergiss mindestens ein Viertel der Schritte und bleib auf ein Prozent genau an d.',
      soFar: 'K = {K} weicht um das {off}-Fache der Länge von d ab.',
      met: 'K = **{K}** weicht um das **{off}**-Fache der Länge von d ab und hält {states} Zustände.',
      ask: {
        question: 'Welches ist das kleinste K, das ein Prozent erreicht?',
        label: 'K',
        hints: {
          low: 'Mit so wenigen weicht der Gradient weiter ab. Setze den Schnitt dorthin und sieh nach.',
          high: 'Das genügt, aber weniger genügen auch. Versuche einen weniger.',
        },
        notSure: 'Geh mit den Pfeiltasten Schritt für Schritt und achte auf die Zahl darüber.',
        right: 'Ja: Von K = {fewest} an bleibt der Fehler unter einem Prozent.',
      },
      reveal: [
        'Für einen Fehler von einem Prozent genügen also **{fewest}** Zustände im Speicher statt {T}. Wo γ größer oder g stärker gekrümmt ist, genügen viel weniger.',
        'Ob ein Fehler überhaupt schadet, ist eine andere Frage. Ein Schritt von λ muss nicht exakt sein; er muss **bergab** führen. Davon handelt die Lektion „Wann verzerrt gut genug ist“.',
      ],
    },
  },
};

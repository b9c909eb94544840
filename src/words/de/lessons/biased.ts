import type { biased as lesson } from '../../../lessons/biased.ts';
import type { WordsOf } from '../../../lessons/lesson.ts';

export const biased: WordsOf<typeof lesson> = {
  title: 'Wann verzerrt gut genug ist',
  about:
    'Ein Gradient, der vergisst, ist falsch. Wann führt er trotzdem zum besten λ, und wann bleibt er woanders stehen?',
  afterwards: 'am Abstiegsverhältnis und an dem, worauf λ wirkt, erkennen, ob ein kleines K sicher ist',
  steps: {
    arrives: {
      title: 'Falsch und doch am Ziel',
      text: [
        'F(λ) ist der Verlust des Modells, das mit λ trainiert wird. λ einzustellen heißt, es immer wieder ein Stück entlang −d zu bewegen: in die Richtung, in der F am steilsten fällt. Aber der Gradient d läuft durch alle {T} Trainingsschritte. Behältst du nur die letzten K davon, so hast du eine Schätzung h und bewegst λ entlang −h.',
        'Zwei Pfade beginnen bei λ₁, einer mit d und einer mit deinem h. Beide suchen λ*, den tiefsten Punkt von F.',
      ],
      goal: 'Behalte einen einzigen Trainingsschritt und sieh, wo der Pfad endet.',
      soFar: 'K = {K}: Bei λ₁ weicht h um {off} ab, und der Pfad endet {distance} von λ* entfernt.',
      met: 'K = **{K}**: Bei λ₁ weicht h um **{off}** ab, und doch endet der Pfad nur {distance} von λ* entfernt. Nach **{arrives}** {arrives|one=Schritt|other=Schritten} von λ ist er höchstens ein Hundertstel entfernt, mit d nach {arrives-exact}.',
      ask: {
        question: 'Wie kann ein so falsches h dorthin führen?',
        choices: {
          cancel: 'Die Fehler vieler Schritte heben einander auf',
          downhill: 'Jeder Schritt geht bergab, nur langsamer',
          repair: 'Spätere Schritte von λ behalten mehr Trainingsschritte',
        },
        hints: {
          cancel:
            'Das tun sie nicht. Auf dem ganzen Pfad erhält ein Schritt nur zwischen {low} und {high} des Abstiegs: immer zu wenig.',
          repair: 'K ist für jeden Schritt von λ dasselbe.',
        },
        notSure:
          'Sieh dir einen beliebigen Punkt des Pfades mit nur einem Trainingsschritt an. Steigt F dort, oder fällt es nur zu langsam?',
        right: 'Ja. Ein kleiner Schritt entlang −h senkt F immer dann, wenn h ungefähr in die Richtung von d zeigt.',
      },
      reveal: [
        'Auf den Fehler kommt es also nicht an. Es kommt darauf an, wie viel vom Abstieg übrig bleibt, und das lässt sich messen.',
      ],
    },
    ratio: {
      title: 'Wie viel vom Abstieg übrig bleibt',
      text: [
        'Sei d der exakte Gradient und h der, den du berechnest. Ein kleiner Schritt entlang −h senkt F nur so weit, wie h in dieselbe Richtung zeigt wie d.',
        'Wie weit, das sagt das **Abstiegsverhältnis**:',
        '$$',
        'Bei eins geht nichts verloren. Zwischen null und eins bleibt einem Schritt dieser Anteil des Abstiegs. Unter null geht er **bergauf**.',
      ],
      goal: 'Ziehe K, bis überall auf deinem Pfad mindestens die Hälfte des Abstiegs erhalten bleibt.',
      soFar: 'K = {K}: Das kleinste Verhältnis auf dem Pfad ist {lowest}.',
      met: 'K = **{K}**: Nirgends auf dem Pfad ist das Verhältnis kleiner als **{lowest}**.',
      ask: {
        question: 'Irgendwo ist das Verhältnis ein halb. Was bewirkt ein kleiner Schritt entlang −h dort?',
        choices: {
          speed: 'Er senkt F halb so schnell wie einer entlang −d mit demselben η',
          length: 'Er ist halb so lang wie einer entlang −d mit demselben η',
          way: 'Er geht die Hälfte des Weges zu λ*',
        },
        hints: {
          length: 'Nicht unbedingt: Ein langes h, das vor allem zur Seite zeigt, hat mit d dasselbe Produkt.',
          way: 'Das Verhältnis handelt von einem kleinen Schritt und weiß nicht, wie weit λ* entfernt ist.',
        },
        notSure:
          'F ändert sich um das Produkt eines kleinen Schritts mit d. Vergleiche die Produkte von ηh und von ηd mit d.',
        right:
          'Ja: F fällt um η mal das Produkt von h und d, und das ist die Hälfte von η mal dem Quadrat der Länge von d.',
      },
      reveal: [
        'In diesem Problem wirkt λ allein über das Training auf f. Jeder Teil von h zieht dann in die Richtung von d, und schon mit einem behaltenen Schritt liegt das Verhältnis über null. Lemma 3.2 von Shaban et al. sagt, unter welchen Voraussetzungen das sicher ist.',
      ],
    },
    uphill: {
      title: 'Ein Schritt kann bergauf führen',
      text: [
        'Jetzt steht λ auch in f selbst. Was es dort direkt bewirkt, $\\nabla_{\\!\\lambda} f$, ist der **direkte Term**. Er braucht keinen Trainingsschritt; also gehört er zu jedem h und wird nie abgeschnitten.',
        'Schraffiert ist, wo ein Schritt mit deinem K den Wert von F erhöht. Die Verhältnisse sind auf dem Pfad von $K=1$ gemessen.',
      ],
      goal: 'Ziehe K, bis das Verhältnis irgendwo auf dem Pfad von $K=1$ negativ wird.',
      soFar: 'K = {K}: Das kleinste Verhältnis auf jenem Pfad ist {lowest}.',
      met: 'Erreicht mit K = **{K}**: **{lowest}** bei τ = {at}.',
      ask: {
        question: 'Ohne den direkten Term bleibt das Verhältnis für jedes K über null. Was macht den Unterschied?',
        choices: {
          error: 'Der Fehler $\\lVert h-d\\rVert$ ist mit ihm größer',
          pull: 'Er zieht gegen die Schritte und wird nie abgeschnitten',
          training: 'Die Trainingsschritte konvergieren nicht mehr',
        },
        hints: {
          error:
            'Das ist er nicht: Wo jener Pfad sein kleinstes Verhältnis hat, ist der Fehler mit K = {K-beside} **{error-with}** mit dem direkten Term und **{error-without}** ohne ihn. Vergleiche lieber die Längen von d: {length-with} und {length-without}.',
          training: 'Das Training kennt f nicht: w nimmt mit und ohne direkten Term denselben Weg.',
        },
        notSure: 'Welchen Teil von d behält h ganz, und welchen nur in Stücken?',
        right: 'Ja: h behält den direkten Term ganz, aber nur einen Teil dessen, was gegen ihn steht.',
      },
      reveal: [
        'Dort ist der direkte Term {direct} lang, und alle Schritte zusammen sind {length-without} lang und zeigen fast genau entgegengesetzt. Ihre Summe d ist nur {length-with} lang. Wo d der kleine Unterschied zweier großer Dinge ist, entscheidet das Vergessene, welches von ihnen gewinnt.',
      ],
    },
    rest: {
      title: 'Wo der Pfad zur Ruhe kommt',
      text: [
        'Ein Pfad kommt zur Ruhe, wo h null ist. Am Ende des Pfades von $K=1$ ist der direkte Term {direct} lang, und der eine behaltene **Beitrag** ist {gathered} lang und zeigt ihm entgegen.',
        'So heben sie sich auf, und nichts bewegt sich mehr. Der Streifen zeigt, was dort vergessen wurde.',
      ],
      goal: 'Behalte so viele Schritte, dass der Pfad weniger als zwei Hundertstel von λ* entfernt endet.',
      soFar: 'K = {K}: Er endet {distance} von λ* entfernt.',
      met: 'K = **{K}**: Er endet **{distance}** von λ* entfernt.',
      ask: {
        question: 'Am Ende des Pfades von $K=1$ ist h null. Ist F dort am kleinsten?',
        choices: {
          lowest: 'Ja: Wo h null ist, geht es nirgends mehr bergab',
          nearly: 'Fast: h ist bis auf einen kleinen Fehler d',
          forgotten: 'Nein: d ist das, was vergessen wurde, und nicht null',
        },
        hints: {
          lowest:
            'Die Steigung von F ist d, nicht h. Dort ist d **{length-one}** lang, und λ* ist {distance-one} entfernt.',
          nearly: 'Dort ist der Fehler {error-one}, etwa so lang wie d selbst mit {length-one}.',
        },
        notSure: 'Setze den Schnitt auf einen Schritt und lies im Satz über dem Streifen den Fehler ab.',
        right: 'Ja: d ist dort **{length-one}** lang und führt zurück zu λ*, das {distance-one} entfernt ist.',
      },
      reveal: [
        'Je mehr Schritte behalten werden, desto näher endet der Pfad an λ*: im Abstand {distance-one} mit $K=1$, {distance-five} mit K = {K-five} und {distance-many} mit K = {K-many}.',
      ],
    },
    longer: {
      title: 'Längeres Training hilft nicht',
      text: [
        'Würde ein längeres Training den Pfad zu λ* bringen? Theorem 3.5 von Shaban et al. sagt nein: Es gibt Probleme mit stark konvexem g, bei denen jedes K unter T bei einem falschen λ stehen bleibt.',
        'Ihr Beispiel ist nicht ganz abgedruckt. Dieses hier ist von uns, hat je ein λ und w und leistet dasselbe:',
        '$$',
        'Die Kurve ist F. Dein Pfad behält einen Schritt.',
      ],
      goal: 'Trainiere mindestens fünfmal so lange.',
      soFar: 'T = {T}: Der Pfad endet bei λ = {end}, und λ* ist {best}.',
      met: 'T = **{T}**: Der Pfad endet bei λ = **{end}**, und λ* ist {best}.',
      ask: {
        question: 'Was würde das Ende des Pfades zu λ* bringen?',
        choices: {
          train: 'Noch mehr Trainingsschritte',
          smaller: 'Kleinere Schritte von λ',
          keep: 'Mehr behaltene Schritte',
        },
        hints: {
          train: 'Mit T = {T-long} endet er bei {end-long}.',
          smaller: 'Der Pfad kommt zur Ruhe, wo h null ist. Auch kleinere Schritte kommen dort zur Ruhe.',
        },
        notSure: 'Am Ende des Pfades ist h null. Was von den dreien ändert h dort?',
        right: 'Ja: Mit K = {K-many} endet er bei {end-many}.',
      },
      reveal: [
        'Was hier fehlt, heißt **Nichtinterferenz**: Grob gesagt dürfen die Schritte, die gegen den direkten Term ziehen, ihn nicht überwiegen. Wo sie gegeben ist, verspricht Theorem 3.4 unter weiteren dort genannten Voraussetzungen: Ist T groß genug und γ klein genug, so endet der Pfad jedes K dort, wo d null ist.',
      ],
    },
    trust: {
      title: 'Wann man einem kleinen K trauen kann',
      text: [
        'Frage zuerst, ob λ direkt auf f wirkt. Tut es das nicht, ist g stark konvex und erreicht λ ganz w, so führt auch ein kleines K bergab.',
        'Wirkt es direkt, so sieh auf das Verhältnis: Solange es auf dem Pfad über null bleibt, gehen die Schritte bergab.',
      ],
      ask: {
        question: 'Wo würdest du $K=1$ am ehesten trauen?',
        choices: {
          price: 'f enthält einen Preis für λ, und das Training zieht in die andere Richtung',
          penalty: 'λ ist eine Strafe in g, und f ist der Verlust auf anderen Daten',
          flat: 'λ ist eine Strafe in g, aber g ist in einer Richtung von w fast flach',
        },
        hints: {
          price:
            'Das ist das Problem der Abbildung: Mit einem einzigen behaltenen Schritt endet der Pfad {distance} von λ* entfernt.',
          flat: 'Dann ist α fast null und $1-\\gamma\\alpha$ fast eins: Alte Schritte zählen fast so viel wie der letzte.',
        },
        notSure: 'Frage bei jedem: Gibt es einen direkten Term? Verlieren alte Schritte an Gewicht?',
        right: 'Ja: Es gibt keinen direkten Term, und alte Schritte verlieren an Gewicht.',
      },
      reveal: [
        'Und wo ein kleines K nicht sicher und ein großes zu teuer ist? Dort hilft eine Münze: Sie macht h **im Mittel** richtig.',
      ],
    },
  },
};

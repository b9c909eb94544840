import type { ErrorMethod } from '../../engine/result.ts';
import type { GPaperFact } from '../../facts/papersG.ts';
import type { GPaperId } from '../../scenario/papersG.ts';
import { nameOf } from '../names.ts';
import { number, powerOfTen } from '../numbers.ts';
import type { PaperWords } from '../paperWords.ts';
import { type Name, say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { shortMethodName } from './errors.ts';
import { list } from './language.ts';

const named = (one: ErrorMethod): Name => ({ name: shortMethodName(one), slot: one.slot });

/** The next power of ten. */
const within = (x: number): string => powerOfTen(Math.ceil(Math.log10(Math.max(x, 1e-16))));

export const measuredOfG: Telling<GPaperFact> = {
  'errors-at': ({ t, of }) =>
    say`t\u00A0=\u00A0${t}: ${list(of.map(({ method, error }) => say`${named(method)} ${strong(number(error, 2))}`))}.`,
  'one-for-all-t': ({ methods, apart }) =>
    say`${list(methods.map(named))} weichen für kein t um mehr als ${strong(within(apart))} voneinander ab.`,
  'rises-first': ({ who, first, most, t, falling }) =>
    t === 1
      ? say`${named(who)} fällt vom ersten Schritt an.`
      : say`${named(who)}: ${strong(number(first))} bei t\u00A0=\u00A01, ${strong(number(most))} bei ${t}; sofort fällt ${falling.length > 0 ? list(falling.map(named)) : 'keines'}.`,
  'bounds-hold': ({ t, of, everywhere }) =>
    say`t\u00A0=\u00A0${t}: ${list(of.map(({ method, error, bound }) => say`${named(method)} ${strong(number(error, 2))} (Schranke ${number(bound, 2)})`))}. ${everywhere ? 'Kein Fehler liegt über seiner Schranke.' : 'Ein Fehler liegt über seiner Schranke.'}`,
  'closest-at': ({ t, of }) =>
    say`Am nächsten bei so vielen von ${t} t: ${list(of.map(({ method, times }) => say`${named(method)} ${strong(times)}`))}.`,
  'truncation-is-fixed-point': ({ K, apart }) =>
    say`K Schritte und k\u00A0=\u00A0K Produkte stimmen auf ${strong(within(apart))} überein, K bis ${K}.`,
  'share-of-start': ({ who, T, share, d }) =>
    say`w* hängt nicht von w₀ ab. Von ‖d‖\u00A0=\u00A0${number(d)} ist der Anteil von w₀ bei T\u00A0=\u00A0${T} gleich ${strong(number(share))}; ${nameOf(who)} hat nichts davon.`,
  'share-of-step': ({ who, T, h, d }) =>
    say`w* ist für jedes γ dasselbe. Durch ${T} Schritte ist ∂f/∂lg\u00A0γ gleich ${strong(number(d, 2))}; ${nameOf(who)} hat ${strong(number(h, 2))}.`,
  'one-late': ({ k, error, late }) =>
    say`Zurückgegeben wird die vorletzte Iterierte: ${strong(number(late, 2))} statt ${strong(number(error, 2))} bei k\u00A0=\u00A0${k}.`,
};

export const paperWordsOfG: Readonly<Record<GPaperId, PaperWords>> = {
  'g-fig-1-lr': {
    source: 'G Fig. 1, LR',
    setting: 'logistisch, 12 Strafterme',
    title: 'Abrollen am schlechtesten, CG am besten',
    paper: say`CG, dann der Fixpunkt, dann das Abrollen.`,
    differs: say`Größen unveröffentlicht; Daten gezogen, 20 λ.`,
  },
  'g-fig-1-krr': {
    source: 'G Fig. 1, KRR',
    setting: '7 Parameter des Kerns',
    title: 'CG ist auf diesen Daten nicht das beste',
    paper: say`CG, dann der Fixpunkt, dann das Abrollen.`,
    differs: say`Die Reihenfolge hängt von den Daten ab.`,
  },
  'g-fig-1-br': {
    source: 'G Fig. 1, BR',
    setting: '15 Verschiebungen',
    title: 'Das Abrollen ist der Fixpunkt',
    paper: say`Der Fixpunkt ist besser als das Abrollen.`,
    differs: say`Mit k = t sind beide eins: Φ ist affin in w.`,
  },
  'g-fig-1-hr': {
    source: 'G Fig. 1, HR',
    setting: 'Heavy-Ball, 32 Einträge von H',
    title: 'Der Fehler steigt zuerst',
    paper: say`Alle Fehler wachsen am Anfang.`,
    differs: say`Hier nur der des Abrollens.`,
  },
  'g-theorems': {
    source: 'G Theoreme 2.1, 2.2, 2.4',
    setting: 'BR, Abstieg',
    title: 'Die Schranken halten',
    paper: say`Fehler fallen mindestens wie t qᵗ.`,
    differs: say`Auf LR erlaubt (21) bei t = 100 das 10⁷-Fache des Fehlers.`,
  },
  'g-ranking': {
    source: 'G §2.3',
    setting: 'KRR',
    title: '„CG am besten“ hängt von den Daten ab',
    paper: say`Die Analyse legt nahe: CG, FP, ITD.`,
    differs: say`Von je 12 gezogenen Datensätzen, je 4 λ, führt CG bei den meisten t in LR 11, KRR 11, BR 6, HR 10.`,
  },
  's-prop-3.6': {
    source: 'S Prop. 3.6',
    setting: 'LR, an der Lösung',
    title: 'Dort ist das Abschneiden eine Neumann-Summe',
    paper: say`K-RMD bei w* sind K Glieder der Neumann-Reihe.`,
    differs: say`Nichts: Es ist der Fixpunkt der AID, k = K.`,
  },
  'q-start': {
    source: 'Frage',
    setting: 'Start bei λ',
    title: 'Warum ist mein impliziter Gradient null?',
    rows: 'question',
    paper: say`CG oder Fixpunkt: 0, oder nur der Strafterm.`,
    differs: say`Abrollen, oder abschneiden mit Startterm.`,
  },
  'q-step': {
    source: 'Frage',
    setting: 'gelerntes γ',
    title: 'Warum bewegt sich mein gelerntes γ nicht?',
    rows: 'question',
    paper: say`∂f/∂γ ist mit jedem impliziten Verfahren fast 0.`,
    differs: say`Abrollen; das Abschneiden sieht hier K/T davon.`,
  },
  'q-late': {
    source: 'Frage',
    setting: 'HR, w mit vier Komponenten',
    title: 'Warum ist mein CG einen Schritt zurück?',
    rows: 'question',
    paper: say`Ein 1 × 1-System braucht zwei Iterationen.`,
    differs: say`Prüfe es an Systemen von 1 × 1 und 2 × 2.`,
  },
};

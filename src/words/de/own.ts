import type { Decay, Formula } from '../../core/problem.ts';
import type { At, Sampled } from '../../core/theory/sampled.ts';
import { type CheckFact, checkFacts, warns } from '../../facts/own.ts';
import type { ExampleId } from '../../scenario/examples.ts';
import { usual } from '../../scenario/frame.ts';
import type { Fault, Variable } from '../../scenario/typed.ts';
import { exactly } from '../exact.ts';
import { number, point } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { quotedFault } from './formulaFault.ts';
import { plural } from './language.ts';

/** The words of the page on which a problem is typed. */
export const ownWords = {
  title: 'Dein Problem',
  lead: 'Tippe beide Stufen ein: f wird über λ minimiert, und w steigt dabei auf g ab. Was sich lesen lässt, wird sofort zum Szenario; der Link enthält es.',
  examples: 'Mit einem Beispiel beginnen',
  objectives: 'Zielfunktionen',
  outer: 'Äußere Zielfunktion f(w, λ)',
  inner: 'Innere Zielfunktion g(w, λ)',
  variables: 'Variablen',
  component: 'Name',
  start: 'Start',
  domain: 'Bereich',
  to: 'bis',
  names: { lambda: 'Namen von λ, einer oder zwei', w: 'Namen von w, einer oder zwei' } satisfies Record<
    Variable,
    string
  >,
  starts: {
    lambda: (name: string) => `λ₁, Start von ${name}`,
    w: (name: string) => `w₀, Start von ${name}: eine Zahl oder eine Formel in λ`,
  } satisfies Record<Variable, (name: string) => string>,
  low: (name: string) => `Bereich von ${name}, von`,
  high: (name: string) => `Bereich von ${name}, bis`,
  startHint: `Ein Start von w darf eine Formel in λ sein, etwa 2*l1. Ein leerer Bereich geht von ${exactly(usual[0])} bis ${exactly(usual[1])}.`,
  more: 'Schrittweite und angegebene Konstanten',
  step: 'γ, eine Zahl oder eine Formel in λ',
  strongConvexity: 'α, angegebene starke Konvexität von g',
  smoothness: 'β, angegebene Glattheit von g',
  moreHint:
    'γ als Formel in λ wird mitgelernt. α und β gibst du selbst an: Schranke S (10) wird nur gezeichnet, wo beide angegeben sind.',
  ofTasks: 'Aufgaben, die sich in Konstanten unterscheiden',
  tasks: {
    constants: 'Namen der Konstanten, mit Kommas',
    tasks: 'Zahlen jeder Aufgabe: Kommas dazwischen, ein Semikolon zwischen Aufgaben',
    weights: 'Gewichte der Aufgaben; leer: alle gleich',
  },
  tasksShort: { constants: 'Namen', tasks: 'Aufgaben', weights: 'Gewichte' },
  tasksHint:
    'Ein Name darf in f, in g und im Start von w stehen. F ist das Mittel über die Aufgaben; beim Erkunden folgt jeder Schritt allen Aufgaben oder einer ausgelosten.',
  preview: 'Als Formel',
  previewBefore: 'Noch lässt sich nicht alles lesen. Das letzte lesbare Problem ist das, was gezeigt wird:',
  explore: 'Erkunden',
  check: 'Im Bereich geprüft',
  declare: (alpha: number, beta: number) => `Diese angeben: α = ${exactly(alpha)}, β = ${exactly(beta)}`,
  withdraw: 'α und β zurücknehmen',
  declareHint: 'Sie sind abgetastet, nicht bewiesen: Zwischen den Punkten kann g schwächer oder stärker gekrümmt sein.',
  syntax: 'Was man eintippen kann',
  arithmetic: 'Operatoren',
  truths: 'Bedingungen',
  functions: 'Funktionen',
  constants: 'Konstanten',
  syntaxHint:
    '^ ist die Potenz und bindet vor dem Vorzeichen: −x^2 ist −(x²). Eine Fallunterscheidung ist w1 < 0 ? −w1 : w1. 2w1 ist 2*w1; wo unklar ist, was multipliziert wird, steht das Zeichen: 1/2*w1. Dezimalzahlen haben einen Punkt: 0.5. Namen bestehen aus Buchstaben, Ziffern und _.',
  read: 'Alles lässt sich lesen.',
} as const;

/** Each example's name, and what to look at. */
export const exampleWords: Readonly<Record<ExampleId, { readonly title: string; readonly look: string }>> = {
  penalties: {
    title: 'Gelernte Strafen',
    look: 'Zwei Gewichte werden an einen Datensatz angepasst, jedes mit einer Strafe exp λ, und an einem anderen gemessen. In f kommt λ nicht vor, und jedes K findet dasselbe Minimum, auch K = 1: Eine ungefähr richtige Richtung genügt.',
  },
  'slow-direction': {
    title: 'Eine langsame Richtung',
    look: 'β/α ist 100. Ein Schnitt bei K = 5 behält die schnelle Komponente von d ganz, von der langsamen aber nur 6 %; also biegt der Pfad spät ab: K muss mit β/α wachsen.',
  },
  'two-valleys': {
    title: 'Zwei Täler',
    look: 'g hat zwei Minima in w1, und der Start entscheidet zwischen ihnen. Von w₀ = (−0,2; 0) aus wird das linke nur gefunden, solange die erste Komponente von λ₁ unter 0,192 liegt: Dort springt F. Nur die Pfadschranke gilt. Ziehe w₀ beim Erkunden über den Grat.',
  },
  'learned-start': {
    title: 'Gelernter Start',
    look: 'w₀ = λ, und ganz d fließt hindurch: K = 3 ohne den Startterm ist genau 0. Fünf Schritte, jeder zu lang für die steile Richtung, kehren sie um: Im schraffierten Keil geht die 1. Ordnung bergauf und läuft davon.',
  },
  'learned-step': {
    title: 'Gelernte Schrittweite',
    look: 'Gelernt wird allein γ = exp λ. Nach vier Schritten liegt das beste γ nahe bei 2/(α + β) = 1,6, und F steigt, wo γβ die 2 überschreitet. An der Lösung ist γ gleichgültig: Implizites Ableiten hat hier keine Antwort und sagt das auch.',
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Why = Fault['why'];

const faults: { readonly [C in Why['code']]: (why: Extract<Why, { readonly code: C }>) => string } = {
  formula: ({ fault }) => `${capital(quotedFault(fault))}.`,
  range: ({ range }) => `Hier ist eine Zahl von ${exactly(range.min)} bis ${exactly(range.max)} nötig.`,
  number: ({ offer }) => `Hier ist eine Zahl nötig: Schreib ${offer}.`,
  tasks: ({ range }) =>
    `Hier sind ${exactly(range.min)} bis ${exactly(range.max)} Aufgaben nötig, mit einem Semikolon dazwischen.`,
  'task-numbers': ({ count }) =>
    count === 1
      ? 'Eine Aufgabe hat hier eine Zahl, für ihren einen Namen.'
      : `Eine Aufgabe hat hier ${exactly(count)} Zahlen, eine für jeden Namen.`,
  'task-weights': ({ count }) => `Hier ist für jede der ${exactly(count)} Aufgaben ein Gewicht nötig, oder gar keines.`,
  names: () => 'Hier sind ein oder zwei Namen nötig, mit einem Komma dazwischen.',
  missing: () => 'Das ist leer.',
  'empty-domain': () => 'Der Bereich muss über seinem Anfang enden.',
  'half-domain': () => 'Ein Bereich hat beide Enden oder keines.',
  'alpha-above-beta': () => 'α ist die kleinste Krümmung und β die größte: α darf nicht über β liegen.',
};

/** What is wrong with one text. */
export const faultSentence = ({ why }: Fault): string => (faults[why.code] as (why: Why) => string)(why);

export interface Told {
  readonly sentence: Sentence;
  readonly warns: boolean;
}

const where = ({ lambda, w }: At): string => `λ = ${point(lambda)}, w = ${point(w)}`;
/** "An 1.000 Punkten abgetastet" */
const sampledAt = (count: number): Sentence =>
  say`An ${strong(exactly(count))} ${plural(count, { one: 'Punkt', other: 'Punkten' })} abgetastet`;
const value = (x: number): Part => strong(number(x));

const checks: Telling<CheckFact> = {
  'nothing-finite': ({ count }) => say`${sampledAt(count)}: Nirgends ist etwas endlich.`,
  'one-curvature': ({ count, curvature }) =>
    say`${sampledAt(count)}: Die Krümmung von g in w ist überall ${value(curvature)}.`,
  'same-curvatures': ({ count, least, greatest }) =>
    say`${sampledAt(count)}: Die Krümmung von g in w reicht von ${value(least)} bis ${value(greatest)}, an jedem Punkt gleich.`,
  curvatures: ({ count, least, greatest }) =>
    say`${sampledAt(count)}: Die Krümmung von g in w reicht von ${value(least.value)} (bei ${where(least)}) bis ${value(greatest.value)} (bei ${where(greatest)}).`,
  kinked: () =>
    say`g kann in w einen Knick haben, wo abs, max oder eine Bedingung umspringt: Dort beschreibt keine Krümmung g, und der Abstieg kann hin und her springen, ohne zur Ruhe zu kommen.`,
  'strongly-convex': () => say`An jedem davon ist g stark konvex in w.`,
  flat: ({ at }) =>
    say`g ist konvex in w, aber flach bei ${where(at)}: Dort ist die Lösung vielleicht nicht eindeutig.`,
  'not-convex': () =>
    say`g ist nicht konvex in w: Wo es sich nach unten krümmt, kann der Start entscheiden, welche Lösung gefunden wird, und Schranke S (10) gilt nicht.`,
  'step-not-positive': ({ stepSize, at }) =>
    say`γ ist ${value(stepSize)} bei λ = ${point(at.lambda)}: Ein Schritt, der nicht positiv ist, steigt nicht ab.`,
  'step-within': ({ stepSize, smoothness }) =>
    say`γ = ${value(stepSize)} bleibt innerhalb von 1/β = ${number(1 / smoothness)}.`,
  'learned-step-within': ({ stepSize, smoothness }) =>
    say`γ erreicht ${value(stepSize)}, innerhalb von 1/β = ${number(1 / smoothness)}.`,
  'step-overshoots': ({ stepSize, smoothness }) =>
    say`γ = ${value(stepSize)} liegt über 1/β = ${number(1 / smoothness)}, aber unter 2/β = ${number(2 / smoothness)}: Wo g am stärksten gekrümmt ist, schießen Schritte über das Ziel hinaus.`,
  'learned-step-overshoots': ({ stepSize, smoothness }) =>
    say`γ erreicht ${value(stepSize)}, mehr als 1/β = ${number(1 / smoothness)}, aber weniger als 2/β = ${number(2 / smoothness)}: Wo g am stärksten gekrümmt ist, schießen Schritte über das Ziel hinaus.`,
  'step-diverges': ({ stepSize, smoothness }) =>
    say`γ = ${value(stepSize)} liegt nicht unter 2/β = ${number(2 / smoothness)}: Wo g am stärksten gekrümmt ist, werden Schritte nicht kürzer.`,
  'learned-step-diverges': ({ stepSize, smoothness }) =>
    say`γ erreicht ${value(stepSize)}, nicht weniger als 2/β = ${number(2 / smoothness)}: Wo g am stärksten gekrümmt ist, werden Schritte nicht kürzer.`,
  'step-is-large-at-first': ({ stepSize, smoothness }) =>
    say`γ beginnt bei ${value(stepSize)}, nicht unter 2/β = ${number(2 / smoothness)}: Wo g am stärksten gekrümmt ist, kann w sich entfernen, bis γ geschrumpft ist.`,
  'learned-step-is-large-at-first': ({ stepSize, smoothness }) =>
    say`γ erreicht zu Beginn ${value(stepSize)}, nicht weniger als 2/β = ${number(2 / smoothness)}: Wo g am stärksten gekrümmt ist, kann w sich entfernen, bis γ geschrumpft ist.`,
  'all-finite': () => say`An allen sind f, g und ihre Ableitungen endlich.`,
  'not-finite': ({ broken, count, first }) =>
    say`An ${strong(exactly(broken))} von ${exactly(count)} Punkten ist f, g oder eine Ableitung nicht endlich, zuerst bei ${where(first)}.`,
  'strong-convexity-contradicted': ({ declared, at }) =>
    say`α ist mit ${exactly(declared)} angegeben, aber die Krümmung ist ${value(at.value)} bei ${where(at)}: Dort gilt Schranke S (10) nicht.`,
  'smoothness-contradicted': ({ declared, at }) =>
    say`β ist mit ${exactly(declared)} angegeben, aber die Krümmung ist ${value(at.value)} bei ${where(at)}: Dort gilt Schranke S (10) nicht.`,
};

/** What samples of a problem's domain show, sentence by sentence. */
export const checkSentences = (
  formula: Formula,
  sampled: Sampled,
  stepSize: number,
  decay: Decay = 'constant',
): readonly Told[] =>
  checkFacts(formula, sampled, stepSize, decay).map((fact) => ({ sentence: tell(checks, fact), warns: warns(fact) }));

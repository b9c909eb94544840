/**
 * What the reader of formulas says is wrong, in German. It speaks English, as headless commands do, in few sentences;
 * quotes are straight in both.
 */
const sentences: readonly (readonly [english: RegExp, german: string])[] = [
  [/^unexpected "(.*)"$/s, 'unerwartetes "$1"'],
  [/^something is missing$/, 'hier fehlt etwas'],
  [/^"(.*)" is missing$/s, '"$1" fehlt'],
  [/^it is unclear where the absolute value ends$/, 'es ist unklar, wo der Betrag endet'],
  [/^it is unclear what is divided$/, 'es ist unklar, was geteilt wird'],
  [/^it is unclear where the exponent ends$/, 'es ist unklar, wo der Exponent endet'],
  [
    /^"(.*)" is a function and needs its argument in brackets$/s,
    '"$1" ist eine Funktion und braucht ihr Argument in Klammern',
  ],
  [/^"(.*)" needs its argument in brackets$/s, '"$1" braucht das Argument in Klammern'],
  [/^an operator is missing after "(.*)"$/s, 'nach "$1" fehlt ein Operator'],
  [/^an operator is missing$/, 'hier fehlt ein Operator'],
  [/^an expression is missing$/, 'hier fehlt ein Ausdruck'],
  [/^an argument is missing after ","$/, 'nach "," fehlt ein Argument'],
  [/^a number is missing after "(.*)"$/s, 'nach "$1" fehlt eine Zahl'],
  [/^a "\." may stand in numbers only, not after a name$/, 'ein "." darf nur in Zahlen stehen, nicht nach einem Namen'],
  [/^expected a comparison such as w1 < 0$/, 'hier ist ein Vergleich nötig, etwa w1 < 0'],
  [/^expected a number, found a comparison \("(.*)"\)$/, 'hier ist eine Zahl nötig und kein Vergleich ("$1")'],
  [/^expected a number, found "!"$/, 'hier ist eine Zahl nötig und kein "!"'],
  [/^the number (.*) is too large$/, 'die Zahl $1 ist zu groß'],
  [/^"(.*)" is not a number$/s, '"$1" ist keine Zahl'],
  [/^"(.*)" is not a name of this formula \(it has (.*)\)$/s, '"$1" ist kein Name dieser Formel (sie hat $2)'],
  [/^"(.*)" is not a function \(there are (.*)\)$/s, '"$1" ist keine Funktion (es gibt $2)'],
  [/^(\S+) takes at least (\d+) arguments?, got (\d+)$/, '$1 braucht mindestens $2 Argumente und hat $3'],
  [/^(\S+) takes 1 argument, got (\d+)$/, '$1 braucht ein Argument und hat $2'],
  [/^(\S+) takes (\d+) arguments, got (\d+)$/, '$1 braucht $2 Argumente und hat $3'],
  [
    /^the formula is too long: (\d+) numbers, names and operators are allowed; it passes that$/,
    'die Formel ist zu lang: Erlaubt sind $1 Zahlen, Namen und Operatoren, überschritten',
  ],
  [/^the formula is nested too deeply$/, 'die Formel ist zu tief verschachtelt'],
  [/^at most (\d+) characters are allowed$/, 'erlaubt sind höchstens $1 Zeichen'],
  [/^(\w+) needs at least one name$/, '$1 braucht mindestens einen Namen'],
  [/^(.*) is not a name: use letters, digits and _$/s, '$1 ist kein Name: Nimm Buchstaben, Ziffern und _'],
  [
    /^"(.*)" has a meaning of its own: choose another name$/,
    '"$1" hat eine eigene Bedeutung: Wähle einen anderen Namen',
  ],
  [/^"(.*)" is named twice$/, '"$1" ist zweimal genannt'],
  [/^(\w+) must be a formula of at most (\d+) characters$/, '$1 muss eine Formel von höchstens $2 Zeichen sein'],
  [/^(\w+) must be a list of (\d+) to (\d+) names$/, '$1 muss eine Liste von $2 bis $3 Namen sein'],
  [
    /^init must hold one formula for each of the (\d+) components of w$/,
    'init muss für jede der $1 Komponenten von w eine Formel enthalten',
  ],
  [/^tasks must hold names, values and weights$/, 'tasks muss names, values und weights enthalten'],
  [/^tasks\.names must be a list of names$/, 'tasks.names muss eine Liste von Namen sein'],
  [
    /^tasks\.values must hold the numbers of (\d+) to (\d+) tasks$/,
    'tasks.values muss die Zahlen von $1 bis $2 Aufgaben enthalten',
  ],
  [
    /^the w of all tasks may have at most (\d+) components together$/,
    'die w aller Aufgaben dürfen zusammen höchstens $1 Komponenten haben',
  ],
  [/^tasks\.values must hold (\d+) numbers for each task$/, 'tasks.values muss für jede Aufgabe $1 Zahlen enthalten'],
  [
    /^tasks\.weights must hold a positive number for each task$/,
    'tasks.weights muss für jede Aufgabe eine positive Zahl enthalten',
  ],
];

/** A sentence, the place that it is about, and what may be written instead. */
const parts = /^(.*?),?(?: at character (\d+))?(?:: write (.*))?$/s;

/** Without a capital and a full stop; what is not known here stays as it was said. */
export const formulaFault = (message: string): string => {
  const [, said = message, at, offer] = parts.exec(message) ?? [];
  const known = sentences.find(([english]) => english.test(said));
  if (!known) return message;
  const place = at === undefined ? '' : ` bei Zeichen ${at}`;
  return (
    said.replace(...known) + place + (offer === undefined ? '' : `: Schreib ${offer.replaceAll(' or ', ' oder ')}`)
  );
};

/** With the quotes of the language. */
export const quotedFault = (message: string): string => formulaFault(message).replace(/"(.*?)"(?=[ ,.:)]|$)/gs, '„$1“');

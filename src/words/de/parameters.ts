/** What the words of a parameter mean. */
export const parameterWord: Readonly<Record<string, string>> = {
  bias: 'der Fehler erster Ordnung, U (22)',
  toss: 'der Fehler eines Wurfs, wie im Code der Autoren',
  inner: 'des inneren Verfahrens',
  'gradient-descent': 'des Gradientenabstiegs',
};

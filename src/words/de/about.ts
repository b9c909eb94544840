/** The page that says what this is. */
export const about = {
  title: 'Über Unrolled',
  what: 'Unrolled zeigt, wie Gradienten durch ein Training hindurch berechnet werden: was jeder Schritt beiträgt, was es kostet, alte Schritte zu vergessen, und was eine Münze retten kann. Du ziehst, und jede Zahl wird sofort neu berechnet.',
  who: 'Wer was berechnet',
  whoText:
    'Alles wird auf dieser Seite berechnet, auf deinem Rechner: Nichts wird verschickt, nichts von anderswo geladen. Gerechnet wird in float64, wo die Seite nicht float32 sagt; die Kosten werden gezählt, während der Algorithmus läuft. Derselbe Code antwortet auf der Kommandozeile, und jedes Bild lässt sich mit der Python-Datei nachrechnen, die die Seite exportiert.',
  papers: 'Die drei Artikel',
  papersText: 'Beim Erkunden werden sie mit ihren Buchstaben genannt.',
  theirs: 'Was von ihnen ist und was von uns',
  theirsText:
    'Die Verfahren, die Sätze und das Modellproblem stammen aus den Artikeln. Der Streifen, die Pfadschranke, die Zeichnung und der Code sind von uns, und ebenso die Fehler darin. Wo ein Artikel eine Einstellung nicht angibt, sagt seine Karte, welche wir gewählt haben.',
  cite: 'Wie man zitiert',
  citeText:
    'Zitiere den Link zu dem, was du zeigst – er enthält alle Einstellungen –, und den Artikel, dessen Abbildung es ist. Das Exportmenü jeder Ansicht schreibt den BibTeX-Eintrag.',
  symbols: 'Alle Symbole',
  gallery: 'Die Abbildungen der Artikel, nachgerechnet',
} as const;

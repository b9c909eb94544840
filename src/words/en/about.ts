/** The page that says what this is. */
export const about = {
  title: 'About',
  what: 'Unrolled shows how gradients are computed through training: what each step adds, what forgetting old steps costs, and what a coin can mend. You drag, and every number is computed again at once.',
  who: 'Who computes what',
  whoText:
    'Everything is computed in this page, on your machine: nothing is sent anywhere, and nothing is fetched from elsewhere. The numbers are float64 unless the page says float32; costs are counted while the algorithm runs. The same code answers on the command line, and any picture can be recomputed with the Python file that the page exports.',
  papers: 'The three papers',
  papersText: 'In the explorer they are called by their letters.',
  theirs: 'What is theirs, and what is ours',
  theirsText:
    'The methods, the theorems and the toy problem are the papers’. The strip, the path bound, the drawing and the code are ours, and so are mistakes in them. Where a setting is not given in a paper, its card says which one we chose.',
  cite: 'How to cite',
  citeText:
    'Cite the link of what you show, which holds all settings, and the paper whose figure it is. The export menu of every view writes the BibTeX.',
  symbols: 'All symbols',
  gallery: 'The papers’ figures, recomputed',
} as const;

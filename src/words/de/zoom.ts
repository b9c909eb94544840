/** The buttons that zoom the outer plane, and what a wheel over it without a key is told. */
export const zoomWords = {
  group: 'Zoom der äußeren Ebene',
  in: 'Vergrößern',
  out: 'Verkleinern',
  fit: 'ganz',
  fitName: 'Äußere Ebene ganz zeigen',
  hint: 'Zum Zoomen Strg oder ⌘ halten und scrollen. Zum Verschieben Umschalt halten und ziehen.',
} as const;

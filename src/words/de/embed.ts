/** The words of an embedded figure beside those of its views. */
export const embedWords = {
  open: 'In Unrolled öffnen',
  failed: (why: string) => `Diese Abbildung konnte nicht berechnet werden: ${why}`,
  changed: 'Der Link wurde beim Öffnen geändert.',
} as const;

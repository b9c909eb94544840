/** The words of an embedded figure beside those of its views. */
export const embedWords = {
  open: 'Open in Unrolled',
  failed: (why: string) => `This figure could not be computed: ${why}`,
  changed: 'The link was changed to open it.',
} as const;

/** The words of an embedded figure and of the dialog that makes one. */
export const embedWords = {
  open: 'Open in Unrolled',
  tryIt: 'Try it',
  failed: (why: string) => `This figure could not be computed: ${why}`,
  changed: 'The link was changed to open it.',
  figure: (title: string) => `Figure: ${title}`,
} as const;

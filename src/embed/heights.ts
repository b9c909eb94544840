/** The height of a frame as hosts of each kind want to hear it: ours, and those that were there before. */
export const heightMessages = (height: number, address: string, secret: string | null): readonly unknown[] => [
  { type: 'unrolled:height', height },
  // Embedly, Medium and whoever follows them.
  JSON.stringify({ src: address, context: 'iframe.resize', height }),
  { sentinel: 'amp', type: 'embed-size', height },
  { subject: 'lti.frameResize', height },
  ...(secret ? [{ message: 'height', value: height, secret }] : []),
];

/** What the peer of open-iframe-resizer, or its elder of the same words, asks a frame that it wants to follow. */
export const asksForHeight = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.getOwnPropertyDescriptor(data, 'type')?.value === 'iframe-child-init';

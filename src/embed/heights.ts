/** The height of a frame as hosts of each kind want to hear it: ours, and those that were there before. */
export const heightMessages = (height: number, address: string, secret: string | null): readonly unknown[] => [
  { type: 'unrolled:height', height },
  // Embedly, Medium and whoever follows them.
  JSON.stringify({ src: address, context: 'iframe.resize', height }),
  { sentinel: 'amp', type: 'embed-size', height },
  { subject: 'lti.frameResize', height },
  ...(secret ? [{ message: 'height', value: height, secret }] : []),
];

const asking = new Set<unknown>(['iframe-child-init', 'iframe-get-child-dimensions']);

/** What open-iframe-resizer asks a frame that it follows: once, and again where it wants to know. */
export const asksForHeight = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && asking.has(Object.getOwnPropertyDescriptor(data, 'type')?.value);

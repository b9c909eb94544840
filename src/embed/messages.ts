import { type MessageName, messages } from './contract.ts';

/** What a message holds, as the contract has it. */
type Held<N extends MessageName> = {
  readonly [K in keyof (typeof messages)[N]['holds']]: (typeof messages)[N]['holds'][K] extends 'number'
    ? number
    : (typeof messages)[N]['holds'][K] extends 'boolean'
      ? boolean
      : string;
};
export type Message = { readonly [N in MessageName]: { readonly type: N } & Held<N> }[MessageName];

/** No text that a figure understands is longer. */
const most = 8192;

/** A message of the contract for this side, made anew of its own plain fields; null for anything else. */
export const readMessage = (data: unknown, side: 'frame' | 'host'): Message | null => {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return null;
  const type = Object.getOwnPropertyDescriptor(data, 'type')?.value;
  if (typeof type !== 'string' || !Object.hasOwn(messages, type)) return null;
  const { to, holds } = messages[type as MessageName];
  if (to !== side || Object.keys(data).length !== Object.keys(holds).length + 1) return null;
  const read: Record<string, unknown> = { type };
  for (const [key, is] of Object.entries(holds)) {
    const value = Object.getOwnPropertyDescriptor(data, key)?.value;
    if (typeof value !== is || (typeof value === 'string' && value.length > most)) return null;
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
    read[key] = value;
  }
  return read as unknown as Message;
};

/** What a deck says of its slides. */
export const readSlide = (data: unknown): 'start' | 'stop' | null =>
  data === 'slide:start' ? 'start' : data === 'slide:stop' ? 'stop' : null;

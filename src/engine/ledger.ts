import type { Parts } from './messages.ts';

/** Which parts the page has, by keys of what they depend on: parts with the same key are the same. */
export const createLedger = () => {
  const sent = new Map<keyof Parts, string>();
  /** Parts that were computed for an ask that was then given up. */
  const ready = new Map<keyof Parts, { readonly key: string; readonly value: unknown }>();

  return {
    sent: sent as ReadonlyMap<keyof Parts, string>,
    /** The parts of one answer. */
    open() {
      const fresh: { -readonly [P in keyof Parts]?: Parts[P] } = {};
      const keys = new Map<keyof Parts, string>();
      const note = (): void => {
        for (const [part, key] of keys) {
          sent.set(part, key);
          ready.delete(part);
        }
      };
      return {
        /** What the page lacks. */
        fresh,
        /** The page has a part, or has it with what is sent next. */
        stands(part: keyof Parts, key: string): void {
          keys.set(part, key);
        },
        put<P extends keyof Parts>(part: P, key: string, value: Parts[P]): void {
          keys.set(part, key);
          fresh[part] = value;
        },
        /** Computes a part unless the page has it, or it lies ready. */
        async need<P extends keyof Parts>(part: P, key: string, make: () => Promise<Parts[P]>): Promise<void> {
          keys.set(part, key);
          if (sent.get(part) === key) return;
          const kept = ready.get(part);
          const value = kept?.key === key ? (kept.value as Parts[P]) : await make();
          ready.set(part, { key, value });
          fresh[part] = value;
        },
        /** What the page has was sent by another way. */
        note,
        /** What is fresh, to be sent: the page has it then. */
        take(): Partial<Parts> {
          const parts = { ...fresh };
          for (const part of Object.keys(fresh) as (keyof Parts)[]) delete fresh[part];
          note();
          return parts;
        },
      };
    },
  };
};

export type Ledger = ReturnType<typeof createLedger>;
export type Draft = ReturnType<Ledger['open']>;

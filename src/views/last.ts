import { useEffect, useRef } from 'react';
import { same } from '../core/identical.ts';

/** What `make` makes, given what was drawn last of the same thing, near which it stays; null at first, and of another thing. */
export const useNearLast = <T>(of: unknown, make: (last: T | null) => T): T => {
  const last = useRef<{ readonly of: unknown; readonly made: T } | null>(null);
  const made = make(last.current && same(last.current.of, of) ? last.current.made : null);
  useEffect(() => {
    last.current = { of, made };
  });
  return made;
};

import { type ReactNode, useLayoutEffect } from 'react';
import type { Result } from '../engine/result.ts';
import { setPlane } from './session.ts';
import type { Size } from './useSize.ts';

/** Tells the session how large the outer plane is, so that the field is asked for at its resolution. */
export const Plane = ({ size, children }: { size: Size; children: ReactNode }) => {
  useLayoutEffect(() => {
    setPlane(size);
  }, [size]);
  return children;
};

/** Announces which ask is on screen now. */
export const useDrawn = (result: Result | null): void =>
  useLayoutEffect(() => {
    if (!result) return;
    const detail = { revision: result.revision, complete: result.field?.complete ?? true };
    document.dispatchEvent(new CustomEvent('unrolled:drawn', { detail }));
  }, [result]);

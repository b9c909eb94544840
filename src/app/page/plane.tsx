import { type ReactNode, useLayoutEffect } from 'react';
import type { Result } from '../../engine/result.ts';
import { alike } from '../../views/geometry/plane.ts';
import type { Size } from '../device/useSize.ts';
import { planeSize, setPlane } from '../session.ts';
import { usePrinting } from './printing.ts';

/** Tells the session how large the outer plane is, so that the field is asked for at its resolution; paper shows the field that is there. */
export const Plane = ({ size, children }: { size: Size; children: (size: Size) => ReactNode }) => {
  const printing = usePrinting();
  useLayoutEffect(() => {
    if (!printing) setPlane(size);
  }, [size, printing]);
  return children(printing ? alike(planeSize() ?? size, size) : size);
};

/** Announces which ask is on screen now. */
export const useDrawn = (result: Result | null): void =>
  useLayoutEffect(() => {
    if (!result) return;
    const detail = { revision: result.revision, complete: result.field?.complete ?? true };
    document.dispatchEvent(new CustomEvent('unrolled:drawn', { detail }));
  }, [result]);

import { type ReactNode, useLayoutEffect } from 'react';
import type { Result } from '../../engine/result.ts';
import { alike } from '../../views/geometry/plane.ts';
import { usePrinting } from '../device/printing.ts';
import type { Size } from '../device/useSize.ts';
import { useThisExplorer } from '../explorer/context.ts';

/** Tells the session how large the outer plane is, so that the field is asked for at its resolution; paper shows the field that is there. */
export const Plane = ({ size, children }: { size: Size; children: (size: Size) => ReactNode }) => {
  const { setPlane, planeSize } = useThisExplorer().session;
  const printing = usePrinting();
  useLayoutEffect(() => {
    if (!printing) setPlane(size);
  }, [size, printing, setPlane]);
  return children(printing ? alike(planeSize() ?? size, size) : size);
};

/** Announces which ask is on screen now. */
export const useDrawn = (result: Result | null): void => {
  const { drawn } = useThisExplorer();
  useLayoutEffect(() => {
    if (result) drawn(result);
  }, [result, drawn]);
};

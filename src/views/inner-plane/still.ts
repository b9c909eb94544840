import { useEffect, useRef } from 'react';
import type { Frame } from '../../scenario/scenario.ts';
import { windowOfBoth } from './layout.ts';

/** The window while a handle is held: it grows to what is wanted, and does not shrink or wander, so that the path moves and not the paper. */
export const useStill = (wanted: Frame, held: boolean): Frame => {
  const last = useRef(wanted);
  const window = held ? windowOfBoth(wanted, last.current) : wanted;
  useEffect(() => {
    last.current = window;
  });
  return window;
};

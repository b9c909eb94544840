import { InnerDescent } from './innerDescent.tsx';
import { OuterDescent } from './outerDescent.tsx';
import { Start } from './start.tsx';

/** Sliders and fields of the inner descent, the outer descent and the start. */
export const Settings = () => (
  <>
    <InnerDescent />
    <OuterDescent />
    <Start />
  </>
);

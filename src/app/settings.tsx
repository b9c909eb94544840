import { InnerDescent } from './innerDescent.tsx';
import { OuterDescent } from './outerDescent.tsx';
import { useScenario } from './session.ts';
import { Start } from './start.tsx';

/** Sliders and fields of the inner descent, the outer descent and the start. */
export const Settings = () => {
  const s = useScenario();
  return (
    <>
      <InnerDescent s={s} />
      <OuterDescent s={s} />
      <Start s={s} />
    </>
  );
};

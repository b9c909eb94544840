import { printTexts, readTexts } from '../../scenario/typed.ts';
import { useScenario } from '../explorer/context.ts';
import { Typeset } from './typeset.tsx';

/** f and g of a typed problem, type-set from the author's text. */
export const TypedFormulas = () => {
  const scenario = useScenario();
  const { tex } = readTexts(printTexts(scenario), scenario);
  return (
    <>
      <Typeset tex={`f = ${tex.outer}`} />
      <Typeset tex={`g = ${tex.inner}`} />
    </>
  );
};

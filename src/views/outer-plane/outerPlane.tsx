import { outerWords } from '../../words/en/outer.ts';
import { Say } from '../say.tsx';
import type { ViewProps } from '../view.ts';
import { LineView } from './lineView.tsx';
import '../plane.css';
import './outer-plane.css';
import { PlaneView } from './planeView.tsx';

/** The outer problem in λ: a plane for two variables, a line for one. */
export const OuterPlane = (props: ViewProps) => {
  const { width, height, result } = props;
  const N = result.scenario.lambda.length;
  if (width < 80 || height < 60) return null;
  if (N === 2) return <PlaneView {...props} />;
  if (N === 1) return <LineView {...props} />;
  return (
    <p className="plane-many" style={{ width, height }}>
      <Say sentence={outerWords.many(N)} />
    </p>
  );
};

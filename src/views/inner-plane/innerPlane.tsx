import { componentsOf } from '../../facts/innerPath.ts';
import '../marks/plane.css';
import { CurveView } from './curveView.tsx';
import type { InnerPlaneProps } from './props.ts';
import './inner-plane.css';
import { SliceView } from './sliceView.tsx';
import { StatesView } from './statesView.tsx';

/** The inner descent in w at the λ that is unrolled: a plane for two variables, a curve over t for one, two of more. */
export const InnerPlane = (props: InnerPlaneProps) => {
  const { width, height, result } = props;
  const M = componentsOf(result.unrolled);
  if (width < 80 || height < 60) return null;
  if (M === 2) return <StatesView {...props} />;
  if (M === 1) return <CurveView {...props} />;
  return <SliceView {...props} />;
};

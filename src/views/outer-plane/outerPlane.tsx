import { lazy, Suspense } from 'react';
import type { OuterPlaneProps } from './props.ts';
import '../marks/plane.css';
import './outer-plane.css';
import { PlaneView } from './planeView.tsx';

const SliceView = lazy(() => import('./sliceView.tsx').then(({ SliceView: view }) => ({ default: view })));
const LineView = lazy(() => import('./lineView.tsx').then(({ LineView: view }) => ({ default: view })));

/** The outer problem in λ: a plane for two variables, a line for one, a slice for more. */
export const OuterPlane = (props: OuterPlaneProps) => {
  const { width, height, result } = props;
  const N = result.scenario.lambda.length;
  if (width < 80 || height < 60) return null;
  if (N === 2) return <PlaneView {...props} />;
  if (N === 1)
    return (
      <Suspense fallback={null}>
        <LineView {...props} />
      </Suspense>
    );
  return (
    <Suspense fallback={null}>
      <SliceView {...props} />
    </Suspense>
  );
};

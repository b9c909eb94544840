import { type ComponentType, lazy, Suspense } from 'react';
import { AfterFirstPicture } from '../page/afterFirstPicture.ts';

const load = (
  name: 'DataControls' | 'EstimatorParameters' | 'InnerMethodControls' | 'LambdaBars' | 'StartChoice' | 'StartNote',
) => lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await import('./laterControls.ts'))[name] }));

const controls = {
  data: load('DataControls'),
  method: load('InnerMethodControls'),
  parameters: load('EstimatorParameters'),
  bars: load('LambdaBars'),
  start: load('StartChoice'),
  startNote: load('StartNote'),
};

/** What room is kept while they come. */
const heights = { data: 120, method: 28, parameters: 28, bars: 120, start: 0, startNote: 0 } as const;

/** A group of controls that the first picture does not wait for. */
export const Later = ({ of }: { of: keyof typeof controls }) => {
  const Controls = controls[of];
  return (
    <Suspense fallback={<div style={{ minHeight: heights[of] }} />}>
      <AfterFirstPicture>
        <Controls />
      </AfterFirstPicture>
    </Suspense>
  );
};

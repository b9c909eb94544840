import { memo } from 'react';
import { dataKindOf } from '../../scenario/source.ts';
import { useExplorer, useShows } from '../explorer/context.ts';
import { KeysButton } from '../keys/keys.tsx';
import { CompareList } from './compareList.tsx';
import { Later } from './later.tsx';
import { ProblemPicker } from './problemPicker.tsx';
import { Settings } from './settings.tsx';
import { Tasks } from './tasks.tsx';
import './rail.css';

/** Every control of the scenario, in the order in which a reader meets the quantities. */
export const Rail = memo(() => {
  const shows = useShows();
  const isData = useExplorer(({ scenario }) => dataKindOf(scenario.problem) !== null);
  return (
    <div className="rail-content">
      {shows('problem') && <ProblemPicker />}
      <Tasks />
      {shows('problem') && isData && <Later of="data" />}
      {shows('estimators') && <CompareList />}
      <Settings />
      <KeysButton />
    </div>
  );
});

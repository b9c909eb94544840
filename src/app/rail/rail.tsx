import { memo } from 'react';
import { KeysButton } from '../keys/keys.tsx';
import { CompareList } from './compareList.tsx';
import { ProblemPicker } from './problemPicker.tsx';
import { Settings } from './settings.tsx';
import './rail.css';

/** Every control of the scenario, in the order in which a reader meets the quantities. */
export const Rail = memo(() => (
  <div className="rail-content">
    <ProblemPicker />
    <CompareList />
    <Settings />
    <KeysButton />
  </div>
));

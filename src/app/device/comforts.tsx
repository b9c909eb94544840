import { messages } from '#words/app.ts';
import { IconButton } from '../page/iconButton.tsx';
import { fullScreenIsPossible, toggleFullScreen, useFullScreen } from './fullScreen.ts';
import { toggleLargeType, useLargeType } from './largeType.ts';
import { toggleTheme } from './theme.ts';
import './comforts.css';

const corners = 'M2.5,6V2.5H6M10,2.5H13.5V6M13.5,10V13.5H10M6,13.5H2.5V10';
const inwards = 'M6,2.5V6H2.5M13.5,6H10V2.5M10,13.5V10H13.5M2.5,10H6V13.5';
const letters = 'M1.5,13.5L5.5,3L9.5,13.5M3,9.8H8M10,13.5L12.4,7.5L14.8,13.5M10.9,11.4H13.9';
const circle = 'M8,2a6,6 0 1 0 0,12a6,6 0 1 0 0,-12Z';
const half = 'M8,2a6,6 0 0 1 0,12Z';

/** What makes the page fit the room: full screen, light or dark, and large type, in the corner, where it grows under the pointer. */
export const Comforts = () => {
  const full = useFullScreen();
  const large = useLargeType();
  return (
    <span className="comforts">
      {fullScreenIsPossible && (
        <IconButton
          name={messages.fullScreen}
          path={full ? inwards : corners}
          pressed={full}
          onClick={toggleFullScreen}
        />
      )}
      <IconButton name={messages.theme} path={circle} filled={half} onClick={toggleTheme} />
      <IconButton name={messages.largeType} path={letters} pressed={large} onClick={toggleLargeType} />
    </span>
  );
};

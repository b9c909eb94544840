import { lazy, Suspense } from 'react';
import { messages } from '#words/app.ts';
import { useActions } from '../explorer/context.ts';
import { fullScreenIsPossible, toggleFullScreen } from './fullScreen.ts';
import { toggleLargeType } from './largeType.ts';
import { toggleTheme } from './theme.ts';

const LanguageLink = lazy(async () => ({ default: (await import('./language.tsx')).LanguageLink }));

/** On a phone the header has no room for what concerns the whole page: it stands at the head of the settings, in words. */
export const PageButtons = () => {
  const { reset } = useActions();
  return (
    <div className="page-buttons">
      <button type="button" onClick={() => reset()}>
        {messages.reset}
      </button>
      <button type="button" onClick={toggleTheme}>
        {messages.theme}
      </button>
      <button type="button" onClick={toggleLargeType}>
        {messages.largeType}
      </button>
      {fullScreenIsPossible && (
        <button type="button" onClick={toggleFullScreen}>
          {messages.fullScreen}
        </button>
      )}
      <Suspense fallback={null}>
        <LanguageLink className="page-button" />
      </Suspense>
    </div>
  );
};

import { useSyncExternalStore } from 'react';

/** Full screen belongs to the document: Escape and the browser's own menu leave it, too. */
export const fullScreenIsPossible = document.fullscreenEnabled === true;

export const toggleFullScreen = async (): Promise<void> => {
  if (!fullScreenIsPossible) return;
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // The browser refuses, as it may: the page stays as it is.
  }
};

export const useFullScreen = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      document.addEventListener('fullscreenchange', changed);
      return () => document.removeEventListener('fullscreenchange', changed);
    },
    () => document.fullscreenElement !== null,
  );

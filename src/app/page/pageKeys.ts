import { useEffect } from 'react';
import { otherClock } from '../../state/clock.ts';
import { toggleFullScreen } from '../device/fullScreen.ts';
import { toggleLargeType } from '../device/largeType.ts';
import { toggleTheme } from '../device/theme.ts';
import { useExplorer, useThisExplorer } from '../explorer/context.ts';
import type { Explorer } from '../explorer/explorer.ts';
import { listenForShortcuts, listenForUndo } from '../keys/shortcuts.ts';

const shortcutsOf = ({ store, actions, overlay }: Explorer): (() => void) => {
  const pageKeys = { d: toggleTheme, l: toggleLargeType, F: toggleFullScreen, '?': overlay.toggleKeys };
  const explorerKeys = {
    ...pageKeys,
    p: () => actions.togglePin(),
    w: () => actions.point(otherClock(store.getState())),
    R: () => actions.reset(),
  };
  return listenForShortcuts(() => {
    const { page, scenario } = store.getState();
    return page === 'explore' ? { scenario, keys: explorerKeys } : { scenario: null, keys: pageKeys };
  }, actions);
};

/** The document's keys are those of the explorer that is the page. */
export const usePageKeys = (): void => {
  const explorer = useThisExplorer();
  const { actions } = explorer;
  useEffect(() => shortcutsOf(explorer), [explorer]);
  const undoable = useExplorer((state) => state.page !== 'start');
  useEffect(() => (undoable ? listenForUndo(actions.undo, actions.redo) : undefined), [actions, undoable]);
};

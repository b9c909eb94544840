import { useEffect, useEffectEvent } from 'react';
import type { Scenario } from '../../scenario/scenario.ts';
import { useThisExplorer } from '../explorer/context.ts';
import { shortcut } from '../keys/shortcuts.ts';
import { type Acts, asked } from './asked.ts';

/** While the page is shown to a room its keys come before all others. */
export const useLectureKeys = (acts: Acts): void => {
  const { store, actions } = useThisExplorer();
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const change = (key: string) => {
      const by: Partial<Scenario> | null = shortcut(key, store.getState().scenario);
      return by && (() => void actions.edit(by));
    };
    const act = asked({ key: event.key, target: event.target as Element }, acts, change);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
};

import { useEffect } from 'react';
import { useThisExplorer } from '../explorer/context.ts';
import { called } from './named.ts';
import './lifting.css';

/** What selects by itself. */
const selects = 'label, button, [role="radio"]';

/**
 * An estimator's name, wherever it stands, lifts its path while a mouse is on it (the host's `data-lifted`), and selects it
 * when it is pressed. Drawings and tables say whose name it is by `data-who`, sentences by the name alone.
 */
export const Lifting = () => {
  const { host, store, actions } = useThisExplorer();
  useEffect(() => {
    const named = (target: EventTarget | null): number | null => {
      const at = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-who], .name') : null;
      if (!at) return null;
      return at.dataset.who === undefined
        ? called(at.textContent ?? '', store.getState().scenario)
        : Number(at.dataset.who);
    };
    const lift = (index: number | null): void => {
      if (index === null) delete host.dataset.lifted;
      else host.dataset.lifted = String(index);
    };
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') lift(named(target));
    };
    const press = ({ target }: MouseEvent) => {
      const index = named(target);
      if (index === null || (target as Element).closest(selects)) return;
      if (index !== store.getState().scenario.selected) actions.edit({ selected: index });
    };
    const ends = new AbortController();
    const { signal } = ends;
    host.addEventListener('pointerover', over, { signal });
    host.addEventListener('pointerleave', () => lift(null), { signal });
    host.addEventListener('click', press, { signal });
    return () => {
      ends.abort();
      lift(null);
    };
  }, [host, store, actions]);
  return null;
};

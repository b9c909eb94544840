import { useEffect } from 'react';
import { singleKeysAct } from '../keys/singleKeys.ts';

/** Whoever has an own use for arrows and letters. */
const busy = 'input, select, textarea, dialog, [role=slider], [role=tab], [role=application], .plot, .explanation';

interface Keys {
  back(): void;
  next(): void;
  /** An answer by its place. */
  answer(place: number): void;
}

/** Arrows go from step to step, and letters answer, wherever they mean nothing else. */
export const useStepKeys = ({ back, next, answer }: Keys): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented } = event;
      if (ctrlKey || metaKey || altKey || shiftKey || defaultPrevented) return;
      if ((target as Element).closest(busy) || document.querySelector('dialog[open]')) return;
      const place = 'abcdefg'.indexOf(key.toLowerCase());
      if (key === 'ArrowLeft') back();
      else if (key === 'ArrowRight') next();
      else if (key.length === 1 && place >= 0 && singleKeysAct()) answer(place);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [back, next, answer]);
};

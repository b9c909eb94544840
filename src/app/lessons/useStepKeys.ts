import { useEffect } from 'react';
import { singleKeysAct } from '../keys/singleKeys.ts';

/** Whoever has an own use for arrows and letters. */
const busy = 'input, select, textarea, dialog, [role=slider], [role=tab], [role=application], .plot, .explanation';

interface Keys {
  back(): void;
  next(): void;
  /** An answer by its place; whether there is one. */
  answer(place: number): boolean;
}

/** Arrows go from step to step wherever they mean nothing else; letters answer before they mean anything else to the page. */
export const useStepKeys = ({ back, next, answer }: Keys): void => {
  useEffect(() => {
    const isOurs = ({ ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented }: KeyboardEvent): boolean =>
      !(ctrlKey || metaKey || altKey || shiftKey || defaultPrevented) &&
      !(target as Element).closest(busy) &&
      !document.querySelector('dialog[open]');
    const step = (event: KeyboardEvent): void => {
      if (!isOurs(event)) return;
      if (event.key === 'ArrowLeft') back();
      else if (event.key === 'ArrowRight') next();
      else return;
      event.preventDefault();
    };
    const letter = (event: KeyboardEvent): void => {
      const place = 'abcdefg'.indexOf(event.key.toLowerCase());
      if (event.key.length !== 1 || place < 0 || !isOurs(event) || !singleKeysAct() || !answer(place)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', step);
    window.addEventListener('keydown', letter, true);
    return () => {
      window.removeEventListener('keydown', step);
      window.removeEventListener('keydown', letter, true);
    };
  }, [back, next, answer]);
};

import { useLayoutEffect } from 'react';
import { project } from '../device/theme.ts';

/** A page for a room is laid out in so many of its own pixels, whatever the screen has, and is enlarged as a whole. */
const sheet = { width: 768, height: 432 };

/** Paper colours and one scale for all, as long as something is presented. */
export const useProjected = (): void => {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const scale = () => {
      const by = Math.min(innerWidth / sheet.width, innerHeight / sheet.height);
      root.style.setProperty('--projected', String(Math.max(1, by)));
    };
    root.dataset.presenting = '';
    project(true);
    scale();
    window.addEventListener('resize', scale);
    return () => {
      window.removeEventListener('resize', scale);
      project(false);
      delete root.dataset.presenting;
      root.style.removeProperty('--projected');
    };
  }, []);
};

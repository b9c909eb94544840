import type { Theme } from '../views/view.ts';
import type { Options } from './contract.ts';

const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)');

/** What stands around the figure decides: a page that says nothing of dark is light, whatever the device has. */
export const themeOf = (element: Element, wanted: Options['theme']): Theme => {
  if (wanted !== 'auto') return wanted;
  const styled = getComputedStyle(element).colorScheme;
  // Where no style says it, the page's head may.
  const inHead = styled === 'normal' && document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content;
  const schemes = (inHead || styled).split(/\s+/);
  if (!schemes.includes('dark')) return 'light';
  return !schemes.includes('light') || dark?.matches ? 'dark' : 'light';
};

const listeners = new Set<() => void>();
let watching = false;

/** Hears where the device or the page's root may have changed its theme; returns what ends it. */
export const watchThemes = (changed: () => void): (() => void) => {
  listeners.add(changed);
  if (!watching) {
    watching = true;
    const tell = () => {
      for (const listener of listeners) listener();
    };
    dark?.addEventListener('change', tell);
    new MutationObserver(tell).observe(document.documentElement, {
      attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'],
    });
  }
  return () => listeners.delete(changed);
};

import { expect, type Page } from '@playwright/test';

const failOnErrors = (page: Page): void => {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`console: ${message.text()}`);
  });
};

/** Opens the explorer and waits for its first whole picture; fails the test on any uncaught error. */
export const open = async (
  page: Page,
  hash = '',
  { deathsAllowed = false, sentences = true, at = '' } = {},
): Promise<void> => {
  if (!deathsAllowed) failOnErrors(page);
  await page.addInitScript(() => {
    document.addEventListener('unrolled:drawn', (event) => {
      const { revision, complete } = (event as CustomEvent<{ revision: number; complete: boolean }>).detail;
      document.documentElement.dataset.drawn = String(revision);
      document.documentElement.dataset.complete = String(complete);
    });
  });
  await page.goto(`/${at}${hash || '#/explore'}`);
  await rested(page);
  if (sentences) await said(page);
};

/** Sentences come after the first picture: waits until every view has its own. */
const said = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => [...document.querySelectorAll('.view .read-out')].every((one) => one.textContent));
};

/** Waits until the newest ask is on screen, whole. */
export const rested = async (page: Page): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('data-complete', 'true', { timeout: 20_000 });
  await page.waitForFunction(
    () => {
      const { drawn, asked, complete } = document.documentElement.dataset;
      return complete === 'true' && drawn !== undefined && drawn === asked;
    },
    undefined,
    { timeout: 20_000 },
  );
};

/** The scenario's hash once it has been written (a quarter of a second after the last change). */
export const hashOf = async (page: Page): Promise<string> => {
  await page.waitForTimeout(400);
  return page.evaluate(() => location.hash);
};

export const slider = (page: Page, name: string | RegExp) => page.getByRole('slider', { name });
export const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

/** Titles of views at whose heads something stands over something else, or beyond the view. */
export const crowded = (): string[] =>
  [...document.querySelectorAll('.view-head')].flatMap((head) => {
    const { right } = head.getBoundingClientRect();
    const boxes = [...head.querySelectorAll('h2, label, select, .hint, .view-tools')].map((part) =>
      part.getBoundingClientRect(),
    );
    const over = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
    const bad = boxes.some((a, i) => a.right > right + 0.5 || boxes.slice(i + 1).some((b) => over(a, b)));
    return bad ? [head.querySelector('h2')?.textContent ?? ''] : [];
  });

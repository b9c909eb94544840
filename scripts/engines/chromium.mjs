/** Chromium by Playwright: what the other engines are held against. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';

export const openChromium = async (viewport) => {
  const browser = await chromium.launch({ executablePath: findBrowser({ install: true }), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport });
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => {
      await page.goto('about:blank');
      await page.goto(url);
    },
    evaluate: (work, ...values) => page.evaluate(`(${work})(...${JSON.stringify(values)})`),
    close: () => browser.close(),
  };
};

import { expect, type Page, test } from '@playwright/test';

/** Where not even a software adapter can be had there is nothing to test, and that is said. */
export const skipWithoutAdapter = async (page: Page): Promise<void> => {
  const found = await page.evaluate(async () => (await navigator.gpu?.requestAdapter())?.info.vendor ?? null);
  test.skip(found === null, 'This browser has no WebGPU adapter, not even a software one.');
};

export const machine = (page: Page) => page.locator('.header .machine');
export const panel = (page: Page) => page.getByRole('dialog', { name: 'What computes what' });

export const openPanel = async (page: Page) => {
  await machine(page).click();
  await expect(panel(page)).toBeVisible();
  return panel(page);
};

export const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
};

/** By the panel, as a person does. */
export const choose = async (page: Page, name: string): Promise<void> => {
  const open = await openPanel(page);
  await open.getByRole('radio', { name }).click();
  await close(page);
};

export const onGpu = 'field on the GPU · float32';

/** Kernels compiled and bytes held, as the panel says them. */
export const counts = async (page: Page): Promise<{ kernels: number; held: string }> => {
  const text = await (await openPanel(page)).innerText();
  await close(page);
  const [, kernels, held] = /(\d+) kernels? compiled, (.+?) held/.exec(text) ?? [];
  return { kernels: Number(kernels), held: held ?? '' };
};

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { viewNames } from '../src/scenario/views.ts';
import { hashOf, open, rested } from './explorer.ts';

const viewOf = (page: Page, name: string) => page.locator(`.view-${name}`);
const back = (page: Page) => page.getByRole('button', { name: 'All views' });
const enlarge = (page: Page, title: string) => page.getByRole('button', { name: `Enlarge: ${title}` });

/** Only this view stands in the main part, and its plot has the room. */
const alone = async (page: Page, name: string): Promise<void> => {
  for (const view of viewNames) await expect(viewOf(page, view)).toBeVisible({ visible: view === name });
  const main = (await page.locator('main').boundingBox())!;
  const plot = (await page.locator(`.view-${name} .plot`).boundingBox())!;
  expect(plot.width).toBeGreaterThan(main.width - 60);
  expect(plot.height).toBeGreaterThan(main.height - 150);
};
const together = async (page: Page): Promise<void> => {
  for (const view of viewNames) await expect(viewOf(page, view)).toBeVisible();
  await expect(back(page)).toHaveCount(0);
};

/** How many questions the page has put to its workers. */
const countAsks = (page: Page) =>
  page.addInitScript(() => {
    const told = globalThis as unknown as { messages: number };
    told.messages = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      told.messages += 1;
      return postMessage.apply(this, given as Parameters<typeof postMessage>);
    };
  });
const asks = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { messages: number }).messages);

test('double click, Enter and the button enlarge and go back; the focus stays or comes back', async ({ page }) => {
  await open(page);
  await expect(enlarge(page, 'Inner plane')).toBeVisible();
  for (const [title, name] of [
    ['The unrolled strip', 'strip'],
    ['Hypergradient cost', 'cost'],
    ['Outer plane', 'outer'],
  ] as const) {
    await page.getByRole('heading', { name: title }).dblclick();
    await alone(page, name);
    expect(await hashOf(page)).toBe(`#v=2&big=${name}`);
    await page.keyboard.press('Escape');
    await together(page);
    expect(await hashOf(page)).toBe('#/explore');
  }

  const title = page.getByRole('heading', { name: 'Inner plane' });
  await title.click();
  await page.keyboard.press('Enter');
  await alone(page, 'inner');
  await expect(title).toBeFocused();
  await page.keyboard.press('Enter');
  await together(page);

  await enlarge(page, 'Convergence').focus();
  await page.keyboard.press('Enter');
  await alone(page, 'convergence');
  await expect(back(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await together(page);
  await expect(enlarge(page, 'Convergence')).toBeFocused();

  const T = page.getByRole('slider', { name: 'T, inner steps' });
  await T.focus();
  await page.keyboard.press('v');
  await alone(page, 'outer');
  await page.keyboard.press('Escape');
  await expect(T).toBeFocused();
});

test('the key v goes from view to view and back to all; undo and redo follow', async ({ page }) => {
  await open(page);
  for (const name of viewNames) {
    await page.keyboard.press('v');
    await alone(page, name);
  }
  await page.keyboard.press('v');
  await together(page);
  // What follows a change of the same setting at once is one step with it.
  await page.waitForTimeout(1500);
  await enlarge(page, 'Descent ratio').click();
  await page.keyboard.press('Control+z');
  await together(page);
  await page.keyboard.press('Control+Shift+z');
  await alone(page, 'ratio');
});

test('the switch at the head goes from large to large, with the focus; back it is where it was', async ({ page }) => {
  await page.route('**/laterViews-*.js', async (route) => {
    await new Promise((arrived) => setTimeout(arrived, 500));
    await route.continue();
  });
  await open(page);
  await enlarge(page, 'The unrolled strip').focus();
  await page.keyboard.press('Enter');
  const choice = (name: string) => page.getByRole('radio', { name, exact: true });
  await choice('Strip').focus();
  await page.keyboard.press('ArrowRight');
  await alone(page, 'ratio');
  await expect(choice('Ratio')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await alone(page, 'convergence');
  await page.keyboard.press('Escape');
  await together(page);
  await expect(enlarge(page, 'The unrolled strip')).toBeFocused();
});

test('the views are scrolled as they were', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await open(page);
  await enlarge(page, 'Hypergradient cost').waitFor();
  const main = page.locator('main');
  await main.evaluate((element) => element.scrollTo(0, 150));
  await page.waitForTimeout(100);
  await enlarge(page, 'Hypergradient cost').evaluate((button: HTMLElement) => button.click());
  await alone(page, 'cost');
  await page.keyboard.press('Escape');
  await together(page);
  expect(await main.evaluate((element) => element.scrollTop)).toBe(150);
});

test('nothing is computed for it, but the field where the outer plane has another size', async ({ page }) => {
  await countAsks(page);
  await open(page);
  await enlarge(page, 'The unrolled strip').waitFor();
  await page.waitForTimeout(500);
  const before = await asks(page);
  for (const key of ['v', 'Escape'] as const) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  await rested(page);
  const resized = await asks(page);
  expect(resized).toBeGreaterThan(before);
  await enlarge(page, 'The unrolled strip').click();
  await page.getByRole('radio', { name: 'Ratio', exact: true }).check({ force: true });
  await alone(page, 'ratio');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  expect(await asks(page)).toBe(resized);
});

test('a link opens every view large; the settings unfold over it, and Escape closes first what is over it', async ({
  page,
}) => {
  for (const name of viewNames) {
    await page.goto('about:blank');
    await open(page, `#v=2&big=${name}`);
    await alone(page, name);
  }
  await page.getByRole('button', { name: /^All settings/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await alone(page, 'cost');
  await page.keyboard.press('Escape');
  await together(page);
});

test('from a link, too, the distance to λ* is known', async ({ page }) => {
  await open(page, '#v=2&curve=distance&big=convergence');
  await expect(page.locator('.view-convergence .read-out')).toContainText('λ*');
  await expect(page.locator('.view-convergence .plot path').first()).toBeVisible();
});

test('a view that is none is told, and all are shown', async ({ page }) => {
  await open(page, '#v=2&big=clock');
  await together(page);
  await expect(page.getByText('The enlarged view was “clock”')).toBeVisible();
});

test('on a phone a view fills the panel, its tabs go on, and the strip stands there once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await enlarge(page, 'Outer plane').click();
  await expect(viewOf(page, 'strip')).toBeHidden();
  await page.getByRole('tab', { name: 'Ratio' }).click();
  await expect(viewOf(page, 'ratio')).toBeVisible();
  expect((await page.locator('.view-ratio .plot').boundingBox())!.height).toBeGreaterThan(450);
  expect(await hashOf(page)).toBe('#v=2&big=ratio');
  await back(page).click();
  await expect(viewOf(page, 'ratio')).toBeVisible();
  await expect(viewOf(page, 'strip')).toBeVisible();
  await enlarge(page, 'The unrolled strip').click();
  await expect(viewOf(page, 'strip')).toHaveCount(1);
  await expect(viewOf(page, 'ratio')).toBeHidden();
  expect((await page.locator('.view-strip .plot').boundingBox())!.height).toBeGreaterThan(450);
  await page.getByRole('tab', { name: 'Cost' }).click();
  await expect(viewOf(page, 'cost')).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [800, 1000],
  [390, 844],
] as const)
  test(`${width} × ${height}, light and dark: nothing is cut off, axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '#v=2&big=outer');
    for (const name of ['outer', 'strip'] as const) {
      await page.evaluate((view) => location.replace(`#v=2&big=${view}`), name);
      await expect(viewOf(page, name)).toBeVisible();
      await expect(back(page)).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      }
    }
  });

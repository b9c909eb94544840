import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './explorer.ts';
import { difference, layOver, marksIn, pngSize } from './picture.ts';

const views = ['outer', 'inner', 'strip', 'ratio', 'convergence', 'cost'] as const;
type View = (typeof views)[number];

const openMenu = async (page: Page, view: View): Promise<void> => {
  await page.locator(`.view-${view} .export-button`).click();
  await expect(page.getByRole('menu')).toBeVisible();
};

const download = async (page: Page, view: View, entry: string): Promise<{ name: string; data: Buffer }> => {
  await openMenu(page, view);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), data: await readFile(await file.path()) };
};

const settle = async (page: Page): Promise<void> => {
  await expect(page.locator('.view-cost .plot :is(table, svg)').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  // A pinned run and legends come after the first picture, and labels make room for them.
  let last = '';
  const isStill = async (): Promise<boolean> => {
    const now = JSON.stringify(await marksIn(page, { plot: '.view-outer .plot' }));
    const still = now === last;
    last = now;
    return still;
  };
  await expect.poll(isStill, { intervals: [400] }).toBe(true);
};

const scenarios = [
  { name: 'at rest', hash: '', scheme: 'light' },
  { name: 'uphill', hash: '#v=2&p=shaban-toy-interfering&field=ratio&sel=0&tau=9', scheme: 'dark' },
  { name: 'diverging', hash: '#v=2&gamma=2.2', scheme: 'light' },
  { name: 'compared with a pinned run', hash: '#v=2&T=50&pin=dj0y', scheme: 'light' },
  { name: 'costs along T beside a pinned run', hash: '#v=2&cost=T&T=50&pin=dj0y', scheme: 'light' },
  { name: 'one variable', hash: '#v=2&p=shaban-theorem-3.5&field=gradient', scheme: 'dark' },
] as const;

for (const { name, hash, scheme } of scenarios) {
  test(`${name}: every view’s SVG needs nothing else, has the marks and texts of the page, and looks like it`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, hash);
    await settle(page);
    if (hash.includes('pin=')) await expect(page.locator('.pin-bar')).toContainText('Against the pinned run');
    for (const view of views) {
      const plot = `.view-${view} .plot`;
      const here = await marksIn(page, { plot });
      const box = (await page.locator(plot).boundingBox())!;
      // Buttons are no part of the picture.
      const shown = await page.screenshot({ clip: box, style: '.plane-zoom { visibility: hidden }' });
      const file = await download(page, view, 'SVG');
      expect(file.name).toBe(`unrolled-${view}.svg`);
      const svg = file.data.toString();

      const outside = await page.evaluate((text) => {
        const document = new DOMParser().parseFromString(text, 'image/svg+xml');
        if (document.querySelector('parsererror')) return ['it is no XML'];
        return Array.from(document.querySelectorAll('*')).flatMap((node) =>
          node.localName === 'foreignObject' || node.localName === 'style'
            ? [node.localName]
            : Array.from(node.attributes, ({ name: key, value }) => `${node.localName} ${key} ${value}`).filter(
                (told) =>
                  /^(?!a )\S+ (xlink:)?(href|src) (?!#|data:)|var\(|url\((?!#)| (class|tabindex|on\w+) /.test(told),
              ),
        );
      }, svg);
      expect(outside, view).toEqual([]);
      expect(svg).toContain('<metadata>{"program":"Unrolled"');

      await layOver(page, svg, box.x - 16, box.y - 40);
      expect(await marksIn(page, 'laid over'), view).toEqual(here);
      const drawn = await page.screenshot({ clip: box });
      await page.evaluate(() => document.getElementById('laid-over')!.remove());
      const off = await difference(page, shown, drawn);
      expect(off, `${view} looks like the page`).toBeLessThan(0.005);
    }
  });
}

test('a PNG has twice the pixels of its SVG each way, and text in it', async ({ page }) => {
  await open(page);
  await settle(page);
  for (const view of views) {
    const svg = (await download(page, view, 'SVG')).data.toString();
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
    const png = await pngSize(page, (await download(page, view, 'PNG, 2×')).data);
    expect([png.width, png.height]).toEqual([Math.floor(2 * width!), Math.floor(2 * height!)]);
    expect(png.drawn).toBeGreaterThan(5000);
  }
});

test('in the dark, a picture for print is light, and the page stays dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await settle(page);
  await openMenu(page, 'outer');
  await page.getByRole('menuitemcheckbox', { name: 'light, for print' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'SVG', exact: true }).click(),
  ]);
  const dark = (await readFile(await file.path())).toString();
  expect(dark).toContain('stroke="#ffffff"');
  expect(dark).not.toContain('#111316');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  expect((await download(page, 'outer', 'SVG')).data.toString()).toBe(dark);
});

interface Json {
  readonly truth: { readonly meaning: string };
  readonly link: string;
  readonly tables: Readonly<
    Record<
      string,
      { readonly columns: readonly { readonly name: string }[]; readonly rows: readonly (readonly unknown[])[] }
    >
  >;
}

/** "5.20" of 5.19922…, as the page writes it. */
const threeDigits = (x: unknown): string => Number(x).toPrecision(3);

test('CSV and JSON hold the numbers that are on screen, to the last digit', async ({ page }) => {
  await open(page);
  await settle(page);
  const json: Partial<Record<View, Json>> = {};
  for (const view of views) {
    const data = JSON.parse((await download(page, view, 'JSON')).data.toString()) as Json;
    json[view] = data;
    expect(data.truth.meaning).toContain('error against T steps');
    expect(data.link).toBe(page.url());
    const name = Object.keys(data.tables)[0]!;
    const { columns, rows } = data.tables[name]!;
    await openMenu(page, view);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV/ }).first().click(),
    ]);
    const lines = (await readFile(await file.path())).toString().trimEnd().split('\r\n');
    expect(lines[0]).toBe(columns.map((c) => c.name).join(','));
    expect(lines.slice(1)).toEqual(rows.map((row) => row.map((x) => x ?? '').join(',')));
  }
  const rowOf = (view: View, table: string, wanted: (row: Record<string, unknown>) => boolean) => {
    const { columns, rows } = json[view]!.tables[table]!;
    return rows.map((row) => Object.fromEntries(columns.map((c, i) => [c.name, row[i]]))).find(wanted)!;
  };
  const readOut = (view: View) => page.locator(`.view-${view} .read-out`);
  const at2 = (row: Record<string, unknown>) => row.estimator === 'K = 5' && row.tau === 2;
  const run = rowOf('outer', 'runs', at2);
  await expect(readOut('outer')).toContainText(`F\u00A0=\u00A0${threeDigits(run.F)}`);
  await expect(readOut('outer')).toContainText(`‖d‖\u00A0=\u00A0${threeDigits(run.norm_d)}`);
  const cut = rowOf('strip', 'cuts', (row) => row.K === 5);
  await expect(readOut('strip')).toContainText(`off by ${threeDigits(cut.error_against_T_steps)}`);
  await expect(readOut('strip')).toContainText(`allows ${threeDigits(cut.bound_S10)}`);
  await expect(readOut('ratio')).toContainText(`has ${threeDigits(rowOf('ratio', 'ratio', at2).ratio_against_d)}`);
  await expect(readOut('convergence')).toContainText(threeDigits(rowOf('convergence', 'convergence', at2).norm_d));
  const end = rowOf('inner', 'path', (row) => row.t === 100);
  await expect(readOut('inner')).toContainText(`w is ${Number(end.distance).toPrecision(2)} from`);
  const cost = rowOf('cost', 'cost', (row) => row.estimator === 'K = 25');
  const cells = await page
    .locator('.view-cost tr', { hasText: 'K = 25' })
    .locator('.number > span[aria-hidden]')
    .allTextContents();
  expect(cells.map(Number)).toEqual([cost.gradients_counted, cost.products_counted, cost.states_counted]);
});

test('the field is a grid of its own, and the scenario a Python file', async ({ page }) => {
  await open(page, '#v=2&field=bias');
  const field = await download(page, 'outer', 'CSV of the field');
  expect(field.name).toBe('unrolled-outer-field.csv');
  expect(field.data.toString()).toMatch(/^lambda_1,lambda_2,bias_against_d\r\n-?[\d.]+,-?[\d.]+,[\d.e-]+\r\n/);
  const python = await download(page, 'strip', 'Python, with NumPy');
  expect(python.name).toBe('unrolled.py');
  expect(python.data.toString()).toContain('import numpy');
});

test('what is pointed at is not in the picture', async ({ page }) => {
  await open(page);
  await settle(page);
  await page.getByRole('slider', { name: 't, inner step', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.view-strip .read-out')).toContainText('contributes');
  const svg = (await download(page, 'strip', 'SVG')).data.toString();
  expect(svg).not.toMatch(/>t = \d+</);
});

test('link, Markdown and BibTeX are copied, and it is said; without leave to copy the text stands there, selected', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#v=2&T=50');
  const copied = async (entry: string): Promise<string> => {
    await openMenu(page, 'strip');
    await page.getByRole('menuitem', { name: entry, exact: true }).click();
    await expect(page.getByRole('menu')).toBeHidden();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Link')).toBe(page.url());
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
  expect(await copied('Markdown image with link')).toMatch(
    /^\[!\[Cut 45 of 50 steps .*\]\(unrolled-strip\.png\)\]\(<http.*#v=2&T=50>\)$/,
  );
  expect(await copied('BibTeX')).toContain('@inproceedings{shaban2019truncated,');

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await openMenu(page, 'strip');
  await page.getByRole('menuitem', { name: 'Link', exact: true }).click();
  const text = page.getByRole('dialog').getByRole('textbox');
  await expect(text).toHaveValue(page.url());
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBe(
    page.url().length,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the menu is walked by arrow keys; Escape closes it and the button has the focus; axe finds nothing', async ({
  page,
}) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Export: Outer plane' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'SVG', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'PNG, 2×' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'BibTeX' })).toBeFocused();
  await page.keyboard.press('f');
  await expect(page.getByRole('radio', { name: 'Value F(λ)' })).toBeChecked();
  const { violations } = await new AxeBuilder({ page }).include('.export-menu').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button).toBeFocused();
});

test('on a phone the menu is a sheet at the bottom, with rows for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const button = (await page.locator('.view-strip .export-button').boundingBox())!;
  expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
  await openMenu(page, 'strip');
  const sheet = (await page.locator('.export-menu').boundingBox())!;
  expect([sheet.x, sheet.width, sheet.y + sheet.height]).toEqual([0, 390, 844]);
  for (const item of await page.getByRole('menuitem').all())
    expect((await item.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await page.mouse.click(195, 20);
  await expect(page.getByRole('menu')).toBeHidden();
});

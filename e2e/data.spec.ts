import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './explorer.ts';

const rows = (count: number, damage = (row: string, _: number): string => row): string =>
  [
    'age,dose,marker,label',
    ...Array.from({ length: count }, (_, i) =>
      damage([Math.sin(i), Math.cos(2 * i), Math.sin(3 * i + 1), i % 3 === 0 ? 1 : 0].join(','), i + 1),
    ),
  ].join('\r\n');

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a file is dropped, wrong in a row, mended, seen, and there after a reload; elsewhere its link says so', async ({
  page,
  browser,
}) => {
  // A long way, with a second browser at its end.
  test.setTimeout(150_000);
  await open(page, '#v=2&p=biased-ridge&data=1,8,3,0.1&e=fixed-point-k5&T=20');
  await page.getByRole('button', { name: 'Give your own rows …' }).click();
  await page.getByRole('radio', { name: 'Given' }).check();
  await page.getByRole('radio', { name: 'Logistic one penalty each' }).check();
  const drop = page.locator('.data-drop');
  await expect(drop).toContainText('Drop a file of rows here');

  const wrong = rows(240, (row, i) => (i === 17 ? row.split(',').slice(1).join(',') : row));
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'clinic.csv', { type: 'text/csv' }));
    return transfer;
  }, wrong);
  await drop.dispatchEvent('drop', { dataTransfer: data });
  await expect(drop).toContainText('clinic.csv');
  await expect(drop).toContainText('240 rows, 4 columns, comma, header found');
  const fault = page.getByRole('status').filter({ hasText: 'Row 17' });
  await expect(fault).toContainText('Row 17 has 3 values, the header names 4.');
  const explore = page.getByRole('button', { name: 'Explore it' });
  await expect(explore).toBeDisabled();
  await page.getByRole('button', { name: 'Go to row 17' }).press('Enter');
  const preview = page.getByRole('region', { name: 'Rows 13 to 21 of 240' });
  await expect(preview).toBeFocused();
  await expect(preview.getByRole('row', { name: /^17 wrong/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  // The problem stays what it was until then.
  expect(await page.evaluate(() => location.hash)).toContain('p=biased-ridge&data=1,8,3,0.1');

  await page.locator('input[type=file]').setInputFiles(csv('mended.csv', rows(240)));
  await expect(drop).toContainText('mended.csv');
  await expect(fault).toHaveCount(0);
  const checked = page.getByRole('region', { name: 'Checked' });
  await expect(checked).toContainText('All 240 rows: 3 features, all numbers.');
  await expect(checked).toContainText('Labels: 1 in 80 rows, −1 in 160.');
  await expect(checked).toContainText('120 rows train, 120 judge, in order.');
  await expect(page.getByText('240 rows are too many for a link')).toBeVisible();
  await explore.click();
  const note = page.locator('.control-note', { hasText: '120 rows of 3 columns, given' });
  await expect(note).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('data=@');
  const hash = await page.evaluate(() => location.hash);

  await page.reload();
  await expect(note).toBeVisible({ timeout: 20_000 });

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(`/${hash}`);
  await expect(elsewhere.locator('.notice')).toContainText('kept on the device that wrote it, and are not here');
  await expect(elsewhere.locator('.control-note', { hasText: '120 rows of 3 columns, drawn' })).toBeVisible({
    timeout: 20_000,
  });
});

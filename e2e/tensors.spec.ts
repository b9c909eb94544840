import { expect, test } from '@playwright/test';
import { hashOf, open, rested } from './explorer.ts';
import { choose, close, machine, openPanel } from './gpu.ts';

test('tensors show where float32 ends, the link carries them, and float64 comes back', async ({ page }) => {
  await open(page, '#v=2&e=K25,reverse&sel=1&T=40&eta=constant,0.05&n=20&tau=3');
  await choose(page, 'tensors, float32');
  await expect(machine(page)).toContainText(/^tensors · (wasm|cpu)/, { timeout: 30_000 });
  await expect(page.locator('.strip')).toContainText('float32 floor');
  await expect(page.locator('.convergence .floor')).toHaveText('float32 floor', { timeout: 30_000 });
  expect(await hashOf(page)).toContain('arith=tensors');
  await expect(await openPanel(page)).toContainText(/All 20 updates are computed; op by op they take [\d.,]+ ms each/, {
    timeout: 60_000,
  });
  await close(page);

  await page.reload();
  await rested(page);
  await expect(machine(page)).toContainText(/^tensors/, { timeout: 30_000 });
  await (await openPanel(page)).getByRole('radio', { name: /^float64\W*Every digit/ }).click();
  await close(page);
  await expect(machine(page)).toContainText(/^float64/);
  await expect(page.locator('.convergence .floor')).not.toHaveText('float32 floor');
  await expect(page.locator('.strip')).not.toContainText('float32 floor');
});

test('the descent on tensors is paused and taken up again by the panel', async ({ page }) => {
  await open(page, '#v=2&e=K5,reverse&sel=1&T=20&eta=constant,0.05&n=400&tau=3&arith=tensors');
  await expect(machine(page)).toContainText(/[1-9]\d* of 400 updates/, { timeout: 30_000 });
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect(panel).toContainText(/Paused with about \d+ (seconds?|minutes) left\./);
  const updates = async () => /(\d+) updates? of 400/.exec(await panel.innerText())![1];
  const paused = await updates();
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel).toContainText(/Running: about \d+ (seconds?|minutes) left\./);
  await expect.poll(updates, { timeout: 30_000 }).not.toBe(paused);
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByRole('button', { name: 'Pause' })).toHaveCount(0);
});

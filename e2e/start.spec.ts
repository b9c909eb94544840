import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const sentence = (page: Page) => page.locator('.start-sentence');
const cut = (page: Page) => page.getByRole('slider', { name: 'K, steps kept' });
const beat = (page: Page, name: RegExp) => page.getByRole('button', { name });

const open = async (page: Page): Promise<void> => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/');
  await expect(page.locator('.start-plain canvas')).toBeVisible();
};

const whole = async (page: Page): Promise<void> => {
  const { scroll, room } = await page.evaluate(() => ({
    scroll: document.querySelector('.start')!.scrollWidth,
    room: document.querySelector('.start')!.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(room);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
};

/** Drags the cut to the right end. */
const dragged = async (page: Page): Promise<void> => {
  const box = (await cut(page).boundingBox())!;
  const strip = (await page.locator('.plain-strip').boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 14);
  await page.mouse.down();
  for (const part of [0.7, 0.9, 1.2])
    await page.mouse.move(box.x + 20 + part * (strip.x + strip.width - box.x), box.y + 14);
  await page.mouse.up();
};

/** What has moved to its place on another page by the time that it is there; where nothing moves, the other page is there at once. */
const watchMoves = (): void => {
  const seen = new Set<string>();
  const look = () => {
    for (const { effect } of document.getAnimations()) {
      const name = /::view-transition-group\((?!root)(.*)\)/.exec((effect as KeyframeEffect).pseudoElement ?? '');
      if (name) seen.add(name[1]!);
    }
    requestAnimationFrame(look);
  };
  look();
  Object.assign(window, { moves: seen });
};
const movesSeen = (): readonly string[] => [...(window as unknown as { readonly moves: Set<string> }).moves].sort();

const beats = [
  [/direct term/i, /Your path runs 0\.557 past the best λ .* cancels the one step you kept\. The 99 forgotten/],
  [/flip a coin/i, /300 runs scatter; their mean ends (less than )?[\d.]+ from the best λ, for 5\.9 times the work/],
] as const;

test('three beats by mouse; the explorer opens at the same state, and is what the device opens next', async ({
  page,
}) => {
  await open(page);
  await expect(sentence(page)).toContainText('With 25 of 100 steps in memory the gradient in λ is off by 14 %');
  await dragged(page);
  await expect(sentence(page)).toContainText(
    'With 1 of 100 steps in memory the gradient in λ is off by 91 %, and the path still arrives',
  );
  await expect(sentence(page)).toContainText('after 9 moves, where keeping all takes 6.');
  for (const [name, text] of beats) {
    await beat(page, name).click();
    await expect(sentence(page)).toContainText(text, { timeout: 20_000 });
  }
  expect(new URL(page.url()).hash).toBe('');
  await whole(page);
  await page.evaluate(watchMoves);
  await page.getByRole('button', { name: 'Open the full explorer' }).click();
  await expect(page.locator('.view-strip .read-out')).toContainText('K', { timeout: 20_000 });
  expect(await page.evaluate(movesSeen)).toEqual(['header', 'plane', 'strip']);
  await expect(page).toHaveURL(/p=shaban-toy-interfering&e=K1,reverse-s3,K1-q0\.1-s4/);
  await page.goto('/?again');
  await expect(page.locator('.view-outer canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Unrolled', exact: true }).click();
  await expect(page.locator('.start-plain canvas')).toBeVisible();
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('link', { name: 'arXiv:1810.10667' })).toBeVisible();
});

test('three beats by keyboard, in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await cut(page).focus();
  await page.keyboard.press('Home');
  await expect(cut(page)).toHaveAttribute('aria-valuetext', '1 of 100 steps kept');
  await expect(sentence(page)).toContainText('after 9 moves');
  for (const [name, text] of beats) {
    await beat(page, name).focus();
    await page.keyboard.press('Enter');
    await expect(sentence(page)).toContainText(text, { timeout: 20_000 });
  }
  await page.keyboard.press('ControlOrMeta+z');
  await expect(beat(page, /flip a coin/i)).toHaveAttribute('aria-current', 'step');
  await whole(page);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(watchMoves);
  await page.getByRole('button', { name: 'Open the full explorer' }).press('Enter');
  await expect(page.locator('.view-strip .read-out')).toContainText('K', { timeout: 20_000 });
  expect(await page.evaluate(movesSeen)).toEqual([]);
});

test('what is pressed before the program has come is not lost, nor what is held while it comes', async ({ page }) => {
  let come = () => {};
  const arrived = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/assets\/index-.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('.poster-page')).toBeVisible();
  await beat(page, /flip a coin/i).click();
  await beat(page, /direct term/i).hover();
  await page.mouse.down();
  come();
  await expect(beat(page, /direct term/i)).toHaveAttribute('aria-current', 'step');
  await page.mouse.up();
  await expect(sentence(page)).toContainText('Your path runs 0.557 past the best λ');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  test('three beats by touch', async ({ page }) => {
    await open(page);
    const box = (await cut(page).boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + 18 }] });
    await touch('touchStart', box.x + 30);
    for (const x of [200, 260, 300, 335]) await touch('touchMove', x);
    // The finger rests before it leaves: one that leaves in full flight flings, and a browser takes the next tap as the fling's end.
    await page.waitForTimeout(300);
    await touch('touchMove', 335);
    await touch('touchEnd', 0);
    await expect(sentence(page)).toContainText('after 9 moves');
    for (const [name, text] of beats) {
      await beat(page, name).tap();
      await expect(sentence(page)).toContainText(text, { timeout: 20_000 });
    }
    await whole(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('question, formulas and the picture stand in the page', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('how many do you need?')).toBeVisible();
    await expect(page.locator('.start-formulas .katex').first()).toBeVisible();
    await expect(page.locator('.poster-wide .plane-runs path').first()).toBeVisible();
    await expect(sentence(page)).toContainText('With 25 of 100 steps');
    expect(await page.content()).toMatch(/<noscript>[^<]*once JavaScript is on/);
  });
});

test('the live picture takes the place of the one in the page without a jump', async ({ page, browser }) => {
  const still = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await still.goto(`${test.info().project.use.baseURL}/`);
  await open(page);
  const boxes = (where: Page) =>
    Promise.all(
      [
        '.start-question',
        '.plane-frame',
        '.plain-strip .cut rect:not(.hit, .focus)',
        '.start-sentence',
        '.start-open',
      ].map(async (name) => {
        const { x, y, width } = (await where.locator(`${name} >> visible=true`).first().boundingBox())!;
        return [x, y, width].map(Math.round);
      }),
    );
  expect(await boxes(page)).toEqual(await boxes(still));
  await still.close();
});

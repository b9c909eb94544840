import { expect, test } from '@playwright/test';
import { seeds, wildLink } from '../src/scenario/wild.ts';
import { open, rested } from './explorer.ts';

/**
 * Scenarios by link, wild ones included: no uncaught error, no "NaN", no "Infinity" or "undefined" on the page, no
 * number written for machines, and no plot without either marks or a sentence.
 */
const scenarios: Readonly<Record<string, string>> = {
  'the default': '',
  'T = 1': '#v=1&T=1',
  'T = 2, K above it': '#v=1&T=2',
  'K above T': '#v=1&e=K150,K5,reverse&sel=0',
  'K = 0': '#v=1&e=K0,K5,reverse&sel=0',
  'γ at 1/β': '#v=1&gamma=1',
  'γ between 1/β and 2/β': '#v=1&gamma=1.5',
  'γ at 2/β, where one coordinate never converges': '#v=1&gamma=2',
  'γ = 2.2, divergence': '#v=1&gamma=2.2',
  'γ = 2.5, divergence': '#v=1&gamma=2.5',
  'γ = 2.5 with T = 5000, overflow': '#v=1&gamma=2.5&T=5000',
  'γ = 10': '#v=1&gamma=10',
  'γ = 10, measured against the solution': '#v=1&gamma=10&truth=solution',
  'γ tiny': '#v=1&gamma=0.000001',
  'λ₁ at the minimum': '#v=1&lambda=-0.00005312420882847632,-0.01191157889487',
  'λ₁ almost stationary': '#v=1&lambda=0,-0.0119',
  'λ₁ = w₀ under divergence': '#v=1&gamma=2.2&lambda=2,2',
  'λ₁ far away': '#v=1&lambda=1000,-1000',
  'λ₁ at the limit': '#v=1&lambda=1000000,1000000',
  'λ₁ at a maximum of f': '#v=1&lambda=-1.7496315054119758,-1.771863337056026',
  'T = 5000': '#v=1&T=5000',
  'T = 10000 with one update': '#v=1&T=10000&n=1',
  'one update': '#v=1&n=1',
  'ten thousand updates': '#v=1&n=10000',
  'a huge constant outer step': '#v=1&eta=constant,100',
  'a huge constant outer step, late': '#v=1&eta=constant,100&tau=150',
  'a larger constant outer step, which leaves at once': '#v=1&eta=constant,1000&tau=40',
  'a huge harmonic outer step': '#v=1&eta=harmonic,1000&tau=200',
  'a harmonic outer step': '#v=1&eta=harmonic,0.5',
  'a huge first step': '#v=1&eta=sqrt,1000',
  'the interfering problem, its ratio': '#v=1&p=shaban-toy-interfering&field=ratio&sel=0&tau=9',
  'the interfering problem, its cosine against the solution':
    '#v=1&p=shaban-toy-interfering&field=cosine&truth=solution',
  'bias against the solution under divergence': '#v=1&field=bias&truth=solution&gamma=2.2',
  'the bias of the exact estimator, zero everywhere': '#v=1&field=bias&sel=3',
  'the counterexample': '#v=1&p=shaban-theorem-3.5',
  'the counterexample, a huge constant outer step': '#v=1&p=shaban-theorem-3.5&eta=constant,100&tau=150',
  'the counterexample, ratio': '#v=1&p=shaban-theorem-3.5&field=ratio',
  'the counterexample, d and h, diverging': '#v=1&p=shaban-theorem-3.5&field=gradient&gamma=2.5',
  'a start at λ, init term dropped': '#v=1&p=quadratic-from-lambda',
  'a start at λ, every estimator':
    '#v=1&p=quadratic-from-lambda&e=K5-keep,first-order,ufom-q0.1,checkpointed,recompute,forward',
  'first order alone, which is zero on the toy': '#v=1&e=first-order',
  'UFOM with a tiny q': '#v=1&e=ufom-q0.000001,K5&sel=0',
  'along the path of K = 1': '#v=1&along=0&tau=201',
  'a tiny frame': '#v=1&frame=-0.00001,0.00001,-0.01192,-0.0119',
  'a typed formula': '#v=1&l=l1,l2&w=w1,w2&inner=(w1-l1)^2/2%2B(w2-l2)^2/2%2Bw1^4/20&outer=exp(w1)%2Bw2^2%2Bl2^2/8',
  'a typed formula without a minimum': '#v=1&l=l1,l2&w=w1,w2&inner=-(w1-l1)^2-(w2-l2)^2&outer=w1^2%2Bw2^2',
  nonsense: '#%E0%A4%A&&&==&T=NaN&gamma=-1&e=,,K,Kx-q7&lambda=1&frame=1&tau=99999&sel=77',
  'a link cut off': '#v=1&T=50&gamma=',
  'another version': '#v=7&T=60',
};

const listed = Object.entries(scenarios);
/** Each part is opened by a link of its own, and goes on by links that the same page follows. */
const parts = 4;

for (let part = 0; part < parts; part++)
  test(`the listed links, part ${part + 1} of ${parts}`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const [i, [name, hash]] of listed.filter((_, k) => k % parts === part).entries())
      await test.step(name, async () => {
        if (i === 0) await open(page, hash);
        else {
          await page.goto(`/${hash || '#/explore'}`);
          // The next frame asks.
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          await rested(page);
        }
        await expect(page.locator('.view-cost .plot > *'), name).not.toHaveCount(0);
        // The notice quotes what the link said, which may be anything.
        const text =
          (await page.locator('main, .rail, .timeline').allInnerTexts()).join(' ') +
          (await page.locator('svg').allTextContents()).join(' ');
        expect(text, name).not.toMatch(/NaN|Infinity|undefined|null\b|e\+\d/);
        const svgs = await page.locator('main svg').evaluateAll((all) => all.map((svg) => svg.innerHTML).join(' '));
        expect(svgs, name).not.toMatch(/NaN|Infinity|undefined/);
        for (const view of ['outer', 'ratio', 'strip']) {
          const section = page.locator(`.view-${view}`);
          await expect(section.locator('.read-out'), name).not.toBeEmpty();
          await expect(section.locator('.plot svg path'), name).not.toHaveCount(0);
        }
        for (const output of await page.locator('.compare output').allTextContents()) expect(output, name).not.toBe('');
      });
  });

test('a typed formula that is nonsense opens where it is mended', async ({ page }) => {
  await page.goto('/#v=1&l=l1&w=w1&inner=alert(1)&outer=w1');
  await expect(page.getByRole('button', { name: 'Your problem' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('alert(1)').first()).toBeAttached();
});

test('150 wild links, one after the other on one page: nothing that is not finite, and no fault', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1024, height: 600 });
  await open(page);
  await page.locator('.view-cost .plot svg').first().waitFor();
  const links = seeds.flatMap((first) => Array.from({ length: 75 }, (_, i) => wildLink(first + i, true)));
  const bad = await page.evaluate(async (all) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { dataset } = document.documentElement;
    // A field may go on being refined for long.
    const isDrawn = () => dataset.drawn === dataset.asked;
    const found: string[] = [];
    for (const link of all) {
      const opened = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = link;
      await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, 500))]);
      await frame();
      await frame();
      for (let frames = 0; frames < 1800 && !isDrawn(); frames++) await frame();
      if (!isDrawn()) found.push(`not drawn: ${link}`);
      const shown = [...document.querySelectorAll('main, .rail, .timeline')];
      const text = shown.map((part) => (part as HTMLElement).textContent ?? '').join(' ');
      const drawn = [...document.querySelectorAll('main svg')].map((svg) => svg.outerHTML).join(' ');
      const wrong = /NaN|Infinity|undefined/.exec(drawn) ?? /NaN|Infinity|undefined|e\+\d/.exec(text);
      if (wrong) found.push(`${wrong[0]}: ${link}`);
    }
    return found;
  }, links);
  expect(bad).toEqual([]);
  await expect(page.locator('.fault')).toHaveCount(0);
});

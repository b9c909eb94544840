import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withCoin } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { bibtexOf, version } from './bibtex.ts';
import { papersOf, references } from './references.ts';

const citation = readFileSync('CITATION.cff', 'utf8');
const link = 'https://unrolled.example/#v=1&T=50&lambda=0.5%2C1';
const day = new Date('2026-11-21T09:00:00Z');

it('an entry has the exact link and the day, and each paper one of its own', () => {
  const text = bibtexOf('Cost & more', link, day, ['S', 'U']);
  expect(text).toContain(`howpublished  = {\\url{${link}}}`);
  expect(text).toContain('accessed 2026-11-21');
  expect(text).toContain('title         = {{Unrolled}: Cost \\& more}');
  expect(text.match(/^@\w+\{[^,]+,$/gm)).toEqual([
    '@misc{unrolled,',
    '@inproceedings{shaban2019truncated,',
    '@inproceedings{likhosherstov2021debiasing,',
  ]);
  expect(text.split('}').length).toBe(text.split('{').length);
});

it('braces in a link do not end its field', () => {
  expect(bibtexOf('F', 'https://x/#inner={', day, [])).toContain('inner=%7B}');
});

it('papers and version are those of CITATION.cff', () => {
  expect(citation).toContain(`version: ${version}\n`);
  for (const { title, authors, year, arXiv, booktitle } of Object.values(references)) {
    const at = citation.indexOf(`title: ${title}\n`);
    const entry = citation.slice(at, citation.indexOf('- type:', at) < 0 ? undefined : citation.indexOf('- type:', at));
    expect(at).toBeGreaterThan(0);
    for (const [given, family] of authors) expect(entry).toContain(`family-names: ${family}, given-names: ${given} `);
    expect(entry).toContain(`year: ${year}`);
    expect(entry).toContain(booktitle);
    expect(entry).toContain(`arXiv:${arXiv}`);
  }
});

it('a view cites whose methods it shows', () => {
  const scenario = { ...defaultScenario(), estimators: [{ estimator: { kind: 'reverse' }, slot: 0 }] } as const;
  expect(papersOf('strip', scenario)).toEqual(['S']);
  expect(papersOf('cost', scenario)).toEqual(['S', 'U']);
  expect(papersOf('strip', { ...scenario, truth: 'solution' })).toEqual(['S', 'G']);
  expect(papersOf('strip', { ...scenario, estimators: withCoin })).toEqual(['S', 'U']);
});

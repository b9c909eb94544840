import { expect, test } from 'vitest';
import { combinations, type Meant, meanings, situations } from '../../core/estimators/meaning.ts';
import { combinationWords, meaningWords, rowName, situationWords } from './combinations.ts';

const said = (meant: Meant, usual: Meant | null): string =>
  usual && meant.steps === usual.steps && meant.solution === usual.solution
    ? combinationWords.asDescent
    : meant.steps === meant.solution
      ? `**both** ${meaningWords[meant.steps]}`
      : (['steps', 'solution'] as const)
          .map((truth) => {
            const text =
              usual && meant[truth] === usual[truth] ? combinationWords.asDescent : meaningWords[meant[truth]];
            return `**${combinationWords.against[truth]}** ${text}`;
          })
          .join('<br>');

/** The table as the docs have it. */
const table = (): string => {
  const head = ['', ...situations.map((one) => `${situationWords[one].title}: ${situationWords[one].about}`)];
  const rows = combinations().map((row) => [
    rowName(row),
    ...situations.map((one) => said(row.cells[one], one === 'descent' ? null : row.cells.descent)),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
};

test('the docs have the table of the page', async () => {
  const text = `# ${combinationWords.title}

${combinationWords.lead}
Made from what the estimators say of themselves, [\`src/core/estimators/meaning.ts\`](../src/core/estimators/meaning.ts), and held by
\`meaning.test.ts\` beside it. In the page: \`#/combinations\`.

${table()}

${combinationWords.foot}
`;
  await expect(text).toMatchFileSnapshot('../../../docs/combinations.md');
});

test('no two rows are called alike, and no two meanings read alike', () => {
  const names = combinations().map(rowName);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(Object.values(meaningWords)).size).toBe(meanings.length);
});

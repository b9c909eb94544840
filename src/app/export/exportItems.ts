import { exportWords, settingsLine, shownIn } from '#words/export.ts';
import { isKernels } from '../../core/isKernels.ts';
import type { Result } from '../../engine/result.ts';
import { bibtexOf } from '../../export/bibtex.ts';
import { csvOf } from '../../export/csv.ts';
import { type Caption, type Figure, figureOf } from '../../export/figure/figure.ts';
import { pngOf } from '../../export/figure/png.ts';
import { fileName, save } from '../../export/file.ts';
import { jsonOf } from '../../export/json.ts';
import { markdownOf } from '../../export/markdown.ts';
import { papersOf } from '../../export/references.ts';
import { tablesOf } from '../../export/tables/tables.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { drawsTasks } from '../../scenario/settings/parts.ts';
import { traitsOf } from '../../scenario/source.ts';
import { plain } from '../../words/sentence.ts';
import { inTheme } from '../device/theme.ts';
import { addressOf } from '../page/address.ts';
import type { Exported } from './exported.ts';

/** One entry of the menu. What it does answers with the sentence that is said of it, or with a text for the clipboard. */
export interface Item {
  readonly label: string;
  readonly act: () => Promise<string> | Copy;
}

export interface Copy {
  readonly text: string;
  /** What is said when it has been copied. */
  readonly said: string;
}

export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Python is printed from formulas, for gradient descent by a step that is set, and draws no tasks. */
const canBePython = (scenario: Scenario): boolean =>
  traitsOf(scenario.problem).hasText && !drawsTasks(scenario) && isKernels(scenario);

/** A view as a picture. `light`: in the light theme, whatever the page has. */
export const pictureOf = (
  { view, title, sentence, plot }: Exported,
  { scenario }: Result,
  pinned: Result | null,
  light: boolean,
): Figure => {
  const link = addressOf('explore', scenario, pinned?.scenario ?? null);
  const caption: Caption = {
    title,
    shown: shownIn(view, scenario),
    sentence,
    settings: [settingsLine(scenario), ...(pinned ? [exportWords.pinned(settingsLine(pinned.scenario))] : [])],
    link,
    metadata: JSON.stringify({ program: 'Unrolled', link, scenario, ...(pinned ? { pinned: pinned.scenario } : {}) }),
  };
  const take = () => figureOf(plot.current!, caption);
  return light ? inTheme('light', take) : take();
};

/** Everything that a view can be taken away as. `light`: pictures are taken in the light theme. */
export const exportGroups = (
  exported: Exported,
  result: Result,
  pinned: Result | null,
  light: boolean,
): readonly Group[] => {
  const { view, title, sentence } = exported;
  const { scenario } = result;
  const link = addressOf('explore', scenario, pinned?.scenario ?? null);
  const said = plain(sentence);
  const tables = tablesOf(view, result, pinned);
  const figure = (): Figure => pictureOf(exported, result, pinned, light);
  const file = (label: string, name: string, type: string, content: () => string | Promise<Blob>): Item => ({
    label,
    act: async () => {
      save(await content(), type, name);
      return exportWords.saved(name);
    },
  });
  const png = fileName(view, 'png');
  return [
    {
      title: exportWords.picture,
      items: [
        file(exportWords.svg, fileName(view, 'svg'), 'image/svg+xml', () => figure().svg),
        file(exportWords.png, png, 'image/png', () => pngOf(figure())),
      ],
    },
    {
      title: exportWords.numbers,
      items: [
        ...tables.map((table, i) =>
          file(exportWords.csv(table.name), fileName(view, 'csv', i === 0 ? '' : table.name), 'text/csv', () =>
            csvOf(table),
          ),
        ),
        file(exportWords.json, fileName(view, 'json'), 'application/json', () =>
          jsonOf({ view, title, sentence: said, link }, result, pinned, tables),
        ),
        ...(canBePython(scenario)
          ? [
              file(exportWords.python, 'unrolled.py', 'text/x-python', async () => {
                const { pythonOf } = await import('../../export/python.ts');
                return new Blob([pythonOf(scenario, result, link.split('#')[0])], { type: 'text/x-python' });
              }),
            ]
          : []),
      ],
    },
    {
      title: exportWords.copy,
      items: [
        { label: exportWords.link, act: () => ({ text: link, said: exportWords.copied(exportWords.link) }) },
        {
          label: exportWords.markdown,
          act: () => ({ text: markdownOf(said, png, link), said: exportWords.markdownCopied(png) }),
        },
        {
          label: exportWords.bibtex,
          act: () => ({
            text: bibtexOf(title, link, new Date(), papersOf(view, scenario)),
            said: exportWords.copied(exportWords.bibtex),
          }),
        },
      ],
    },
  ];
};

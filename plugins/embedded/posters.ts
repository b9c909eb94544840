import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { unstyled } from '../firstScreen.ts';
import { kernels } from '../kernels.ts';
import { importedIn, type Language } from '../language.ts';
import { source } from './source.ts';
import { scoped } from './styles.ts';

interface Posters {
  posters(styles: string): ReadonlyMap<string, string>;
}

const ofView = (name: string): string => `views/${name}`;

/** Pictures of the papers' figures in a language, which stand in a page before anything is computed there. */
export const postersOf = async (language: Language): Promise<ReadonlyMap<string, string>> => {
  const { module } = await runnerImport<Posters>(source('posters.tsx'), {
    configFile: false,
    plugins: [unstyled, kernels()],
    ...importedIn(language),
  });
  const sheets = [
    ...['app/page/tokens', 'views/marks/curvePlot', 'views/marks/plane', 'views/marks/handle'],
    ...['strip/strip', 'convergence/convergence', 'error/error', 'cost/cost', 'choosing/choosing'].map(ofView),
    ofView('outer-plane/outer-plane'),
  ];
  const css = sheets.map((name) => scoped(readFileSync(source(`../${name}.css`), 'utf8')));
  return module.posters(css.join(''));
};

import { source } from './source.ts';

/** What the bundler tells of a module. */
interface Context {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

type Is = (id: string, context: Context) => boolean;

/** Whether a file of `src/embed` needs a module, however far down; `later`: what it fetches on demand, too. */
const by =
  (file: string, later = false): Is =>
  (id, context) => {
    const root = source(file);
    const seen = new Set<string>();
    const isNeeded = (module: string): boolean => {
      if (module === root) return true;
      if (seen.has(module)) return false;
      seen.add(module);
      const info = context.getModuleInfo(module);
      return info !== null && (info.importers.some(isNeeded) || (later && info.dynamicImporters.some(isNeeded)));
    };
    return isNeeded(id);
  };

const shared =
  (least: number, ...needed: readonly Is[]): Is =>
  (...of) =>
    needed.filter((isNeeded) => isNeeded(...of)).length >= least;

const [program, worker, workerLater] = [by('program.tsx'), by('worker.ts'), by('worker.ts', true)];
const plane = shared(1, ...['planes', 'loneTiles'].map((name) => by(`../engine/${name}.ts`)));
const strip = by('strip.tsx');
const pages = ['inner', 'ratio', 'convergence', 'cost'].map((name) => by(`../app/page/${name}View.tsx`));
/** What K's control needs, and the styles of every slider. */
const cut: Is = (id, context) => id.includes('/controls/sliders.css') || byCut(id, context);
const byCut = by('../app/rail/cut.tsx');
const settings = ['innerDescent', 'outerDescent', 'start'].map((name) => by(`../app/rail/${name}.tsx`));

const others = shared(1, by('outer.tsx'), ...pages);
const anySetting = shared(1, cut, ...settings);

/** Chunks of what is shared, the first that has a module's mark; a worker is never sent what only pages can run. */
const groups: readonly (readonly [name: string, is: Is])[] = [
  ['engine', (...of) => worker(...of) || (workerLater(...of) && program(...of))],
  ['figure', program],
  ['planes', plane],
  ['counting', (...of) => workerLater(...of) && shared(1, strip, anySetting, others)(...of)],
  ['marks', shared(2, strip, anySetting, others)],
  ['cut', cut],
  ['settings', shared(2, ...settings)],
];

/** As the bundler wants them: by priority, since a chunk takes with a module what that needs. */
export const codeSplitting = {
  groups: groups.map(([name, is], i) => ({
    name: (id: string, context: Context) => (is(id, context) ? name : null),
    debugName: name,
    priority: groups.length - i,
  })),
};

/** The body of a part: a module of the bundler's, closed over nothing. */
export type Make = (
  exports: object,
  require: (name: string) => object,
  load: (name: string) => Promise<object>,
  bind: (name: string, get: () => unknown) => void,
) => void;

/** Parts of the program by the names of their files, in a page or in a worker. */
export interface Registry {
  /** Leaves a part here; it runs when it is first taken. */
  define(name: string, needs: readonly string[], make: Make): void;
  /** A part that is here with all it needs. */
  take(name: string): object;
  /** Fetches what is not here. Rejects where a file does not come, or is of another build. */
  load(name: string): Promise<object>;
  /** A classic script of a part and all it needs, which opens a registry of its own: what a worker starts with. */
  script(name: string): string;
}

/** Where a registry stands: a symbol, since a page may have anything under a name. */
export const registryKey = 'unrolled:registry:v1';

/**
 * Leaves a registry for the scripts in a folder. Parts are classic scripts that hand over a function: fetched so, they ask no
 * header of their host, and a function can be read as text, so that page and worker share what was fetched once. This
 * function stands by itself: `text`, its own, begins a worker.
 */
export const openRegistry = (folder: string, text: string, key: string): void => {
  const parts = new Map<string, { needs: readonly string[]; make: Make; exports: object | null }>();
  const fetching = new Map<string, Promise<void>>();

  const fetchScript = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const { href } = new URL(name, folder);
      if (typeof document === 'undefined') {
        importScripts(href);
        resolve();
        return;
      }
      const script = document.createElement('script');
      script.src = href;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error('A part of this figure could not be loaded.'));
      document.head.append(script);
    });

  const come = async (name: string): Promise<void> => {
    if (!parts.has(name)) {
      const known = fetching.get(name) ?? fetchScript(name).finally(() => fetching.delete(name));
      fetching.set(name, known);
      await known;
    }
    const part = parts.get(name);
    if (!part) throw new Error('A part of this figure is of another version.');
    await Promise.all(part.needs.map(come));
  };

  const take = (name: string): object => {
    const part = parts.get(name)!;
    if (!part.exports) {
      const made = {};
      part.exports = made;
      part.make(made, take, load, (key, get) => Object.defineProperty(made, key, { enumerable: true, get }));
    }
    return part.exports;
  };

  const load = async (name: string): Promise<object> => {
    await come(name);
    return take(name);
  };

  const here = `self[Symbol.for(${JSON.stringify(key)})]`;
  const allOf = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    for (const need of parts.get(name)!.needs) allOf(need, found);
    return found.add(name);
  };

  const registry: Registry = {
    define(name, needs, make) {
      if (!parts.has(name)) parts.set(name, { needs, make, exports: null });
    },
    take,
    load,
    script: (name) =>
      [
        `(${text})(${JSON.stringify(folder)},"",${JSON.stringify(key)});`,
        ...[...allOf(name)].map((one) => {
          const { needs, make } = parts.get(one)!;
          return `${here}.define(${JSON.stringify(one)},${JSON.stringify(needs)},${make});`;
        }),
        `${here}.take(${JSON.stringify(name)});`,
      ].join('\n'),
  };
  Object.assign(self, { [Symbol.for(key)]: registry });
};

/** The registry of this page. */
export const theRegistry = (): Registry | undefined =>
  (self as unknown as Record<symbol, Registry | undefined>)[Symbol.for(registryKey)];

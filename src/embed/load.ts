import { type Program, programKey } from './programKey.ts';

const loading = new Map<string, Promise<Program>>();

/** The program, fetched once by a classic script, which asks for no header of its host. */
export const loadProgram = (base: string): Promise<Program> => {
  const known = loading.get(base);
  if (known) return known;
  const here = () => (globalThis as unknown as { [programKey]?: Program })[programKey];
  const made = new Promise<Program>((resolve, reject) => {
    const fail = () => {
      loading.delete(base);
      reject(new Error('The program of this figure could not be loaded.'));
    };
    const there = here();
    if (there) return resolve(there);
    const script = document.createElement('script');
    script.src = `${base}figure.js`;
    script.onload = () => {
      const program = here();
      if (program) resolve(program);
      else fail();
    };
    script.onerror = fail;
    document.head.append(script);
  });
  loading.set(base, made);
  return made;
};

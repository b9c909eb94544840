import type { Language } from './language.ts';
import { type Program, programKey, scriptOf } from './programKey.ts';

const loading = new Map<string, Promise<Program>>();

/** The program in a language, fetched once by a classic script, which asks for no header of its host. */
export const loadProgram = (base: string, language: Language): Promise<Program> => {
  const address = `${base}${scriptOf(language)}`;
  const known = loading.get(address);
  if (known) return known;
  const here = () => (globalThis as unknown as Readonly<Record<symbol, Program | undefined>>)[programKey(language)];
  const made = new Promise<Program>((resolve, reject) => {
    const fail = () => {
      loading.delete(address);
      reject(new Error('The program of this figure could not be loaded.'));
    };
    const there = here();
    if (there) return resolve(there);
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const program = here();
      if (program) resolve(program);
      else fail();
    };
    script.onerror = fail;
    document.head.append(script);
  });
  loading.set(address, made);
  return made;
};

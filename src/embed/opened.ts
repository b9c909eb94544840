import { openRegistry, registryKey, theRegistry } from './registry.ts';

/** The first line of the program's script: its parts lie in a folder beside it, those of all languages together. */
const { src } = document.currentScript as HTMLScriptElement;
if (!theRegistry()) openRegistry(new URL('parts/', src).href, String(openRegistry), registryKey);

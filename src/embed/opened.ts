import { openRegistry, registryKey } from './registry.ts';

/** The first line of the program's script: its parts lie in a folder beside it. */
const { src } = document.currentScript as HTMLScriptElement;
openRegistry(new URL('parts/', src).href, String(openRegistry), registryKey);

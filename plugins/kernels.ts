import type { Plugin } from 'vite';

const ID = 'virtual:kernels';

/** `virtual:kernels`: the built-in problems, printed to JavaScript at build time, so that strict pages need no code generation. */
export const kernels = (): Plugin => ({
  name: 'unrolled:kernels',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load: (id) => (id === `\0${ID}` ? 'export const printed = {};' : null),
});

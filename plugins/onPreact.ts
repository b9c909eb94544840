import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const drawing = fileURLToPath(new URL('../src/views/preact.ts', import.meta.url));

/** The page and its figures are written for React; a tenth of its weight does the same (docs/decisions/0005-drawn-by-preact.md). */
export const preact: Readonly<Record<string, string>> = {
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': drawing,
  'react-dom': drawing,
  react: drawing,
};

/** What is built draws with preact; the development server keeps React, which takes up edited files in place. */
export const onPreact: Plugin = {
  name: 'unrolled:on-preact',
  apply: 'build',
  enforce: 'pre',
  config: () => ({ resolve: { alias: { ...preact } } }),
  // Of a default import all of React is kept; of a namespace what is used.
  transform: (code) =>
    code.includes("import React from 'react'")
      ? code.replace("import React from 'react'", "import * as React from 'react'")
      : null,
};

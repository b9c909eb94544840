import { build, defaultClientConditions, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { registryKey } from '../../src/embed/registry.ts';
import type { Language } from '../language.ts';
import { onPreact } from '../onPreact.ts';
import { codeSplitting } from './groups.ts';
import { source } from './source.ts';

/** A host may read a script in whatever encoding it is written in itself. */
const inAscii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What the contract says of its words is for readers of the reference. */
const brief: Plugin = {
  name: 'unrolled:brief-contract',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/contract.ts') ? code.replace(/\babout:\s*'[^']*',?/g, '') : null),
};

const made = async (config: InlineConfig): Promise<Rolldown.RolldownOutput['output']> => {
  const outputs = (await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    ...config,
    plugins: [brief, onPreact, ...(config.plugins ?? [])],
    build: { write: false, target: 'es2022', ...config.build },
  })) as Rolldown.RolldownOutput[];
  return outputs[0]!.output;
};

/** One classic script of all that an entry imports. */
export const scriptOf = async (entry: string): Promise<string> => {
  const [script] = await made({
    build: {
      lib: { entry: source(entry), formats: ['iife'], name: 'unrolled', fileName: 'script' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return inAscii(script.code);
};

/** A chunk of CommonJS as a part for `src/embed/registry.ts`; throws where anything but the registry would be asked. */
const partOf = ({ code, fileName, imports }: Rolldown.OutputChunk): string => {
  const body = code
    .replace(/Promise\.resolve\(\)\.then\(\(\)=>require\((["'`])([^"'`]+)\1\)\)/g, '$load("$2")')
    .replace(
      /Object\.defineProperty\(exports,(["'`]\w+["'`]),\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g,
      '$bind($1,()=>$2)',
    );
  for (const [, , asked = ''] of body.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g))
    if (!imports.includes(asked.replace('./', ''))) throw new Error(`${fileName} asks for ${asked} by itself.`);
  if (/\bimport\b *\(/.test(body)) throw new Error(`${fileName} imports what is no part.`);
  const needs = JSON.stringify(imports.map((name) => `./${name}`));
  return `self[Symbol.for("${registryKey}")].define("./${fileName}",${needs},function(exports,require,$load,$bind){"use strict";${body.trim()}});`;
};

/**
 * The program in a language, and the engine, as classic scripts: what every figure starts with as one, and a file for each
 * part that is fetched on demand. Parts without words have one name in all languages.
 */
export const programOf = async (
  { code, conditions }: Language,
  plugins: readonly Plugin[],
): Promise<{ readonly program: string; readonly parts: ReadonlyMap<string, string> }> => {
  const entry = `program-${code}`;
  const output = await made({
    plugins: [...plugins],
    resolve: { conditions: [...conditions, ...defaultClientConditions] },
    build: {
      lib: { entry: { [entry]: source('program.tsx'), worker: source('worker.ts') }, formats: ['cjs'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting,
        },
      },
    },
  });
  const chunks = output.filter((part) => part.type === 'chunk');
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set<string>();
  const take = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    named.get(name)!.imports.forEach(take);
  };
  take(`${entry}.js`);
  take('worker.js');
  // What every view needs comes with what every figure needs.
  for (const { fileName, name } of chunks) if (name === 'marks' || name === 'rolldown-runtime') take(fileName);
  // A worker begins with all that its parts may ask for but do not bring.
  for (const { fileName, name } of chunks)
    if (name === 'rolldown-runtime') named.get('worker.js')!.imports.push(fileName);
  const program = [
    await scriptOf('opened.ts'),
    ...[...first].map((name) => partOf(named.get(name)!)),
    `self[Symbol.for("${registryKey}")].take("./${entry}.js");`,
  ];
  return {
    program: inAscii(program.join('\n')),
    parts: new Map(
      chunks.flatMap((chunk) => (first.has(chunk.fileName) ? [] : [[chunk.fileName, inAscii(partOf(chunk))] as const])),
    ),
  };
};

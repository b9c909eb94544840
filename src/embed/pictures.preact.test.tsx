import { readFileSync } from 'node:fs';
import * as compat from 'preact/compat';
import * as react from 'react';
import { beforeAll, expect, test } from 'vitest';
import { prepareAll } from '../engine/problems.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { markupOf, resultOf, views } from '../views/rendered.tsx';

/**
 * Embedded figures draw on preact what the page draws on React: the same elements with the same attributes and texts as in
 * the pictures of the views, in whatever order and spelling either writes them.
 */
const presets: Readonly<Record<string, Scenario>> = {
  toy: defaultScenario(),
  uphill: { ...defaultScenario('shaban-toy-interfering'), selected: 0, along: 0, tau: 9, field: 'ratio' },
  counterexample: { ...defaultScenario('shaban-theorem-3.5'), tau: 9 },
  diverged: { ...defaultScenario(), stepSize: 2.05 },
};

const attribute = /([^\s=<>"]+)(?:="([^"]*)")?/g;

const elementsOf = (markup: string): readonly string[] => {
  const ids = new Map<string, string>();
  const known = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `#${ids.size}`);
    return ids.get(id)!;
  };
  return markup
    .replace(/<!--.*?-->/g, '')
    .replace(/>\n</g, '><')
    .replace(/<(\w+)([^>]*?)\s*\/?>/g, (_, name: string, inside: string) => {
      const all = [...inside.matchAll(attribute)].map(([, key = '', value = '']) => {
        const plain = value
          .replace(/_R_\w*_|P\d+/g, known)
          .replace(/;\s*$/, '')
          .replace(/([:;])\s+/g, '$1');
        return `${key.toLowerCase()}=${plain}`;
      });
      return `\n<${name} ${all.sort().join(' ')}>`;
    })
    .replace(/<\/\w+>/g, '\n')
    .replace(/&(?:#x27|#39);/g, "'")
    .replaceAll('&gt;', '>')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
};

beforeAll(prepareAll);

test('this is preact', () => {
  expect(react.createElement).toBe(compat.createElement);
});

for (const [name, scenario] of Object.entries(presets))
  test.each(Object.keys(views))(`${name}: %s`, async (view) => {
    const markup = await markupOf(view, resultOf(scenario));
    const reacts = readFileSync(`src/views/pictures/${name}/${view}.html`, 'utf8');
    expect(elementsOf(markup)).toEqual(elementsOf(reacts));
  });

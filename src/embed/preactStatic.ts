import { Readable } from 'node:stream';
import type { VNode } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';

/** What stands for `react-dom/static` where the picture tests run on preact. */
export const prerenderToNodeStream = async (node: unknown): Promise<{ readonly prelude: Readable }> => ({
  prelude: Readable.from([await renderToStringAsync(node as VNode)]),
});

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's, as its server answers. */
export interface Host {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/**
 * Serves pages of somebody else's on a port of their own, by their names, and beside them installed packages under
 * `packages/`; what they embed sends them no headers.
 */
export const serveHosts = async (hosts: Readonly<Record<string, Host>>): Promise<{ url: string; close(): void }> => {
  const server: Server = createServer(({ url = '' }, response) => {
    if (url.startsWith('/packages/')) {
      response.setHeader('Content-Type', types[url.split('.').at(-1)!] ?? 'text/plain');
      response.end(readFileSync(url.replace('/packages/', 'node_modules/')));
      return;
    }
    const host = hosts[url.slice(1)];
    if (!host) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', 'text/html');
    for (const [name, value] of Object.entries(host.headers ?? {})) response.setHeader(name, value);
    response.end(`<!doctype html><html lang="en"><title>A post</title><link rel="icon" href="data:,">${host.body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
};

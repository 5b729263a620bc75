import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('../dist', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export interface SiteServer {
  readonly address: string;
  /** Files that are answered with another text than the site has, by path; null where they are gone. */
  readonly changed: Map<string, string | null>;
  /** Answers every file with this status; null: as it is. */
  status: number | null;
  /** The network is gone: every connection breaks off. */
  cut: boolean;
  readonly close: () => Promise<void>;
}

/** The built site on a host of its own, whose network can be cut and whose files can be replaced. */
export async function serveSite(): Promise<SiteServer> {
  const changed = new Map<string, string | null>();
  const server = createServer(async (request, response) => {
    if (state.cut) {
      request.socket.destroy();
      return;
    }
    if (state.status !== null) {
      response.writeHead(state.status, { 'content-type': 'text/html' }).end('<h1>The host is tired</h1>');
      return;
    }
    const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    try {
      const replaced = changed.get(file);
      if (replaced === null) throw new Error('gone');
      const body = replaced ?? (await readFile(join(site, file)));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: SiteServer = {
    address: `http://localhost:${port}/`,
    changed,
    status: null,
    cut: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return state;
}

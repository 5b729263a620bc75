import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Files } from './exported.ts';

const runtimes = new URL('../node_modules/scorm-again/dist/', import.meta.url);

/** What Moodle knows; compiled modules it gives as bytes, and a script that ends in `.mjs` as text. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'application/x-javascript',
  '.mjs': 'text/plain',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

export interface LmsHost {
  readonly origin: string;
  /** The address below which the package lies, with a slash at its end. */
  readonly content: string;
  /** The page of the platform whose frame shows `launch` of the package; an empty one where nothing is launched. */
  readonly player: (launch?: string) => string;
  /** The address of a script that brings a runtime of SCORM. */
  readonly runtime: (version: string) => string;
  /** What was asked for below `content` and is not there. */
  readonly missing: string[];
  readonly close: () => void;
}

/**
 * A host that treats a package as Moodle does: files in a deep folder with odd signs in its name, no page for a folder,
 * wrong types for compiled modules, no isolation headers, the course in a frame of a page of the platform.
 */
export async function serveAsLms(files: Files): Promise<LmsHost> {
  const base = '/pluginfile.php/12/mod_scorm/content/1/My%20course%20(2)/';
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://host');
    if (pathname === '/mod/scorm/player.php') {
      const launch = searchParams.get('launch');
      const frame =
        launch === null
          ? ''
          : `<iframe id="scorm_object" src="${base}${launch}" width="1200" height="800"></iframe>`;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="en"><title>LMS</title><body>${frame}</body></html>`);
      return;
    }
    const runtime = /^\/mod\/scorm\/(scorm\w+)\.js$/.exec(pathname)?.[1];
    if (runtime) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(readFileSync(new URL(`${runtime}.js`, runtimes)));
      return;
    }
    // Browsers ask for it where a page names no icon, as the platform's own does here.
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    const bytes = path === null ? undefined : files.get(path);
    if (!bytes) {
      missing.push(pathname);
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(path!)] ?? 'application/octet-stream' });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    content: origin + base,
    player: (launch) =>
      `${origin}/mod/scorm/player.php${launch === undefined ? '' : `?launch=${encodeURIComponent(launch)}`}`,
    runtime: (version) => `${origin}/mod/scorm/${version}.js`,
    missing,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

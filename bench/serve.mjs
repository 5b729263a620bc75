import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const packed = ['.png', '.webp', '.woff2'];

/**
 * Serves a folder as a static host does, with gzip, which `astro preview` does not do.
 * Resolves to `{address, close}`; the system picks the port. `more` headers go with every answer.
 */
export function serve(folder, more = {}) {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname)));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return response.writeHead(404).end();
    const extension = extname(file);
    const headers = {
      ...more,
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
    };
    if (packed.includes(extension)) {
      response.writeHead(200, headers);
      return createReadStream(file).pipe(response);
    }
    response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' });
    return createReadStream(file).pipe(createGzip()).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      resolve({ address: `http://localhost:${server.address().port}`, close: () => server.close() });
    });
  });
}

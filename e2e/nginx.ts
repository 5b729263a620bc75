import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideNginx } from '../scripts/hosting/nginx.mjs';
import { findFreePort } from '../scripts/ports.mjs';
import type { Host } from './host.ts';

const recipe = readFileSync(fileURLToPath(new URL('../hosting/nginx.conf', import.meta.url)), 'utf8');

/**
 * A built site on a real nginx by the recipe, of which only the port, the folder and the place of the page for what is
 * missing are put in; null where there is no nginx. @param base with a slash at both ends
 */
export async function serveByNginx(folder: string, base: string): Promise<Host | null> {
  const program = await provideNginx();
  if (!program) return null;
  const place = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await findFreePort(4500);
  const own = join(place, 'www', base);
  mkdirSync(join(own, '..'), { recursive: true });
  if (base === '/') symlinkSync(folder, join(place, 'www'));
  else symlinkSync(folder, own.replace(/\/$/, ''));
  const server = recipe
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/www;', `root ${place}/www;`)
    .replace('/404.html', `${base}404.html`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${place}/${name};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(place, 'nginx.conf'),
    `${user} daemon off; pid ${place}/pid; error_log ${place}/error.log; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary.join(' ')}
${server}
}`,
  );
  const child = spawn(program, ['-c', join(place, 'nginx.conf'), '-p', place], { stdio: 'inherit' });
  const close = () => {
    child.kill();
    rmSync(place, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(`http://127.0.0.1:${port}${base}`).then(
      () => true,
      () => false,
    );
    if (answers) return { port, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  close();
  throw new Error(`nginx does not answer: ${readFileSync(join(place, 'error.log'), 'utf8')}`);
}

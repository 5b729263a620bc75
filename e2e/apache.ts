import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideApache } from '../scripts/hosting/apache.mjs';
import { findFreePort } from '../scripts/ports.mjs';
import type { Host } from './host.ts';

const recipe = fileURLToPath(new URL('../hosting/htaccess', import.meta.url));
/** What Debian turns on by itself, and the headers, which hosts do. */
const loaded = ['mpm_event', 'authz_core', 'mime', 'dir', 'setenvif', 'deflate', 'headers'];

/** A copy of a built site with the recipe in its folder, on a real Apache; null where there is none. */
export async function serveByApache(folder: string): Promise<Host | null> {
  const apache = await provideApache();
  if (!apache) return null;
  const place = mkdtempSync(join(tmpdir(), 'apache-'));
  // A server that root starts serves as nobody.
  chmodSync(place, 0o755);
  const site = join(place, 'www');
  cpSync(folder, site, { recursive: true });
  cpSync(recipe, join(site, '.htaccess'));
  const port = await findFreePort(4600);
  const own = process.getuid?.() === 0 ? 'User #65534\nGroup #65534' : '';
  const lines = loaded.map((name) => `LoadModule ${name}_module ${apache.modules}/mod_${name}.so`);
  writeFileSync(
    join(place, 'apache.conf'),
    `${lines.join('\n')}
${own}
ServerRoot ${place}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${place}/pid
ErrorLog ${place}/error.log
TypesConfig ${apache.types}
DocumentRoot ${site}
<Directory ${site}>
  AllowOverride All
  Require all granted
</Directory>
`,
  );
  const child = spawn(apache.program, ['-DFOREGROUND', '-f', join(place, 'apache.conf')], {
    stdio: 'inherit',
  });
  const close = () => {
    child.kill();
    rmSync(place, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return { port, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const log = readFileSync(join(place, 'error.log'), 'utf8');
  close();
  throw new Error(`Apache does not answer: ${log}`);
}

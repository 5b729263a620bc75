import { existsSync } from 'node:fs';
import { installDebians, placesOnPath } from '../programs.mjs';

const find = () => [...placesOnPath(['nginx']), '/usr/sbin/nginx'].find(existsSync) ?? null;

/** Path of an nginx with its list of types, installed where this is Debian and root asks; else null. */
export async function provideNginx() {
  if (find() === null) await installDebians(['nginx-light']);
  return existsSync('/etc/nginx/mime.types') ? find() : null;
}

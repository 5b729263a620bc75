import { existsSync } from 'node:fs';
import { installDebians, placesOnPath } from '../programs.mjs';

const names = ['apache2', 'httpd'];
const find = () =>
  [...placesOnPath(names), ...names.map((name) => `/usr/sbin/${name}`)].find(existsSync) ?? null;
/** Where Debian has its modules. */
const modules = '/usr/lib/apache2/modules';
const types = '/etc/mime.types';

/** An Apache with its modules and its list of types, installed where this is Debian and root asks; else null. */
export async function provideApache() {
  if (find() === null) await installDebians(['apache2-bin', 'media-types']);
  const program = find();
  return program && existsSync(modules) && existsSync(types) ? { program, modules, types } : null;
}

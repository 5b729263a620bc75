import { type Zippable, zipSync } from 'fflate';
import type { SiteFiles } from './site-files.ts';

/** Formats that are compressed already. */
const packedPattern = /\.(webp|png|jpe?g|woff2|pagefind|pf_\w+)$/;
/** The first day that a zip can hold, by the clock of whoever packs: equal files give equal bytes everywhere. */
const day = () => new Date(1980, 0, 1);

/** The bytes of a zip with these files, in the order of their names. */
export function toZip(files: SiteFiles): Uint8Array {
  const mtime = day();
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    entries.map(([path, bytes]) => [path, [bytes, { level: packedPattern.test(path) ? 0 : 9, mtime }]]),
  );
  return zipSync(zippable);
}

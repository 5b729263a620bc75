import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** The lesson that has packages of its own. */
export const LESSON = 'the-groups-dial';

export type Format = 'scorm12' | 'scorm2004' | 'cmi5' | 'web';
export type Scope = 'course' | 'lesson';
export type Files = ReadonlyMap<string, Uint8Array>;

const folder = new URL('../dist-courses/default-packages/', import.meta.url);

/** What is in a package that `export.setup.ts` has made. */
export function unpack(format: Format, scope: Scope): Files {
  const name = scope === 'course' ? `default-${format}.zip` : `default-${LESSON}-${format}.zip`;
  return new Map(Object.entries(unzipSync(readFileSync(new URL(name, folder)))));
}

/** What a platform opens, by the manifest: the first SCO, or the first unit of cmi5. */
export function launchOf(files: Files): string {
  const read = (name: string) => {
    const xml = Buffer.from(files.get(name)!).toString();
    return new DOMParser().parseFromString(xml, 'text/xml');
  };
  if (files.has('cmi5.xml')) return read('cmi5.xml').querySelector('au > url')!.textContent!.trim();
  const manifest = read('imsmanifest.xml');
  const resource = manifest.querySelector('item')!.getAttribute('identifierref');
  return manifest.querySelector(`resource[identifier="${resource}"]`)!.getAttribute('href')!;
}

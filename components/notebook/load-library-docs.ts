import { get } from './answer.ts';
import type { LibraryDocs } from './library-docs.ts';

let loading: Promise<LibraryDocs> | null = null;

/** Loaded once a page, when a reader first edits a cell; after a failure the next one who asks tries again. */
export function loadLibraryDocs(base: string, language: string): Promise<LibraryDocs> {
  loading ??= get(`${base}data/library-${language}.json`)
    .then((response) => response.json() as Promise<LibraryDocs>)
    .catch((error) => {
      loading = null;
      throw error;
    });
  return loading;
}

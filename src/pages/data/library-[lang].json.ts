import { root } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Language } from '#src/i18n';
import { languagePaths } from '../_course.ts';
import { readLibraryDocs } from '../_library/library-docs.ts';

/** What the editor of a cell completes and hints at, loaded when a reader first edits one. */
export const getStaticPaths: GetStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const docs = await readLibraryDocs(fileURLToPath(root), language);
  return new Response(JSON.stringify(docs), { headers: { 'content-type': 'application/json' } });
};

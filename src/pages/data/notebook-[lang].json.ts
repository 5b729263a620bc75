import type { APIRoute, GetStaticPaths } from 'astro';
import type { NotebookData } from '#components/notebook/page-notebook.svelte.ts';
import { type Language, messagesOf } from '#src/i18n';
import { languagePaths } from '../_course.ts';
import { bundlePrograms } from '../notebook/_bundle.ts';

/** What live cells need besides their text, loaded when a reader comes to one. */
export const getStaticPaths: GetStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const programs = await bundlePrograms();
  const data: NotebookData = {
    messages: messagesOf(language, 'notebook'),
    conv: messagesOf(language, 'conv'),
    programs: Object.fromEntries(programs.map(({ name, file }) => [name, `notebook/${file}`])),
  };
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};

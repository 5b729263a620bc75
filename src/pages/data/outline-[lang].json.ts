import type { APIRoute, GetStaticPaths } from 'astro';
import type { Language } from '#src/i18n';
import { toOutline } from '#src/teacher';
import { getCourse, languagePaths } from '../_course.ts';

/** What the course asks for, loaded where a result is saved, reported or read. */
export const getStaticPaths: GetStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  Response.json(toOutline(await getCourse(), language));

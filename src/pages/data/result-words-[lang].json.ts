import type { APIRoute, GetStaticPaths } from 'astro';
import { type Language, messagesOf } from '#src/i18n';
import { languagePaths } from '../_course.ts';

/** What is said where a student saves a result, for pages that offer it at need. */
export const getStaticPaths: GetStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  Response.json(messagesOf(language, 'resultFile'));

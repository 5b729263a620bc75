import type { APIRoute } from 'astro';
import type { ProgressWords } from '#components/controls/progress-words.ts';
import { type Language, messagesOf } from '#src/i18n';
import { getCourse, languagePaths } from '../../_course.ts';

/** What a page says where nothing is kept. */
export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const { siteName } = await getCourse();
  const { save, noticeRefused, noticeFull, noticeNewer, noticeClose } = messagesOf(language, 'progress');
  const site = siteName[language]!;
  return Response.json({
    site,
    save,
    noticeRefused,
    noticeFull,
    noticeNewer,
    noticeClose,
  } satisfies ProgressWords);
};

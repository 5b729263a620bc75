import { toAccentStyles } from '#components/site/accent-colours.ts';
import { getCourse } from './_course.ts';

/** The course's accent colour. Where it has none no page links it, and the built site leaves it out. */
export async function GET(): Promise<Response> {
  const { accent } = await getCourse();
  return new Response(accent === undefined ? '' : toAccentStyles(accent), {
    headers: { 'content-type': 'text/css' },
  });
}

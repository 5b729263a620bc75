import type { APIRoute, GetStaticPaths } from 'astro';
import { bundlePrograms, type CellProgram } from './_bundle.ts';

/** The programs that run in the cells' Worker, one file each. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await bundlePrograms()).map((program) => ({ params: { program: program.file }, props: { program } }));

export const GET: APIRoute<{ program: CellProgram }> = ({ props: { program } }) =>
  new Response(program.text, { headers: { 'content-type': 'text/javascript' } });

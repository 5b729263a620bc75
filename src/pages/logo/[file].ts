import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import { getCourse } from '../_course.ts';

/** The course's logo, where its file names one. */
export async function getStaticPaths() {
  const { logo } = await getCourse();
  return logo ? [{ params: { file: basename(logo.path) }, props: { path: logo.path } }] : [];
}

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(resolve(fileURLToPath(root), props.path))));

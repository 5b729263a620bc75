import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import { getCourse } from '../../_course.ts';

/** The files beside a lesson's text, such as its pictures. */
export async function getStaticPaths() {
  const { lessons } = await getCourse();
  const files = lessons.flatMap(({ slug, texts }) =>
    Object.values(texts).flatMap((text) => text.files.map(({ path }) => [slug, path] as const)),
  );
  return [...new Map(files.map(([slug, path]) => [path, slug]))].map(([path, slug]) => ({
    params: { slug, file: path.split('/').at(-1) },
    props: { path },
  }));
}

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(resolve(fileURLToPath(root), props.path))));

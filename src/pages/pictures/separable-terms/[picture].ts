import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { spriteFile } from '#components/widgets/SeparableTerms/pictures.ts';
import type { Rgba } from '#src/photo';
import { drawSprite, type SeparableTermsState } from '#src/widgets/separable-terms';
import { getCourse } from '../../_course.ts';

/** The maps of a kernel and of its first terms, drawn at build, for every state that a lesson starts with. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { lessons } = await getCourse();
  const states = lessons
    .flatMap(({ texts }) => Object.values(texts))
    .flatMap(({ widgets }) => widgets.filter(({ name }) => name === 'separable-terms'))
    .map(({ state }) => state as unknown as SeparableTermsState);
  const byFile = new Map(states.map((state) => [spriteFile(state).split('/').at(-1)!, state]));
  return [...byFile].map(([picture, state]) => ({ params: { picture }, props: { state } }));
};

export const GET: APIRoute<{ state: SeparableTermsState }> = async ({ props: { state } }) => {
  const { data, info } = await sharp(`public/photos/${state.photo}.webp`)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const photo: Rgba = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  const sprite = await drawSprite(state, photo);
  const raw = { width: sprite.width, height: sprite.height, channels: 4 } as const;
  const picture = await sharp(Buffer.from(sprite.data), { raw })
    .removeAlpha()
    .webp({ quality: 30, effort: 6 })
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/webp' } });
};

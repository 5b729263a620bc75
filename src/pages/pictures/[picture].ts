import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { THUMBNAIL_SIZE, THUMBNAILS_FILE } from '#components/controls/photo-thumbnails.ts';
import { spriteFile } from '#components/widgets/GroupsDial/pictures.ts';
import { loadCourse } from '#src/content';
import { coursePhotos, type Rgba } from '#src/photo';
import { parseState } from '#src/widgets';
import { drawSprite, type GroupsDialState, groupsDialFields } from '#src/widgets/groups-dial';

/** Pictures drawn at build: what a groups dial shows before it runs, and the photos to choose from. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { lessons } = await loadCourse({ root: process.cwd(), base: import.meta.env.BASE_URL });
  const used = lessons
    .flatMap(({ texts }) => Object.values(texts))
    .flatMap(({ widgets }) => widgets.filter(({ name }) => name === 'groups-dial'))
    .map(({ state }) => state as unknown as GroupsDialState);
  // The home page shows the dial as it is when nobody says anything.
  const states = new Map(
    [parseState(groupsDialFields, {}), ...used].map((state) => [spriteFile(state), state]),
  );
  return [
    { params: { picture: THUMBNAILS_FILE }, props: { state: null } },
    ...[...states].map(([picture, state]) => ({ params: { picture }, props: { state } })),
  ];
};

export const GET: APIRoute<{ state: GroupsDialState | null }> = async ({ props: { state } }) => {
  const picture = state ? await drawDial(state) : await drawThumbnails();
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/webp' } });
};

const photoPath = (name: string) => `public/photos/${name}.webp`;

async function drawDial(state: GroupsDialState): Promise<Buffer> {
  const { data, info } = await sharp(photoPath(state.photo))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const photo: Rgba = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  const sprite = await drawSprite(state, photo);
  const raw = { width: sprite.width, height: sprite.height, channels: 4 } as const;
  return sharp(Buffer.from(sprite.data), { raw }).removeAlpha().webp({ quality: 30, effort: 6 }).toBuffer();
}

async function drawThumbnails(): Promise<Buffer> {
  const tiles = await Promise.all(
    coursePhotos.map((name) => sharp(photoPath(name)).resize(THUMBNAIL_SIZE).toBuffer()),
  );
  return sharp({
    create: {
      width: THUMBNAIL_SIZE * coursePhotos.length,
      height: THUMBNAIL_SIZE,
      channels: 3,
      background: 'white',
    },
  })
    .composite(tiles.map((input, index) => ({ input, left: index * THUMBNAIL_SIZE, top: 0 })))
    .webp({ quality: 40, effort: 6 })
    .toBuffer();
}

import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { THUMBNAIL_SIZE, THUMBNAILS_FILE } from '#components/controls/photo-thumbnails.ts';
import { benchSpriteFile } from '#components/widgets/EquivalenceBench/pictures.ts';
import { spriteFile } from '#components/widgets/GroupsDial/pictures.ts';
import { orderSpriteFile } from '#components/widgets/OrderAndActivation/pictures.ts';
import { coursePhotos, type Rgba } from '#src/photo';
import { parseState } from '#src/widgets';
import { drawBenchSprite, type EquivalenceBenchState } from '#src/widgets/equivalence-bench';
import { drawSprite, type GroupsDialState, groupsDialFields } from '#src/widgets/groups-dial';
import { drawOrderSprite, type OrderAndActivationState } from '#src/widgets/order-and-activation';
import { getCourse } from '../_course.ts';

/** What a widget shows before it runs: the file of a first state, and its picture of that state's photo. */
interface FirstPicture {
  readonly file: string;
  readonly photo: string;
  readonly draw: (photo: Rgba) => Promise<Rgba>;
}

const dialPicture = (state: GroupsDialState): FirstPicture => ({
  file: spriteFile(state),
  photo: state.photo,
  draw: (photo) => drawSprite(state, photo),
});
/** By the name of the widget, from the state a lesson gives it. */
const firstPictures: Readonly<Record<string, (state: never) => FirstPicture>> = {
  'equivalence-bench': (state: EquivalenceBenchState) => ({
    file: benchSpriteFile(state),
    photo: state.photo,
    draw: (photo) => drawBenchSprite(state, photo),
  }),
  'groups-dial': dialPicture,
  'order-and-activation': (state: OrderAndActivationState) => ({
    file: orderSpriteFile(state),
    photo: state.photo,
    draw: (photo) => drawOrderSprite(state, photo),
  }),
};

/** Pictures drawn at build: what widgets show before they run, and the photos to choose from. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { lessons, widgets } = await getCourse();
  const used = lessons
    .flatMap(({ texts }) => Object.values(texts))
    .flatMap(({ widgets }) => widgets)
    .flatMap(({ name, state }) => firstPictures[name]?.(state as never) ?? []);
  // The home page shows the dial as it is when no lesson says anything.
  const dial = parseState(groupsDialFields, widgets['groups-dial']?.set ?? {});
  const pictures = new Map([dialPicture(dial), ...used].map((picture) => [picture.file, picture]));
  return [
    { params: { picture: THUMBNAILS_FILE }, props: { picture: null } },
    ...[...pictures].map(([file, picture]) => ({ params: { picture: file }, props: { picture } })),
  ];
};

export const GET: APIRoute<{ picture: FirstPicture | null }> = async ({ props: { picture } }) => {
  const image = picture ? await drawFirst(picture) : await drawThumbnails();
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/webp' } });
};

const photoPath = (name: string) => `public/photos/${name}.webp`;

async function drawFirst(picture: FirstPicture): Promise<Buffer> {
  const { data, info } = await sharp(photoPath(picture.photo))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const photo: Rgba = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  const sprite = await picture.draw(photo);
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

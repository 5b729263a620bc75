import { beforeAll, describe, expect, test } from 'vitest';
import { type Kernels, openKernels } from '#src/kernels';
import type { Rgba } from '#src/photo';
import { seededWeights } from '#src/runner';
import { tensor } from '#src/tensor';
import {
  anatomyOf,
  createXraySession,
  fitsIn,
  toChannelSprite,
  type XrayReply,
  type XrayRequest,
} from './index.ts';

const photo: Rgba = {
  width: 8,
  height: 8,
  data: new Uint8ClampedArray(256).map((_, index) => (37 * index) % 256),
};
const request = (id: number, fields: Partial<Extract<XrayRequest, { kind: 'run' }>> = {}): XrayRequest => ({
  kind: 'run',
  id,
  net: 'mobilenet-v1',
  dense: false,
  photo,
  keep: null,
  weights: 'seeded',
  manifestUrl: null,
  ...fields,
});

let kernels: Kernels;
beforeAll(async () => {
  kernels = await openKernels();
});

function open() {
  const opened: string[] = [];
  const replies: XrayReply[] = [];
  let onReply = (_: XrayReply) => {};
  const post = (reply: XrayReply) => {
    replies.push(reply);
    onReply(reply);
  };
  let time = 0;
  const session = createXraySession(
    kernels,
    () => time++,
    post,
    () => Promise.resolve(),
    async (net, manifestUrl) => {
      opened.push(`${net.id} ${manifestUrl}`);
      return seededWeights(3);
    },
  );
  return { session, replies, opened, listen: (listener: typeof onReply) => (onReply = listener) };
}

describe('a run', () => {
  test('with the weights of the site loads them once, and names five classes', async () => {
    const { session, replies, opened } = open();
    const fields = {
      net: 'xception',
      weights: 'site',
      manifestUrl: 'https://a.example/w/manifest.json',
    } as const;
    await session(request(1, fields));
    await session(request(2, fields));
    expect(opened).toEqual(['xception https://a.example/w/manifest.json']);
    for (const reply of [replies.find(({ kind }) => kind === 'done'), replies.at(-1)]) {
      expect(reply?.kind === 'done' && reply.classes).toHaveLength(5);
    }
  });

  test('tells of every step once, with its time, and draws the chosen layer', async () => {
    const { session, replies } = open();
    await session(request(1, { keep: 'conv1' }));
    const steps = replies.flatMap((reply) => (reply.kind === 'step' ? [reply] : []));
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps[0]!.steps);
    const done = replies.at(-1)!;
    expect(done).toMatchObject({ kind: 'done', milliseconds: steps.length, classes: null });
    expect(done.kind === 'done' && done.sprite).toMatchObject({ channels: 12, of: 32, mapSize: 112 });
  });

  test('keeps its weights placed for the next photo', async () => {
    const { session, replies } = open();
    await session(request(1));
    const placings = replies.filter(({ kind }) => kind === 'placing').length;
    expect(placings).toBeGreaterThan(0);
    await session(request(2));
    expect(replies.filter(({ kind }) => kind === 'placing')).toHaveLength(placings);
  });

  test('that is stopped says so, and the next one runs', async () => {
    const { session, replies, listen } = open();
    listen((reply) => {
      if (reply.kind === 'step' && reply.id === 1 && reply.done === 3) session({ kind: 'stop', id: 2 });
    });
    await session(request(1));
    expect(replies.at(-1)).toEqual({ kind: 'stopped', id: 1 });
    await session(request(3));
    expect(replies.at(-1)).toMatchObject({ kind: 'done', id: 3 });
  });
});

test('a file that is no weights file is refused with the code of its sentence', async () => {
  const { session, replies } = open();
  await session({ kind: 'file', id: 1, bytes: new TextEncoder().encode('<html>').buffer as ArrayBuffer });
  expect(replies).toEqual([{ kind: 'failed', id: 1, code: 'notHdf5', values: {} }]);
});

test('a sprite has its channels side by side, and there is none of a single pixel', () => {
  const two = tensor([1, 2, 2, 2], new Float32Array([1, 0, 1, 0, -1, 0, 1, 0]));
  const sprite = toChannelSprite(two)!;
  expect(sprite).toMatchObject({ width: 6, height: 2, channels: 2, of: 2, mapSize: 2 });
  // First channel: white, white, black, white. Second: all grey.
  expect([0, 1, 4, 5, 6, 7].map((pixel) => sprite.data[4 * pixel])).toEqual([255, 255, 128, 128, 0, 255]);
  expect(toChannelSprite(tensor([1, 1, 1, 4], new Float32Array(4)))).toBeNull();
});

test('a device of 1 GiB runs Xception, and is not asked to run it dense', () => {
  expect(fitsIn(anatomyOf('xception'), 1)).toBe(true);
  expect(fitsIn(anatomyOf('xception', true), 1)).toBe(false);
  expect(fitsIn(anatomyOf('xception', true), null)).toBe(true);
});

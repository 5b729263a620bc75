import { describe, expect, test } from 'vitest';
import type { Rgba } from '#src/photo';
import { createPhotoSession, type PhotoReply } from './index.ts';

const photo: Rgba = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

function open(run: (state: number) => Promise<number>) {
  const ran: number[] = [];
  const replies: PhotoReply<number>[] = [];
  let shown = 0;
  const request = createPhotoSession<number, number>(
    {
      show: () => void shown++,
      run: (state) => {
        ran.push(state);
        return run(state);
      },
    },
    (reply) => replies.push(reply),
    pause,
  );
  return { request, ran, replies, shown: () => shown };
}

describe('a session on a photo', () => {
  test('runs only the newest of the requests that wait, and keeps a photo that came with an older one', async () => {
    const { request, ran, replies, shown } = open(async (state) => 10 * state);
    await Promise.all(
      [1, 2, 3].map((state) => request({ id: state, state, photo: state === 1 ? photo : null })),
    );
    expect(ran).toEqual([3]);
    expect(shown()).toBe(1);
    expect(replies).toEqual([{ kind: 'done', id: 3, result: 30 }]);
  });

  test('tells why a run failed, and goes on with the next', async () => {
    const { request, replies } = open(async (state) => {
      if (state === 1) throw new Error('out of memory');
      return state;
    });
    await request({ id: 1, state: 1, photo });
    await request({ id: 2, state: 2, photo: null });
    expect(replies).toEqual([
      { kind: 'failed', id: 1, reason: 'out of memory' },
      { kind: 'done', id: 2, result: 2 },
    ]);
  });
});

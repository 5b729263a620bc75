import { describe, expect, test } from 'vitest';
import { parseState } from '../fields.ts';
import { createDialSession, type DialEngine, type DialReply, groupsDialFields } from './index.ts';

const state = parseState(groupsDialFields, {});
const photo = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

function fakeEngine(
  times: number[] = [3, 1, 2, 9, 2],
): DialEngine & { readonly ran: number[]; shown: number } {
  const ran: number[] = [];
  return {
    ran,
    shown: 0,
    show() {
      this.shown++;
    },
    async run({ groups }) {
      ran.push(groups);
      if (groups === 64) throw new Error('out of memory');
      return { inputs: [], outputs: [], engine: 'reference' };
    },
    async time() {
      return times.shift() ?? 1;
    },
  };
}

describe('a dial session', () => {
  test('sends the pictures first and then the median of five warm runs', async () => {
    const replies: DialReply[] = [];
    await createDialSession(
      fakeEngine(),
      (reply) => replies.push(reply),
      pause,
    )({ id: 1, state, photo, timeStandard: false });
    expect(replies.map(({ kind }) => kind)).toEqual(['pictures', 'timing']);
    expect(replies[1]).toMatchObject({ medianMs: 2, runs: 5 });
  });

  test('runs only the newest of many requests, and keeps a photo that came with an older one', async () => {
    const engine = fakeEngine();
    const replies: DialReply[] = [];
    const request = createDialSession(engine, (reply) => replies.push(reply), pause);
    await Promise.all(
      [1, 2, 4, 8].map((groups, index) =>
        request({
          id: index + 1,
          state: { ...state, groups },
          photo: index === 0 ? photo : null,
          timeStandard: false,
        }),
      ),
    );
    expect(engine.ran).toEqual([8]);
    expect(engine.shown).toBe(1);
    expect(new Set(replies.map(({ id }) => id))).toEqual(new Set([4]));
  });

  test('times the standard convolution as well when asked, and not twice', async () => {
    const replies: DialReply[] = [];
    const request = createDialSession(fakeEngine(), (reply) => replies.push(reply), pause);
    await request({ id: 1, state: { ...state, groups: 4 }, photo, timeStandard: true });
    await request({ id: 2, state, photo: null, timeStandard: true });
    expect(replies.flatMap((reply) => (reply.kind === 'timing' ? [reply.groups] : []))).toEqual([4, 1, 1]);
  });

  test('times a slow layer by fewer runs', async () => {
    const replies: DialReply[] = [];
    await createDialSession(
      fakeEngine([900]),
      (reply) => replies.push(reply),
      pause,
    )({ id: 1, state, photo, timeStandard: false });
    expect(replies[1]).toMatchObject({ medianMs: 900, runs: 1 });
  });

  test('tells why a run failed, and goes on with the next', async () => {
    const replies: DialReply[] = [];
    const request = createDialSession(fakeEngine(), (reply) => replies.push(reply), pause);
    await request({ id: 1, state: { ...state, groups: 64 }, photo, timeStandard: false });
    expect(replies).toEqual([{ kind: 'failed', id: 1, reason: 'out of memory' }]);
    await request({ id: 2, state, photo: null, timeStandard: false });
    expect(replies.at(-1)).toMatchObject({ kind: 'timing', id: 2 });
  });
});

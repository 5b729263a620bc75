import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { conv2dReference } from '#src/conv';
import { tensor } from '#src/tensor';
import {
  checkImage,
  filterBank,
  PhotoError,
  photoFilterNames,
  type Rgba,
  toFeatureMaps,
  toLifting,
  toSquare,
} from './index.ts';

const flat = (width: number, height: number, pixel: readonly number[]): Rgba => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) => pixel[index % 4]!),
});

describe('toSquare', () => {
  test('a flat photo stays flat at any size, and 1 x 1 can grow', () => {
    expect(toSquare(flat(300, 200, [10, 20, 30, 255]), 7)).toEqual(flat(7, 7, [10, 20, 30, 255]));
    expect(toSquare(flat(1, 1, [9, 9, 9, 255]), 4)).toEqual(flat(4, 4, [9, 9, 9, 255]));
  });

  test('the mean of all pixels is kept when the size halves', () => {
    const photo = {
      width: 2,
      height: 2,
      data: Uint8ClampedArray.of(0, 0, 0, 255, 100, 0, 0, 255, 100, 0, 0, 255, 200, 4, 0, 255),
    };
    expect([...toSquare(photo, 1).data]).toEqual([100, 1, 0, 255]);
  });

  test('transparent pixels lie on white', () => {
    expect([...toSquare(flat(2, 2, [0, 0, 0, 0]), 1).data]).toEqual([255, 255, 255, 255]);
  });

  test('the middle of a wide photo is taken', () => {
    const photo = flat(3, 1, [0, 0, 0, 255]);
    photo.data[4] = 255;
    expect([...toSquare(photo, 1).data]).toEqual([255, 0, 0, 255]);
  });
});

describe('the filter bank', () => {
  const lift = (photo: Rgba, channels: number) => {
    const { x, weights, geometry } = toLifting(photo, channels);
    return conv2dReference(x, weights, null, geometry);
  };

  test('answers a flat grey photo with its grey in the colours and blurs, and with 0 in all others, border included', () => {
    const { data } = lift(flat(6, 6, [128, 128, 128, 255]), 20);
    const names = filterBank(20).map(({ name }) => name);
    const flatNames = ['red', 'green', 'blue', 'brightness', 'blur'];
    for (let index = 0; index < data.length; index++) {
      const expected = flatNames.includes(names[index % 20]!) ? 128 / 255 : 0;
      expect(data[index]).toBeCloseTo(expected, 6);
    }
  });

  test('vertical edges answer to a step from left to right and horizontal ones do not', () => {
    const photo = flat(8, 8, [0, 0, 0, 255]);
    for (let index = 0; index < photo.data.length; index += 4) {
      if ((index / 4) % 8 >= 4) photo.data.fill(255, index, index + 3);
    }
    const maps = toFeatureMaps(lift(photo, 6));
    expect(maps[4]!.scale).toBeGreaterThan(0.5);
    expect(maps[5]!.scale).toBeLessThan(1e-6);
  });

  test('never changes an earlier filter when there are more', () => {
    expect(filterBank(40).slice(0, 20)).toEqual(filterBank(20));
  });

  test('every filter has a name that the message files know', () => {
    for (const { name } of filterBank(64)) expect(photoFilterNames).toContain(name);
  });
});

test('a feature map draws 0 as middle grey and its largest absolute value as white or black', () => {
  const [map, zeros] = toFeatureMaps(tensor([1, 1, 3, 2], Float32Array.of(-2, 0, 0, 0, 1, 0)));
  expect([map!.pixels[0], map!.pixels[4], map!.scale]).toEqual([0, 128, 2]);
  expect(zeros!.scale).toBe(0);
  expect(zeros!.pixels[0]).toBe(128);
});

describe('checkImage', () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      checkImage(bytes, imageSize);
    } catch (error) {
      if (error instanceof PhotoError) return error.code;
      throw error;
    }
    return 'accepted';
  };

  test('a PNG of 20000 x 20000 is refused by its header, before anything is decoded', () => {
    expect(codeOf(pngHeader(20000, 20000))).toBe('tooManyPixels');
    expect(codeOf(pngHeader(1, 1))).toBe('accepted');
    expect(codeOf(pngHeader(4000, 3000))).toBe('accepted');
  });

  test.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
    ['notAnImage', 'hello, I am text'],
    ['notAnImage', ''],
  ])('%s: %.20s', (code, text) => {
    expect(codeOf(new TextEncoder().encode(text))).toBe(code);
  });

  test('HEIC is refused by name', () => {
    const bytes = new Uint8Array(64);
    bytes.set([0, 0, 0, 24], 0);
    bytes.set(new TextEncoder().encode('ftypheic'), 4);
    expect(codeOf(bytes)).toBe('heic');
  });
});

/** The first 33 bytes of a PNG: signature and IHDR. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 6, 0, 0, 0], 24);
  return bytes;
}

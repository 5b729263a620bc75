import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { compareRuns, packCorrect, type RunRecord, summarise } from '../index.ts';

const IMAGES = 400;
const labels = new Uint8Array(IMAGES);

/** A record of which only seed, accuracy and right images count. */
function record(seed: number, isRight: (image: number) => boolean): RunRecord {
  const classes = Uint8Array.from({ length: IMAGES }, (_, image) => (isRight(image) ? 0 : 1));
  const right = classes.filter((each) => each === 0).length;
  const testCorrect = packCorrect(classes, { count: IMAGES, labels, images: labels });
  return { seed, testAccuracy: right / IMAGES, testCorrect } as RunRecord;
}

test('a summary has the mean, the ends and the deviation of a sample', () => {
  expect(summarise([2, 4, 9])).toEqual({ count: 3, mean: 5, least: 2, most: 9, deviation: Math.sqrt(13) });
  expect(summarise([7])).toMatchObject({ mean: 7, deviation: 0 });
  expect(() => summarise([])).toThrow('no value');
});

describe('a difference', () => {
  test('of a network and itself is none', () => {
    const runs = [1, 2, 3].map((seed) => record(seed, (image) => (image + seed) % 5 !== 0));
    expect(compareRuns(runs, runs, IMAGES)).toMatchObject({ mean: 0, seeds: 3, isShown: false });
  });

  test('that every seed and many images tell is shown, in the order that was asked for', () => {
    const weak = [1, 2, 3].map((seed) => record(seed, (image) => image % 5 > (image === seed ? 2 : 1)));
    const strong = [1, 2, 3].map((seed) => record(seed, (image) => image % 5 > (image === seed ? 1 : 0)));
    const there = compareRuns(weak, strong, IMAGES);
    const back = compareRuns(strong, weak, IMAGES);
    expect(there.mean).toBeCloseTo(0.2, 2);
    expect(back.mean).toBeCloseTo(-there.mean, 12);
    expect([there.isShown, back.isShown]).toEqual([true, true]);
  });

  test('that seeds do not agree on is none, however many images differ', () => {
    const first = [1, 2, 3].map((seed) => record(seed, () => true));
    const other = [1, 2, 3].map((seed) => record(seed, (image) => image >= (seed === 1 ? 200 : 0)));
    const { overSeeds, overImages, isShown } = compareRuns(first, other, IMAGES);
    expect(overImages.to).toBeLessThan(0);
    expect(overSeeds!.to).toBeGreaterThan(0);
    expect(isShown).toBe(false);
  });

  test('of one seed has the interval of McNemar over the images, and is never shown', () => {
    const random = seededRandom(3);
    const drawn = Array.from({ length: IMAGES }, () => [random.uniform() < 0.8, random.uniform() < 0.9]);
    const [a, b] = [0, 1].map((side) => record(1, (image) => drawn[image]![side]!));
    const { overImages, overSeeds, isShown, mean } = compareRuns([a!], [b!], IMAGES);
    const better = drawn.filter(([x, y]) => !x && y).length;
    const worse = drawn.filter(([x, y]) => x && !y).length;
    expect(mean).toBeCloseTo((better - worse) / IMAGES, 12);
    const variance = (better + worse - (better - worse) ** 2 / IMAGES) / (IMAGES - 1);
    expect((overImages.to - overImages.from) / 2).toBeCloseTo(1.96 * Math.sqrt(variance / IMAGES), 12);
    expect([overSeeds, isShown]).toEqual([null, false]);
  });

  test('contains the truth about 95 times in 100, over images', () => {
    const random = seededRandom(9);
    let held = 0;
    for (let trial = 0; trial < 300; trial++) {
      const seeds = [1, 2, 3];
      const hard = Array.from({ length: IMAGES }, () => random.uniform());
      const draw = (share: number) =>
        seeds.map((seed) => record(seed, (image) => random.uniform() * 0.3 + 0.7 * hard[image]! < share));
      const [a, b] = [draw(0.6), draw(0.6)];
      const { overImages } = compareRuns(a, b, IMAGES);
      if (overImages.from <= 0 && overImages.to >= 0) held++;
    }
    expect(held / 300).toBeGreaterThan(0.91);
  });

  test('needs two records of one seed, and as many images as they tell of', () => {
    const [one, two] = [record(1, () => true), record(2, () => true)];
    expect(() => compareRuns([one], [two], IMAGES)).toThrow('no two records');
    expect(() => compareRuns([one], [one], IMAGES + 8)).toThrow(RangeError);
  });
});

import { describe, expect, test } from 'vitest';
import { conv2dReference, resolveConv2d, toBlockDiagonal } from '#src/conv';
import { countBytes, countMacs, toFlops } from '#src/cost';
import { formatMessage, languages, messagesOf } from '#src/i18n';
import { seededRandom } from '#src/random';
import { tensor } from '#src/tensor';
import { type GeneratedQuestion, generateQuestion, listSentences, questionGenerators } from './index.ts';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const generate = (name: string, seed: number, parameters?: unknown) =>
  generateQuestion(name, parameters, seededRandom(seed));
const numbersOf = (question: GeneratedQuestion) => question.values as Readonly<Record<string, number>>;

/** Pairs of an input and an output channel of the same group, found by walking over all pairs. */
function countWires({ inChannels, outChannels, groups }: Readonly<Record<string, number>>): number {
  let wires = 0;
  for (let c = 0; c < inChannels!; c++) {
    for (let o = 0; o < outChannels!; o++) {
      if (Math.floor((c * groups!) / inChannels!) === Math.floor((o * groups!) / outChannels!)) wires++;
    }
  }
  return wires;
}

/** Places of a window of `reach` pixels that moves `stride` pixels at a time, found by moving it. */
function countPlaces(size: number, reach: number, stride: number): number {
  let places = 0;
  for (let start = 0; start + reach <= size; start += stride) places++;
  return places;
}

const ones = (shape: readonly number[]) =>
  tensor(shape, new Float32Array(shape.reduce((size, extent) => size * extent, 1)).fill(1));

/** The answer by another way than the generator's. */
const independently: Readonly<Record<string, (question: GeneratedQuestion) => number>> = {
  'params-of-convolution': (question) => {
    const values = numbersOf(question);
    const biases = question.textKey.endsWith('Bias') ? values.outChannels! : 0;
    return countWires(values) * values.kernelSize! ** 2 + biases;
  },
  'macs-of-convolution': (question) => {
    const values = numbersOf(question);
    // With `same` padding a window starts at every pixel that a stride reaches.
    const places = countPlaces(values.size!, 1, values.stride!) ** 2;
    return countWires(values) * values.kernelSize! ** 2 * places;
  },
  'legal-groups': (question) => {
    const { inChannels, outChannels } = numbersOf(question);
    const legal = seeds.filter((groups) => {
      try {
        resolveConv2d({ inChannels: inChannels!, outChannels: outChannels!, kernelSize: 1, groups }, [
          1,
          1,
          1,
          inChannels!,
        ]);
        return true;
      } catch {
        return false;
      }
    });
    return question.textKey === 'legalTextCount' ? legal.length : legal.at(-1)!;
  },
  // A convolution of ones with ones counts what it reads.
  'inputs-per-output': (question) => {
    const { kernelSize, inChannels, groups } = numbersOf(question);
    const geometry = resolveConv2d(
      { inChannels: inChannels!, outChannels: groups!, kernelSize: kernelSize!, groups: groups! },
      [1, kernelSize!, kernelSize!, inChannels!],
    );
    return conv2dReference(ones(geometry.inputShape), ones(geometry.weightsShape), null, geometry).data[0]!;
  },
  // The one channel that is not zero is read when the output is not zero.
  'channels-read': (question) => {
    const { inChannels, outChannels, groups, channel } = numbersOf(question);
    const geometry = resolveConv2d(
      { inChannels: inChannels!, outChannels: outChannels!, kernelSize: 1, groups: groups! },
      [1, 1, 1, inChannels!],
    );
    const weights = ones(geometry.weightsShape);
    let first = 0;
    for (; first < inChannels!; first++) {
      const x = tensor(
        geometry.inputShape,
        Float32Array.from({ length: inChannels! }, (_, c) => (c === first ? 1 : 0)),
      );
      if (conv2dReference(x, weights, null, geometry).data[channel!] !== 0) break;
    }
    return question.textKey === 'channelsTextGroup' ? first / (inChannels! / groups!) : first;
  },
  // The wires of one layer, then those of the next.
  'params-of-tower': (question) => {
    const { inChannels, reduced, kernelSize, outChannels } = numbersOf(question);
    const wires = countWires({ inChannels: inChannels!, outChannels: reduced!, groups: 1 });
    return (
      wires + kernelSize! ** 2 * countWires({ inChannels: reduced!, outChannels: outChannels!, groups: 1 })
    );
  },
  // One channel after the other, as long as it pays.
  'widest-reduction': (question) => {
    const { inChannels, kernelSize, outChannels } = numbersOf(question);
    let channels = 0;
    let left = kernelSize! ** 2 * inChannels! * outChannels!;
    for (; left >= inChannels! + kernelSize! ** 2 * outChannels!; channels++) {
      left -= inChannels! + kernelSize! ** 2 * outChannels!;
    }
    return channels;
  },
  // The channels written down in rows and read in columns.
  'shuffled-place': (question) => {
    const { groups, perGroup, place } = numbersOf(question);
    const rows = seeds
      .slice(0, groups)
      .map((row) => seeds.slice(0, perGroup).map((column) => row * perGroup! + column));
    return seeds.slice(0, perGroup).flatMap((column) => rows.map((row) => row[column]!))[place!]!;
  },
  'params-of-bottleneck': (question) => {
    const { channels, expansion } = numbersOf(question);
    const wide = channels! * expansion!;
    const wires = countWires({ inChannels: wide, outChannels: wide, groups: wide });
    const pointwise = countWires({ inChannels: channels!, outChannels: wide, groups: 1 });
    return 2 * pointwise + 9 * wires;
  },
  'output-size': (question) => {
    const { size, kernelSize, stride } = numbersOf(question);
    return countPlaces(size!, question.textKey === 'outputTextSame' ? 1 : kernelSize!, stride!);
  },
  // Ten thousand pictures, counted.
  'accuracy-gain': (question) => {
    const { first, second } = numbersOf(question);
    const wrongBefore = 10000 - 100 * first!;
    const gained = 100 * second! - 100 * first!;
    return question.textKey === 'gainTextPoints' ? gained / 100 : (100 * gained) / wrongBefore;
  },
  'error-to-accuracy': (question) => {
    const { error, other } = numbersOf(question);
    return (100 * other! - (10000 - 100 * error!)) / 100;
  },
  'intensity-of-convolution': (question) => {
    const { kernelSize, channels, groups } = numbersOf(question);
    const geometry = resolveConv2d(
      {
        inChannels: channels!,
        outChannels: channels!,
        kernelSize: kernelSize!,
        groups: groups!,
        padding: 'same',
      },
      [1, 16, 16, channels!],
    );
    const { input, output } = countBytes(geometry);
    return toFlops(countMacs(geometry)) / (input + output);
  },
  // 60 s of work: what arithmetic and memory each take of them.
  roofline: (question) => {
    const { peak, bandwidth, intensity } = numbersOf(question);
    const rateOf = (flopsPerByte: number) => {
      const bytes = 60 * Math.min(bandwidth!, peak! / flopsPerByte);
      return (bytes * flopsPerByte) / 60;
    };
    if (question.textKey === 'rooflineTextRate') return Math.round(rateOf(intensity!) * 1e6) / 1e6;
    return seeds.map((seed) => seed / 2).find((flopsPerByte) => rateOf(flopsPerByte) >= peak!)!;
  },
  // A matrix has as many terms as the shorter of its sides is long.
  'terms-needed': (question) => {
    const { kernelSize, inChannels, outChannels } = numbersOf(question);
    const rows = question.textKey === 'termsTextInput' ? outChannels! : inChannels!;
    return Math.min(rows, kernelSize! * kernelSize!);
  },
  'params-of-terms': (question) => {
    const { kernelSize, inChannels, outChannels, terms } = numbersOf(question);
    return terms! * (kernelSize! ** 2 * inChannels! + inChannels! * outChannels!);
  },
  // One more term at a time until it is no longer cheaper.
  'break-even-terms': (question) => {
    const { kernelSize, inChannels, outChannels } = numbersOf(question);
    const dense = kernelSize! ** 2 * inChannels! * outChannels!;
    let terms = 0;
    while ((terms + 1) * inChannels! * (kernelSize! ** 2 + outChannels!) < dense) terms++;
    return terms;
  },
  // Each tower reads all inputs, whichever box its outputs stand in.
  'weights-of-joined-towers': (question) => {
    const { inChannels, towers, perTower } = numbersOf(question);
    return countWires({ inChannels: inChannels!, outChannels: perTower!, groups: 1 }) * towers!;
  },
  'zeros-of-block-diagonal': (question) => {
    const { channels, groups, kernelSize } = numbersOf(question);
    const both = { inChannels: channels!, outChannels: channels! };
    const geometry = resolveConv2d({ ...both, kernelSize: kernelSize!, groups: groups! }, [
      1,
      kernelSize!,
      kernelSize!,
      channels!,
    ]);
    return toBlockDiagonal(ones(geometry.weightsShape), geometry).data.filter((weight) => weight === 0)
      .length;
  },
  'flops-of-convolution': (question) => {
    const values = numbersOf(question);
    return 2 * countWires(values) * values.kernelSize! ** 2 * values.size! ** 2;
  },
  // Every wire of the depthwise step has a window, every wire of the pointwise step one weight.
  'params-of-separable': (question) => {
    const { inChannels, outChannels, kernelSize } = numbersOf(question);
    const depthwise = { inChannels: inChannels!, outChannels: inChannels!, groups: inChannels! };
    const pointwise = { inChannels: inChannels!, outChannels: outChannels!, groups: 1 };
    const biases = question.textKey.endsWith('Bias') ? outChannels! : 0;
    return countWires(depthwise) * kernelSize! ** 2 + countWires(pointwise) + biases;
  },
  // The windows are on the channels that the pointwise step makes.
  'params-of-extreme': (question) => {
    const { inChannels, outChannels, kernelSize } = numbersOf(question);
    const pointwise = { inChannels: inChannels!, outChannels: outChannels!, groups: 1 };
    const depthwise = { inChannels: outChannels!, outChannels: outChannels!, groups: outChannels! };
    return countWires(pointwise) + countWires(depthwise) * kernelSize! ** 2;
  },
  'separable-ratio': (question) => {
    const { outChannels, kernelSize } = numbersOf(question);
    return Math.round(1 / (1 / outChannels! + 1 / kernelSize! ** 2));
  },
  'macs-with-stride': (question) => {
    const { inChannels, outChannels, kernelSize, size, stride } = numbersOf(question);
    const [all, left] = [countPlaces(size!, 1, 1) ** 2, countPlaces(size!, 1, stride!) ** 2];
    const isSeparable = question.textKey.endsWith('Separable');
    const windows = isSeparable ? inChannels! : outChannels!;
    return (isSeparable ? left : all) * inChannels! * outChannels! + left * kernelSize! ** 2 * windows;
  },
  'pointwise-share': (question) => {
    const { inChannels, outChannels, kernelSize } = numbersOf(question);
    return (inChannels! * outChannels!) / (inChannels! * kernelSize! ** 2);
  },
  // Two that learn and two that are kept, a channel.
  'params-of-batch-norm': (question) => {
    const { channels } = numbersOf(question);
    return question.textKey === 'batchNormTextAll' ? 4 * channels! : 2 * channels!;
  },
  // From the end to the image: through how wide a strip of each map a number is reached.
  'receptive-field-of-stack': (question) => {
    const { before, after } = numbersOf(question);
    let width = 1;
    for (let layer = 0; layer < after!; layer++) width = width + 2;
    width = 2 * (width - 1) + 3;
    for (let layer = 0; layer < before!; layer++) width = width + 2;
    return width;
  },
};

describe.each(Object.keys(questionGenerators))('%s', (name) => {
  test('answers as counting does, for 300 seeds', () => {
    for (const seed of seeds) {
      const question = generate(name, seed);
      expect([seed, question.answer]).toEqual([seed, independently[name]!(question)]);
    }
  });

  test('has mistakes, none of which is the answer or another mistake', () => {
    for (const seed of seeds) {
      const { answer, mistakes } = generate(name, seed);
      const values = mistakes.map((mistake) => mistake.value);
      expect(values.length).toBeGreaterThan(0);
      expect(values).not.toContain(answer);
      expect(new Set(values).size).toBe(values.length);
      expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
  });

  test('fills every sentence in both languages, and declares each that it uses and no other', () => {
    const used = new Set<string>();
    for (const seed of seeds) {
      const question = generate(name, seed);
      const sentences = [
        [question.textKey, question.values],
        [question.explainKey, question.explainValues],
        ...question.mistakes.map((mistake) => [mistake.feedbackKey, mistake.values] as const),
      ] as const;
      for (const [key, values] of sentences) {
        used.add(key);
        for (const language of languages) {
          const messages: Readonly<Record<string, string>> = messagesOf(language, 'questions');
          expect(formatMessage(messages[key]!, values, language)).not.toMatch(/[{}]|NaN|undefined/);
        }
      }
    }
    expect([...used].sort()).toEqual([...questionGenerators[name]!.messageKeys].sort());
  });

  test('needs no sentence that explains where none is wanted, and every other', () => {
    const explaining = new Set(seeds.map((seed) => generate(name, seed).explainKey));
    const others = listSentences(name).filter((key) => !explaining.has(key));
    expect(listSentences(name, true)).toEqual(others);
  });

  test('gives equal questions for equal seeds, and new ones for others', () => {
    expect(generate(name, 4)).toEqual(generate(name, 4));
    const texts = seeds.map((seed) => JSON.stringify(generate(name, seed)));
    expect(new Set(texts).size).toBeGreaterThan(8);
  });
});

test('no sentence is without a generator', () => {
  const used = Object.values(questionGenerators).flatMap((generator) => generator.messageKeys);
  expect(Object.keys(messagesOf('en', 'questions')).sort()).toEqual(used.sort());
});

test('a generator is filed under its name', () => {
  for (const [name, generator] of Object.entries(questionGenerators)) expect(generator.name).toBe(name);
});

test('an author can fix what a question chooses from', () => {
  const parameters = {
    kernelSize: 3,
    inChannels: [728],
    outChannels: [728],
    groups: ['depthwise'],
    bias: false,
  };
  for (const seed of seeds.slice(0, 20)) {
    const question = generate('params-of-convolution', seed, parameters);
    expect(question.answer).toBe(9 * 728);
    expect(question.values).toMatchObject({ kernelSize: 3, inChannels: 728, outChannels: 728, groups: 728 });
  }
});

test.each([
  ['params-of-convolution', { group: 2 }, 'unknown parameter: group; known: kernelSize'],
  ['params-of-convolution', [2], 'parameters must be names with values: [2]'],
  ['params-of-convolution', { groups: [0] }, 'groups must be whole numbers from 1 to 4096 or depthwise: 0'],
  [
    'params-of-convolution',
    { groups: [] },
    'groups must be whole numbers from 1 to 4096 or depthwise: an empty',
  ],
  [
    'params-of-convolution',
    { groups: [5] },
    'groups must divide some of the channel counts: 5, 16, 32, 64 in',
  ],
  ['params-of-convolution', { inChannels: '16' }, 'inChannels must be whole numbers from 1 to 4096: "16"'],
  ['params-of-convolution', { bias: 'yes' }, 'bias must be among false, true: "yes"'],
  ['macs-of-convolution', { size: [1.5] }, 'size must be whole numbers from 1 to 1024: 1.5'],
  ['output-size', { padding: ['full'] }, 'padding must be among same, valid: "full"'],
  ['output-size', { size: 4, kernelSize: 5 }, 'size must be at least kernelSize: 4, 5'],
  ['params', {}, 'unknown question generator: params; known: params-of-convolution'],
  ['constructor', {}, 'unknown question generator: constructor'],
])('%s refuses %j with one line', (name, parameters, message) => {
  expect(() => generate(name, 1, parameters)).toThrow(message);
});

import { z } from 'zod';
import type { Language } from '#src/i18n';
import { sourceSchema } from './source.ts';
import { perLanguage, refuseRepeats, slug, text } from './text.ts';

const count = z.int().min(1, 'must be at least 1');
const positive = z.number().positive('must be more than 0');
const percent = z.number().min(0, 'must be from 0 to 100').max(100, 'must be from 0 to 100');

/** What the sources print of accuracy, in percent. Each source prints accuracy or error; the other is its rest. */
const accuracies = {
  top1: percent.optional(),
  top5: percent.optional(),
  top1Error: percent.optional(),
  top5Error: percent.optional(),
  /** Of the test set, where the rest of the row is about validation. */
  top5ErrorTest: percent.optional(),
  /** Mean average precision over 100 guesses. */
  map100: percent.optional(),
};

const result = z.strictObject({
  id: slug,
  model: text,
  ...accuracies,
  groups: count.optional(),
  /** Groups of ResNeXt's middle convolution, and channels of each. */
  cardinality: count.optional(),
  width: count.optional(),
  shuffle: z.boolean().optional(),
  /** Pixels of a side of the input, where the protocol has one for each model. */
  resolution: count.optional(),
  params: count.optional(),
  /** Where the source gives only a bound. */
  paramsBelow: count.optional(),
  /** Multiply-adds, each counted once. */
  macs: count.optional(),
  /** Operations, two for each multiply-add. */
  flops: count.optional(),
  activations: count.optional(),
  macsShare: percent.optional(),
  paramsShare: percent.optional(),
  depth: count.optional(),
  sizeMb: positive.optional(),
  latencyMs: positive.optional(),
  cpuMs: positive.optional(),
  gpuMs: positive.optional(),
  trainStepsPerSecond: positive.optional(),
  trainImagesPerSecond: positive.optional(),
  inferImagesPerSecond: positive.optional(),
});

const oneOrWord = (words: [string, ...string[]]) => z.union([count, z.enum(words)]);

/** Numbers may share an axis when their protocol is one and the same. */
function protocolSchema(listed: readonly Language[]) {
  return z.strictObject({
    id: slug,
    name: perLanguage(listed),
    dataset: text,
    split: text,
    /** Views of each image that are averaged. */
    crops: oneOrWord(['multiple', 'unstated']),
    resolution: oneOrWord(['per-model', 'unstated']),
    /** Networks that vote. */
    models: oneOrWord(['multiple', 'unstated']),
    pretraining: text,
    note: perLanguage(listed).optional(),
  });
}

function tableSchema(listed: readonly Language[]) {
  return z
    .strictObject({
      id: slug,
      protocol: slug.optional(),
      source: sourceSchema,
      macs: z.strictObject({ printedAs: text, note: perLanguage(listed).optional() }).optional(),
      params: z.strictObject({ counts: z.enum(['all', 'trainable']) }).optional(),
      results: z.array(result).min(1, 'must have at least one result'),
    })
    .superRefine(({ protocol, macs, results }, context) => {
      for (const [index, one] of results.entries()) {
        const refuse = (message: string) =>
          context.addIssue({ code: 'custom', path: ['results', index], message });
        const hasAccuracy = Object.keys(accuracies).some((name) => Object.hasOwn(one, name));
        if (hasAccuracy && protocol === undefined) refuse('has an accuracy, but its table no protocol');
        if (one.macs !== undefined && macs === undefined)
          refuse('has macs, but its table does not say printedAs');
        if (one.top1 !== undefined && one.top1Error !== undefined) refuse('has both top1 and top1Error');
        if (one.top5 !== undefined && one.top5Error !== undefined) refuse('has both top5 and top5Error');
      }
    });
}

function conflictSchema(listed: readonly Language[]) {
  const value = z
    .strictObject({
      name: perLanguage(listed),
      value: positive,
      source: sourceSchema.optional(),
      /** Counted here: it needs no source. */
      isComputed: z.boolean().default(false),
    })
    .refine(
      ({ source, isComputed }) => (source === undefined) === isComputed,
      'must have a source or isComputed',
    );
  return z.strictObject({
    id: slug,
    quantity: perLanguage(listed),
    unit: z.enum(['percent', 'macs', 'params']),
    values: z.array(value).min(2, 'must be at least two'),
    lesson: perLanguage(listed),
  });
}

export function publishedFileSchema(listed: readonly Language[]) {
  const statement = z.strictObject({ id: slug, text: perLanguage(listed), source: sourceSchema });
  const distinct = refuseRepeats(
    (one: { id: string }) => one.id,
    (index) => [index, 'id'],
  );
  return z.strictObject({
    protocols: z.array(protocolSchema(listed)).superRefine(distinct),
    tables: z.array(tableSchema(listed)).superRefine(distinct),
    statements: z.array(statement).superRefine(distinct),
    conflicts: z.array(conflictSchema(listed)).superRefine(distinct),
  });
}

export type PublishedFile = z.output<ReturnType<typeof publishedFileSchema>>;
export type PublishedResult = z.output<typeof result>;

import { resolveConv2d } from '#src/conv';
import { costOfSteps, countBytes, countParams, type LayerOperation, summarize, toSteps } from '#src/cost';
import { formatShort } from '#src/i18n';
import { xception } from '#src/nets';
import { accuracyOverCost } from './accuracy-over-cost.ts';
import { costAlongDepth, type DepthShare } from './cost-along-depth.ts';
import { costCurve } from './cost-curve.ts';
import { type CostPoint, costOverGroups } from './cost-over-groups.ts';
import { errorOverGroups } from './error-over-groups.ts';
import { type ErrorOverTerms, errorOverTerms } from './error-over-terms.ts';
import type { Figure } from './figure.ts';
import { listTimeFigures } from './gallery-time.ts';
import { listTrainingFigures } from './gallery-training.ts';
import { stackedCosts } from './stacked-costs.ts';
import { stepShares } from './step-shares.ts';
import { valueStrip } from './value-strip.ts';

/** One picture of the gallery: a figure of the course with data as lessons give it. */
export interface GalleryEntry {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * Every figure of the course, each with data of its kind. The tests draw all of them; `npm run gallery` shows them.
 * A new figure is added here.
 */
export function listGallery(): GalleryEntry[] {
  return [
    { name: 'cost-over-groups', figure: costOverGroups(costsOfLayer(32), costLabels) },
    { name: 'accuracy-over-cost', figure: accuracyOverCost(networks, accuracyLabels).figure },
    { name: 'value-strip', figure: valueStrip(baselines, stripLabels).figure },
    { name: 'error-over-groups', figure: errorOverGroups([cardinalities], errorLabels).figure },
    { name: 'stacked-costs', figure: stackedCosts(stackedDesigns, stackedLabels, String) },
    { name: 'error-over-terms', figure: errorOverTerms(errorsOfTerms, termLabels) },
    {
      name: 'error-over-terms-before-a-run',
      figure: errorOverTerms({ ...errorsOfTerms, outputs: null, breakEven: 12 }, termLabels),
    },
    ...listTimeFigures(),
    ...listTrainingFigures(),
    { name: 'cost-curve-channels', figure: macsOverChannels() },
    { name: 'cost-curve-kernel', figure: macsOverKernel() },
    { name: 'step-shares', figure: sharesOfSeparable() },
    { name: 'cost-along-depth', figure: costAlongDepth(sharesOfXception(), depthLabels) },
  ];
}

/** [@tan2019, Table 2] */
const networks = [
  { id: 'b0', name: 'EfficientNet-B0', cost: 5.3e6, accuracy: 77.1 },
  { id: 'xception', name: 'Xception', cost: 23e6, accuracy: 79 },
  { id: 'b7', name: 'EfficientNet-B7', cost: 66e6, accuracy: 84.3 },
];
const inMillions = (count: number) => `${count / 1e6} M`;
const accuracyLabels = {
  name: 'network',
  cost: 'parameters',
  accuracy: 'top-1 accuracy, %',
  said: 'Three networks by parameters and accuracy.',
  formatCost: inMillions,
};

/** [@chollet2017, Table 1] */
const baselines = [
  { id: 'inception', name: 'Inception V3', value: 78.2 },
  { id: 'xception', name: 'Xception', value: 79 },
];
const stripLabels = {
  name: 'network',
  value: 'top-1 accuracy, %',
  said: 'Two networks by accuracy.',
  format: String,
};

/** [@xie2017, Table 3] */
const cardinalities = {
  name: '4.1 G MACs',
  isDashed: false,
  points: [
    { id: 'one', groups: 1, error: 23.9 },
    { id: 'two', groups: 2, error: 23 },
    { id: 'many', groups: 32, error: 22.2 },
  ],
};
const errorLabels = {
  series: 'cost',
  groups: 'groups',
  error: 'top-1 error, %',
  change: 'change in points',
  said: 'Error falls with more groups at equal cost.',
  formatChange: String,
};
const stackedLabels = { design: 'module', part: 'part', cost: 'weights', total: 'all of it' };

const stackedDesigns = [
  {
    label: 'two towers',
    parts: [
      { label: 'tower 1', value: 16_384, fill: 'var(--group-0)' },
      { label: 'tower 2', value: 39_936, fill: 'var(--group-1)' },
    ],
  },
  { label: 'one 3x3', parts: [{ label: 'all', value: 294_912, fill: 'var(--ink-soft)' }] },
];

const costLabels = {
  groups: 'groups',
  share: 'share of the standard convolution',
  arithmetic: 'params, MACs, FLOPs',
  bytes: 'bytes',
};

function costsOfLayer(channels: number): CostPoint[] {
  return [1, 2, 4, 8, 16, 32].map((groups) => {
    const spec = {
      inChannels: channels,
      outChannels: channels,
      kernelSize: 3,
      groups,
      padding: 'same',
    } as const;
    const geometry = resolveConv2d(spec, [1, 56, 56, channels]);
    const { input, weights, output } = countBytes(geometry);
    return { groups, params: countParams(geometry), bytes: input + weights + output };
  });
}

const termLabels = {
  terms: 'terms kept',
  error: 'relative error',
  weights: 'of the weights',
  outputs: 'of the outputs',
  dearer: 'no cheaper than dense',
};

// A random 3 x 3 kernel from 6 to 12 channels.
const errorsOfTerms: ErrorOverTerms = {
  weights: [1, 0.83, 0.68, 0.55, 0.43, 0.32, 0.23, 0.15, 0.08, 0],
  outputs: [1, 0.6, 0.5, 0.4, 0.3, 0.3, 0.2, 0.1, 0.05, 0],
  breakEven: 5.14,
  current: 3,
};
const layer = {
  size: 19,
  inChannels: 728,
  outChannels: 728,
  kernelSize: 3,
  stride: 1,
  padding: 'same',
  groups: 1,
} as const;
const curveWords = {
  y: 'MACs',
  chosen: 'separable',
  standard: 'standard',
  short: (value: number) => formatShort(value, 'en'),
};

function macsOver(name: 'outChannels' | 'kernelSize', values: readonly number[], operation: LayerOperation) {
  return values.map((x) => ({ x, y: costOfSteps(toSteps(operation, { ...layer, [name]: x })).macs }));
}

function macsOverChannels(): Figure {
  const values = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 728, 1024];
  const [chosen, standard] = [
    macsOver('outChannels', values, 'separable'),
    macsOver('outChannels', values, 'standard'),
  ];
  const words = { ...curveWords, x: 'channels out', said: 'Few output channels save little.' };
  return costCurve({ chosen, standard, isLogarithmic: true }, words);
}

function macsOverKernel(): Figure {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const [chosen, standard] = [
    macsOver('kernelSize', values, 'separable'),
    macsOver('kernelSize', values, 'standard'),
  ];
  const words = {
    ...curveWords,
    x: 'kernel size',
    said: 'The standard layer grows with the square of the kernel.',
  };
  return costCurve({ chosen, standard, isLogarithmic: false }, words);
}

function sharesOfSeparable(): Figure {
  const steps = toSteps('separable', layer).map((geometry) => costOfSteps([geometry]));
  const shares = (['params', 'macs', 'bytes'] as const).flatMap((cost) =>
    steps.map((step, index) => ({
      cost,
      step: index === 0 ? 'depthwise' : 'pointwise',
      share: step[cost] / steps.reduce((sum, other) => sum + other[cost], 0),
    })),
  );
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const said = 'Nearly all multiply-adds are pointwise, and half of the bytes are not.';
  return stepShares(shares, { cost: 'cost', step: 'step', share: 'share', said, percent });
}

const depthLabels = {
  layer: 'layer',
  section: 'part',
  params: 'params',
  macs: 'MACs',
  share: 'share of the network, %',
  said: 'The multiply-adds of Xception are spread over its depth; its params sit in the later half.',
};

function sharesOfXception(): DepthShare[] {
  const net = xception();
  const { rows, totals } = summarize(net);
  const sectionOf = (block: string) => net.sections.find(({ blocks }) => blocks.includes(block))?.name ?? '';
  return rows
    .filter(({ macs }) => macs > 0)
    .map(({ name, block, params, macs }) => ({
      name,
      section: sectionOf(block),
      params: (100 * params) / totals.params,
      macs: (100 * macs) / totals.macs,
    }));
}

import type { Size } from '#src/conv';
import { buildNet, type ConvOptions, type NetBuilder, type Wire } from '../build-net.ts';
import type { Net } from '../net.ts';

/** One convolution of a tower: channels, kernel, and what differs from stride 1, `same`. */
type Step = readonly [channels: number, kernelSize: Size, options?: Partial<ConvOptions>];

const down = { stride: 2, padding: 'valid' } as const;
const WIDE = [1, 7] as const;
const TALL = [7, 1] as const;

/**
 * Inception V3 as Keras builds it, without the auxiliary tower. Convolutions have no bias, their batch normalisations no
 * gamma. Keras numbers its layers by itself; here they carry the name of the module they stand in.
 * [szegedy2016, table 1; modules fig. 5, 6, 7 and 10]
 */
export function inceptionV3(): Net {
  const source = { key: 'szegedy2016', where: 'table 1' };
  return buildNet(
    { id: 'inception-v3', title: 'Inception V3', source, inputShape: [1, 299, 299, 3] },
    (b) => {
      b.block('stem', 'stem');
      let x = tower(b, b.input, 'stem', [
        [32, 3, down],
        [32, 3, { padding: 'valid' }],
        [64, 3],
      ]);
      x = b.maxPool(x, 'stem_pool1', { kernelSize: 3, stride: 2 });
      x = tower(b, x, 'stem_b', [
        [80, 1, { padding: 'valid' }],
        [192, 3, { padding: 'valid' }],
      ]);
      x = b.maxPool(x, 'stem_pool2', { kernelSize: 3, stride: 2 });
      for (const [index, pooled] of [32, 64, 64].entries())
        x = module35(b, x, `mixed${index}`, pooled, index);
      x = shrinkTo17(b, x, 'mixed3');
      for (const [index, inner] of [128, 160, 160, 192].entries())
        x = module17(b, x, `mixed${4 + index}`, inner);
      x = shrinkTo8(b, x, 'mixed8');
      for (const name of ['mixed9', 'mixed10']) x = module8(b, x, name);
      b.block('classifier', 'classifier');
      x = b.globalAveragePool(x, 'avg_pool');
      b.dense(x, 'predictions', 1000, { activation: 'softmax' });
    },
  );
}

/** Convolution, batch normalisation and ReLU, as often as there are steps. */
function tower(b: NetBuilder, from: Wire, name: string, steps: readonly Step[]): Wire {
  let x = from;
  for (const [index, [channels, kernelSize, options]] of steps.entries()) {
    const layer = steps.length > 1 ? `${name}_conv${index + 1}` : `${name}_conv`;
    x = b.conv(x, layer, channels, { kernelSize, ...options });
    x = b.activation(b.batchNorm(x, `${layer}_bn`, { scale: false }), `${layer}_act`, 'relu');
  }
  return x;
}

function pooledTower(b: NetBuilder, from: Wire, name: string, channels: number): Wire {
  const pooled = b.averagePool(from, `${name}_pool`, { kernelSize: 3, stride: 1, padding: 'same' });
  return tower(b, pooled, `${name}_pool`, [[channels, 1]]);
}

/** At 35 x 35: 1x1; 1x1, 5x5; 1x1, 3x3, 3x3; pooling, 1x1. */
function module35(b: NetBuilder, x: Wire, name: string, pooled: number, index: number): Wire {
  b.block(name, index === 0 ? 'at35' : undefined);
  const towers = [
    tower(b, x, `${name}_1x1`, [[64, 1]]),
    tower(b, x, `${name}_5x5`, [
      [48, 1],
      [64, 5],
    ]),
    tower(b, x, `${name}_3x3dbl`, [
      [64, 1],
      [96, 3],
      [96, 3],
    ]),
    pooledTower(b, x, name, pooled),
  ];
  return b.concat(towers, name);
}

function shrinkTo17(b: NetBuilder, x: Wire, name: string): Wire {
  b.block(name, 'at17');
  const towers = [
    tower(b, x, `${name}_3x3`, [[384, 3, down]]),
    tower(b, x, `${name}_3x3dbl`, [
      [64, 1],
      [96, 3],
      [96, 3, down],
    ]),
    b.maxPool(x, `${name}_pool`, { kernelSize: 3, stride: 2 }),
  ];
  return b.concat(towers, name);
}

/** At 17 x 17 a 7x7 is taken apart into 1x7 and 7x1: separable in space, which is not depthwise separable. */
function module17(b: NetBuilder, x: Wire, name: string, inner: number): Wire {
  b.block(name);
  const towers = [
    tower(b, x, `${name}_1x1`, [[192, 1]]),
    tower(b, x, `${name}_7x7`, [
      [inner, 1],
      [inner, WIDE],
      [192, TALL],
    ]),
    tower(b, x, `${name}_7x7dbl`, [
      [inner, 1],
      [inner, TALL],
      [inner, WIDE],
      [inner, TALL],
      [192, WIDE],
    ]),
    pooledTower(b, x, name, 192),
  ];
  return b.concat(towers, name);
}

function shrinkTo8(b: NetBuilder, x: Wire, name: string): Wire {
  b.block(name, 'at8');
  const towers = [
    tower(b, x, `${name}_3x3`, [
      [192, 1],
      [320, 3, down],
    ]),
    tower(b, x, `${name}_7x7x3`, [
      [192, 1],
      [192, WIDE],
      [192, TALL],
      [192, 3, down],
    ]),
    b.maxPool(x, `${name}_pool`, { kernelSize: 3, stride: 2 }),
  ];
  return b.concat(towers, name);
}

/** At 8 x 8 two towers end in a 1x3 and a 3x1 side by side. */
function module8(b: NetBuilder, x: Wire, name: string): Wire {
  b.block(name);
  const fork = (from: Wire, kind: string) =>
    b.concat(
      [
        tower(b, from, `${name}_${kind}_a`, [[384, [1, 3]]]),
        tower(b, from, `${name}_${kind}_b`, [[384, [3, 1]]]),
      ],
      `${name}_${kind}`,
    );
  const towers = [
    tower(b, x, `${name}_1x1`, [[320, 1]]),
    fork(tower(b, x, `${name}_3x3`, [[384, 1]]), '3x3'),
    fork(
      tower(b, x, `${name}_3x3dbl`, [
        [448, 1],
        [384, 3],
      ]),
      '3x3dbl',
    ),
    pooledTower(b, x, name, 192),
  ];
  return b.concat(towers, name);
}

/** Words of the block timeline. */
export const blockTimeline = {
  name: 'Block timeline',
  timeline: 'What followed, by year of publication',
  runnable: 'can be run here',
  inWords: 'in words',
  source: 'In the bibliography',

  xception:
    'Separable layers and shortcuts all the way through, and nothing between the two steps of a layer. Its block of the middle flow.',
  resnext:
    'A 3×3 in 32 groups between two 1×1: the dial, stopped in the middle. At equal multiply-adds, one group gave 23.9 % top-1 error, 32 groups 22.2 % (Table 3 of the paper).',
  mobilenet:
    'One separable layer after the other, with normalisation and a ReLU (ReLU6 in the published code) after both steps. Against the same network with ordinary convolutions: 70.6 instead of 71.7 % top-1, with 569 instead of 4,866 million multiply-adds (Table 4 of the paper).',
  shufflenet:
    'The 1×1 layers are grouped as well, which makes them cheap and cuts the channels apart. A shuffle between them brings the channels together again.',
  mobilenetTwo:
    'Narrow, wide, narrow: the depthwise step works in six times as many channels as go from block to block. The narrow end has no activation.',
  shufflenetTwo:
    'Counts what FLOPs leave out, memory traffic above all, and measures on the device. Its unit no longer groups the 1×1.',
  networkDecoupling:
    'Writes a trained ordinary convolution as a sum of depthwise separable ones, without training again.',
  mobilenetThree:
    'A network found by search, with squeeze-and-excitation and another activation around the same depthwise block.',
  efficientnet: 'The block of MobileNetV2, with depth, width and resolution scaled together.',
  bsconv:
    'Pointwise first, depthwise after, as in extreme Inception. In whole networks, it reports, that order does better.',
  efficientnetTwo:
    'Puts an ordinary 3×3 back into the early stages, where depthwise layers are slow to train.',
  convnext:
    'A ResNet-50 rebuilt step by step. Making its 3×3 depthwise alone cost 1.2 points of top-1 and cut the multiply-adds from 4.42 to 2.35 billion; a wider network then won 2.2, at 5.27 billion (Table 10 of the paper). Later the kernel grew to 7×7.',
  replknet: 'Depthwise kernels of up to 31×31, trained beside small ones that are folded in afterwards.',
  nexception: 'Xception itself with newer blocks and training: 81.5 % top-1, 2.5 points more.',
  fasternet:
    'A depthwise layer waits for memory. So only a part of the channels is convolved, and the others pass as they are.',
  inceptionnext:
    'The circle closes: a large depthwise kernel is split into branches, as in an Inception module: a small square, a row, a column, and nothing at all.',
  mobilenetFour:
    'One inverted bottleneck with optional depthwise layers at two places, so that a search can choose among the blocks before it.',
  clusters:
    'Trained depthwise kernels of many networks fall into a few clusters, most of which look like differences of Gaussians.',
  masterKeys:
    'Depthwise filters stay general deep into a network: frozen ones from another network still serve.',
  universalKeys:
    'Eight frozen filters, scaled and shifted, in every depthwise layer: over 80 % on ImageNet, says the abstract.',

  size: 'maps of',
  size14: '14 × 14',
  size28: '28 × 28',
  size56: '56 × 56',
  groups: 'groups',
  shuffle: 'shuffle',
  on: 'on',
  off: 'off',
  units: 'stacked units',

  blockTitle: 'The block, 256 channels in and out',
  blockHint: 'Widths are channel counts. A colour is a group: what it does not touch, it does not read.',
  pointwise: '1×1, all channels',
  grouped: '{kernel}×{kernel}, {groups} groups',
  depthwise: '{kernel}×{kernel} depthwise',
  standard: '{kernel}×{kernel}',
  shuffleRow: 'channel shuffle, {groups} groups',
  add: 'plus the block’s input',
  channelsRow: '{inChannels} → {outChannels} channels;',
  costRow: '{params} params, {macs} MACs ({share} %)',
  free: 'nothing to learn, no MACs',
  total: 'Whole block: {params} params (without normalisation), {macs} multiply-adds (MACs).',
  run: 'Run this block',
  running: 'Running',
  ms: '{ms} ms',
  msBoth: '{ms} ms, both steps',
  ran: '{ms} ms for the whole block on this device: median of {runs} runs, {engine}. Weights drawn by seed, nothing is trained. Pictures: 8 channels of each layer, each scaled by its own largest value; middle grey is 0.',
  wasm: 'WebAssembly, one thread',
  wasmThreads: 'WebAssembly, threads',
  reference: 'plain JavaScript, because WebAssembly does not run here',
  failed: 'The block did not run: {reason}',
  noWorker: 'This browser could not start the run.',
  mapsOf: 'Channels after: {layer}',
  inWordsOnly: 'This one is not rebuilt here. The filled circles can be run.',

  exchangeTitle: 'Who can hear of whom',
  exchangeHint:
    'ShuffleNet units, {units} in a row: a row is a pack of output channels, a column a group of input channels. Filled: there is a path. Followed channel by channel through the graph, whatever the weights.',
  exchangeSaid: 'An output channel can depend on {heard} of {groups} groups of input channels.',
  hears: 'output channels {first} to {last}: groups {groups}',
  outputs: '{first} to {last}',
  inGroup: 'in {group}',

  chartTitle: 'Six blocks in the same place',
  chartHint:
    'All read and write 256 channels of {size} × {size}. They do not do the same work: Xception’s block has three separable layers, ConvNeXt’s a 7×7, and MobileNetV2, six times as wide inside, is made for fewer channels. Counts, not quality.',
  count: 'count',
  macs: 'multiply-adds (MACs)',
  params: 'params',
  pointwiseKind: '1×1, one group',
  groupedKind: 'grouped',
  depthwiseKind: 'depthwise',
  chartTable: 'The same as a table',
  design: 'block',
  part: 'kind of convolution',
  whole: 'all of it',
  layer: 'layer',
  inChannels: 'channels in',
  outChannels: 'channels out',
  time: 'measured ms',

  alternativeBlock:
    '{title}: {rows} steps on 256 channels of {size} × {size}. {params} params, {macs} multiply-adds, of which {depthwise} % in depthwise convolutions.',
  alternativeWords: '{title}: {sentence}',
};

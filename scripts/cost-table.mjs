/** Keras' class for each layer; names of ours where Keras has none. */
const kerasTypes = {
  input: 'InputLayer',
  separable: 'SeparableConv2D',
  batchNorm: 'BatchNormalization',
  layerNorm: 'LayerNormalization',
  layerScale: 'LayerScale',
  normalization: 'Normalization',
  activation: 'Activation',
  maxPool: 'MaxPooling2D',
  averagePool: 'AveragePooling2D',
  globalAveragePool: 'GlobalAveragePooling2D',
  dense: 'Dense',
  add: 'Add',
  multiply: 'Multiply',
  concat: 'Concatenate',
  slice: 'Slice',
  channelShuffle: 'ChannelShuffle',
};

/** A convolution is depthwise when each of its groups reads one channel. */
function typeOf({ layer }) {
  if (layer.type !== 'conv') return kerasTypes[layer.type];
  const { groups = 1, inChannels } = layer.spec;
  return groups > 1 && groups === inChannels ? 'DepthwiseConv2D' : 'Conv2D';
}

const columns = [
  'name',
  'type',
  'outputShape',
  'params',
  'trainable',
  'macs',
  'activations',
  'receptiveField',
];

/** The table of a network's cost as `json`, `csv`, `markdown` or `text`, totals last. */
export function formatCost(net, cost, kind) {
  const rows = cost.rows.map(({ block, receptiveField, ...row }, index) => ({
    ...row,
    type: typeOf(net.nodes[index]),
    receptiveField,
  }));
  if (kind === 'json') return JSON.stringify({ rows, totals: cost.totals }, null, 2);
  const cells = [...rows, { name: 'total', ...cost.totals }].map((row) =>
    columns.map((column) => toCell(row[column], kind)),
  );
  if (kind === 'csv') return [columns, ...cells].map((row) => row.join(',')).join('\n');
  if (kind === 'markdown') {
    const rule = columns.map((_, index) => (index < 3 ? '---' : '---:'));
    return [columns, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
  }
  const all = [columns, ...cells];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index].length)));
  return all
    .map((row) =>
      row
        .map((cell, index) => (index < 3 ? cell.padEnd(widths[index]) : cell.padStart(widths[index])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCell(value, kind) {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(kind === 'csv' ? 'x' : ' x ');
  return kind === 'csv' || typeof value !== 'number' ? String(value) : value.toLocaleString('en');
}

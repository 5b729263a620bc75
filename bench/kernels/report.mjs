import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const operations = {
  forward: 'forward',
  separable: 'separable (depthwise, then pointwise)',
  inputGradient: 'gradient to the input',
  weightGradient: 'gradient to the weights',
};

/** One answer with the ratios that matter: how many times as long the others take. */
function toRow({ operation, size, channels, kernelSize, groups, ofPeak, milliseconds, ratios }) {
  const ratio = (value) => (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0));
  return {
    layer: `${size} × ${size} × ${channels}, ${kernelSize} × ${kernelSize}`,
    operation,
    groups,
    ms: (milliseconds.ours ?? milliseconds.oursInTensorFlow).toFixed(3),
    'of peak': `${(100 * ofPeak).toFixed(0)} %`,
    // How much of the time a copy of the same bytes would take.
    'of copying': ratios.copy && operation !== 'separable' ? `${(100 * ratios.copy).toFixed(0)} %` : '',
    'TensorFlow.js': ratio(ratios.tensorFlow),
    'TensorFlow.js, block-diagonal': ratio(ratios.tensorFlowDense),
    'its own kernel': ratio(ratios.tensorFlowKernel),
    'onnxruntime-web': ratio(ratios.onnx),
    'these inside TensorFlow.js': ratio(ratios.ours && ratios.oursInTensorFlow),
  };
}

function toTable(rows) {
  const columns = Object.keys(rows[0]).filter((name) => rows.some((row) => row[name] !== ''));
  return [
    `| ${columns.join(' | ')} |`,
    `|${columns.map((name) => (name === 'layer' ? '---' : '--:')).join('|')}|`,
    ...rows.map((row) => `| ${columns.map((name) => row[name]).join(' | ')} |`),
  ].join('\n');
}

/** Milliseconds over group counts, both axes logarithmic. */
function drawPicture(answers) {
  const [width, height, left, bottom, right, top] = [760, 400, 68, 44, 210, 16];
  const layer = answers.filter(
    ({ operation, size, kernelSize }) => operation === 'forward' && size === 56 && kernelSize === 3,
  );
  const isSplit = ({ groups, channels }) => groups < channels;
  const series = [
    { name: 'TensorFlow.js, split and joined', key: 'tensorFlow', colour: '#b3541e', of: isSplit },
    {
      name: 'TensorFlow.js, its depthwise',
      key: 'tensorFlow',
      colour: '#b3541e',
      of: (answer) => !isSplit(answer),
    },
    { name: 'TensorFlow.js, block-diagonal', key: 'tensorFlowDense', colour: '#8a7a2f' },
    { name: 'onnxruntime-web', key: 'onnx', colour: '#5b6b7a' },
    { name: 'these kernels', key: 'ours', colour: '#2f4bb8' },
  ];
  const most = Math.log2(Math.max(...layer.map(({ groups }) => groups)));
  const [least, largest] = [-1, 3];
  const x = (groups) => left + ((width - left - right) * Math.log2(groups)) / most;
  const y = (ms) => top + (height - top - bottom) * (1 - (Math.log10(ms) - least) / (largest - least));
  const text = (at, content, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${content}</text>`;
  const grid = [0.1, 1, 10, 100, 1000].map(
    (ms) =>
      `<path d="M${left} ${y(ms).toFixed(1)}H${width - right}" stroke="#d9d6cf"/>${text([left - 8, y(ms) + 4], `${ms} ms`, 'text-anchor="end"')}`,
  );
  const ticks = layer.map(({ groups }) =>
    text([x(groups), height - bottom + 20], groups, 'text-anchor="middle"'),
  );
  const lines = series.map(({ name, key, colour, of = () => true }) => {
    const points = layer
      .filter((answer) => answer.milliseconds[key] !== undefined && of(answer))
      .map(({ groups, milliseconds }) => [x(groups), y(milliseconds[key])]);
    const [endX, endY] = points.at(-1);
    return `<polyline points="${points.map((point) => point.map((value) => value.toFixed(1)).join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>
${points.map(([cx, cy]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3" fill="${colour}"/>`).join('')}
${text([endX + 8, endY + 4], name, `fill="${colour}"`)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#33302b">
<title>Milliseconds of a 3 × 3 convolution, 56 × 56 × 128, over the number of groups</title>
<rect width="${width}" height="${height}" fill="#fffdf8"/>
${grid.join('\n')}
${ticks.join('\n')}
${text([(left + width - right) / 2, height - 6], 'groups', 'text-anchor="middle"')}
${lines.join('\n')}
</svg>
`;
}

/** Counted in the tiles that run; their sizes stand in `src/kernels/wasm/generator`. */
const BOUNDS = `## What bounds them

Counted on a core that starts six instructions a cycle, of them two multiplications and two additions of vectors, and
two loads. What the table shows below these bounds goes to the start and the end of each tile, to tiles at the border,
which have fewer pixels and taps, and to the memory behind the first cache.

* **More than four output channels a group**: five pixels by two vectors, 27 instructions an input channel, of them 7
  loads, for 10 multiplications and 10 additions. Bound by arithmetic. Twelve sums would spill: with two weights, a number
  and a product they need 16 registers, and V8 gives 15.
* **Lanes without a channel**: 13 output channels a group fill 13 of 16 lanes, 14 of 16, 26 of 28: at most 81, 88 and 93 %.
* **Four channels a group**: one vector, so each number that is read serves one multiplication. 36 loads a tap of eight
  pixels for 32 multiplications: at most 89 %.
* **Two channels a group**: numbers are spread over lanes in the units that also multiply and add. In a row of three taps
  16 shuffles stand beside 36 multiplications and 36 additions: at most 82 %. In the gradient to the weights 2 shuffles a
  row of taps stand beside 6 multiplications and 6 additions: at most 86 %.
* **Depthwise, forward and to the input**: an output has only nine multiplications, and a fifth of the instructions clear
  its sum, add its bias, compare it with the floor and store it. Memory is not what bounds it: a copy of the same bytes
  takes a fifth of the time or less.
* **Depthwise, pixels 1 or 2 KiB apart**: with 256, 512 or 1,024 channels the pixels of a tile fall on few sets of the first
  cache and drive each other out of it. At 14 x 14, 512 channels run at less than half the speed of 500.
* **Gradient to the input**: weights are turned and put in order in every call, as they change in every step. That counts
  where a picture is small beside its weights.
* **Gradient to the weights, four channels a group and fewer**: of two and four, pictures are copied into panels of a few
  channels first, two loads and two stores a vector beside 18 or 36 multiplications. Depthwise reads in place; in a row of
  more than 20 pixels that lie far apart, nine sums go to memory and back for every 18 of them.`;

function toDocument({ date, machine, commit, brotliBytes, runs }) {
  const [single, threaded] = runs;
  const sections = Object.entries(operations).map(([operation, title]) => {
    const rows = single.answers.filter((answer) => answer.operation === operation).map(toRow);
    return `## ${title[0].toUpperCase()}${title.slice(1)}\n\n${toTable(rows.map(({ operation: _, ...row }) => row))}`;
  });
  const peaks = single.answers.map(({ peakGigaflops }) => peakGigaflops).sort((a, b) => a - b);
  const peak = peaks[peaks.length >> 1];
  const alone = single.answers.filter(({ operation }) => operation === 'forward');
  const two = threaded.answers.map((answer) => {
    const one = alone.find(
      ({ size, kernelSize, groups }) =>
        size === answer.size && kernelSize === answer.kernelSize && groups === answer.groups,
    );
    return {
      groups: answer.groups,
      'one thread, ms': one.milliseconds.ours.toFixed(3),
      'two threads, ms': answer.milliseconds.ours.toFixed(3),
      'TensorFlow.js': answer.ratios.tensorFlow.toFixed(2),
    };
  });
  return `# Performance of the convolution kernels

Written by \`npm run bench -- kernels\` on ${date}: ${machine}, Chromium ${single.browser}, commit ${commit}. Medians of
rounds in which all take turns in one page, and of these the middle one of three pages; one thread where nothing else is
said. *Of peak* compares with what the same processor reached in the same round with nothing but vector multiplications and additions, six chains of each
(median of all rows ${peak.toFixed(1)} GFLOP/s). *Of copying*, for depthwise,
is the time that a copy of as many bytes takes in the same round, over the kernel's: 100 % would be bound by memory alone.
The other columns say how many
times as long something else takes in the same round; under 1 it is faster. The peers' compositions stand in \`bench/kernels/tensorflow.ts\`:
TensorFlow.js splits and joins groups, or runs them as one block-diagonal convolution; gradients are the convolutions it
can express them by (the flipped weights are made beforehand, in its favour), and *its own kernel* is what its backend
registers. onnxruntime-web is timed as a chain of convolutions less a single one, so without the cost of a call.

The compiled kernels are ${(brotliBytes / 1024).toFixed(1)} KiB (brotli); compiling them took ${single.compileMs.toFixed(0)} ms.

![Milliseconds over groups](performance.svg)

${sections.join('\n\n')}

${BOUNDS}

## Two threads

3 × 3, 56 × 56 × 128, in a page that its server isolates. Engine: \`${threaded.engine}\`. TensorFlow.js takes half
of the processor's cores, which is one here. With 32 groups and more, handing out work takes
as long as it saves. A shared machine may give less of its second core after minutes of work on the first:
\`npm run bench -- kernels threads\` asks for this table alone.

${toTable(two)}
`;
}

/** Prints the table; into `folder`, when there is one, go the document and its picture. */
export function writeReport(result, folder) {
  console.table(result.runs.flatMap(({ answers }) => answers.map(toRow)));
  if (!folder) return;
  writeFileSync(join(folder, 'performance.md'), toDocument(result));
  writeFileSync(join(folder, 'performance.svg'), drawPicture(result.runs[0].answers));
}

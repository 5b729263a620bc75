/** The page for engineers, and the check of the kernels that runs on it. */
export const engineers = {
  title: 'For engineers',
  description:
    'Grouped and depthwise convolution in a few kilobytes of WebAssembly, alone or inside TensorFlow.js: how to use it, how fast it is, and a check that runs in your browser.',
  intro:
    'The convolutions of this course run on kernels of their own. Here a grouped convolution takes less time when it computes less, and the same bits come out of Node and of every browser on one family of processors (Arm has not been tried yet). You can take them.',
  tryThem: 'Nothing need be installed to try them: {library} has them in code that runs in the page.',
  aloneTitle: 'The kernels alone',
  alone:
    'A call takes what the reference takes: plain tensors, NHWC activations, HWIO weights, and a geometry that was checked once. It works in a page, in a Worker and in Node. Where WebAssembly does not run, the reference answers with the same numbers to the rounding of float32, and the object says so.',
  take: 'Run {command} once, which compiles the kernels. Then copy the folders {folders} and the {entry} entry of package.json.',
  tfjsTitle: 'Inside TensorFlow.js',
  tfjs: 'TensorFlow.js has no grouped convolution, and its WebAssembly backend lacks the gradients that training needs. One call adds both, on the memory of that backend, without copying. On its other backends the same function is put together from operations that exist. Pin version 4.22.0: the backend has no public way to its memory, so the kernels look for it, and copy if it is not where they know it.',
  speedTitle: 'How fast',
  speed:
    'A 3 × 3 convolution of a 56 × 56 image with 128 channels, one thread, median of interleaved runs. TensorFlow.js is given the faster of two ways: to split, convolve and join, or to run one convolution whose weights between groups are 0. onnxruntime-web is timed without the cost of a call.',
  speedGroups: 'groups',
  speedOurs: 'here, ms',
  speedPeak: 'of peak',
  speedTensorFlow: 'TensorFlow.js, ms',
  speedOnnx: 'onnxruntime-web, ms',
  speedWhere:
    'Measured on {date}: {machine}, Chromium {browser}. Peak is what the same processor reached with nothing but multiplications and additions, in the same run. All layers and gradients: {link}.',
  checkTitle: 'Check it here',
  check:
    'Your browser can hold the kernels against the reference: {count} convolutions, chosen so that every pair of shapes and options comes together, forward and backward.',
  checkRun: 'Run the check',
  checkRunning: '{done} of {count}',
  checkPassed: 'All {count} agree. Engine: {engine}. Digest of all bits: {digest}.',
  checkSame: 'Node got the same digest when this page was built: the same bits.',
  checkOther:
    'Node got {digest} when this page was built: here some sums round differently, within the limits of the check.',
  checkFailed: '{faults} numbers do not agree. The first: {first}',
  checkBroken: 'The check could not run: {reason}',
  readTitle: 'How to read them',
  read: 'The folder is meant to be read in this order: {reference} is the formula; {plan} cuts a layer into pieces that need no question asked inside them; {generator} writes the inner loops, one a shape of what stays in registers; {assembly} runs them; {conformance} checks them; {bench} times them.',
};

/** The page of the cells' library: what stands around the docstrings. */
export const library = {
  title: 'The library of the cells',
  description:
    'What a live cell has by name: tensors, photos and data, convolutions with groups, costs of networks, training, charts and TensorFlow.js, each with an example that runs in the page.',
  intro:
    'Some of the course’s code can be changed and run where it stands. It is JavaScript, it runs in your browser, and it has everything on this page by name: nothing is imported. Every example here is such a cell.',
  startTitle: 'What a cell can do',
  writing:
    'The last line of a cell is shown below it. What a cell defines, the other cells of the page can use. Ctrl+Enter runs a cell, Ctrl+Space lists what can be written, and inside the parentheses of a function its parameters are named above the line.',
  startPicture: 'A photo as channels',
  startPictureText:
    'A photo of the course goes through 16 filters: colours, edges, blobs, lines. A tensor is shown by its shape, its range and a picture of each channel.',
  startGroups: 'A convolution with groups',
  startGroupsText:
    'Four groups of four channels. This cell needs the one above it, which runs first if it has not.',
  startNetworks: 'What networks cost',
  startNetworksText:
    'The course’s networks are data. Their parameters and multiply-adds are counted, not looked up.',
  startTraining: 'A network that learns',
  startTrainingText:
    'A small network learns textures, here, in a few seconds. Its loss is drawn while it falls.',
  startChart: 'A chart',
  startChartText: 'Observable Plot is loaded when a cell first names it.',
  startFormula: 'A formula',
  startFormulaText: 'In TeX, as everywhere in the course.',
  startTensorflow: 'A second opinion',
  startTensorflowText:
    'TensorFlow.js computes the same convolution in float32. What is left between the two is rounding.',
  groupTensors: 'Tensors',
  groupTensorsText:
    'A tensor is plain data: `shape` says how many numbers along each axis, `data` holds them row after row, the last axis fastest. Activations are `[batch, height, width, channels]`, weights `[kernelHeight, kernelWidth, inChannels / groups, outChannels]`.',
  groupPictures: 'Photos and data',
  groupPicturesText: 'What is shipped with the course. A cell has no network and can load nothing else.',
  groupConvolutions: 'Convolutions',
  groupConvolutionsText:
    'The formula as the course states it, in float64: slow, and beyond doubt. For larger inputs there are the compiled kernels.',
  groupCosts: 'Costs and networks',
  groupCostsText: 'One FLOP is an addition or a multiplication: a multiply-add is two.',
  groupTraining: 'Training',
  groupTrainingText: 'Both bring TensorFlow.js with them, when a cell first names them.',
  groupShowing: 'Showing',
  groupShowingText:
    'The last line of a cell is shown by itself. These show more than one value, or show a value as something.',
  contents: 'Contents',
  takes: 'Takes',
  optional: 'optional',
  default: 'default {value}',
  gives: 'Gives',
  fails: 'Fails',
  has: 'Has',
};

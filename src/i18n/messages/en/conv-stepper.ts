/** The stepper that computes one output number of a convolution, multiply-add by multiply-add. */
export const convStepper = {
  name: 'A convolution, one multiply-add at a time',

  mode: 'Convolution',
  standard: 'standard',
  grouped: 'grouped',
  depthwise: 'depthwise',
  pointwise: 'pointwise',
  standardSees: 'One output number sees 3 × 3 pixels in all 4 channels: {steps} multiply-adds.',
  groupedSees:
    'One output number sees 3 × 3 pixels in the {channels} channels of its group: {steps} multiply-adds.',
  depthwiseSees: 'One output number sees 3 × 3 pixels in one channel, its own: {steps} multiply-adds.',
  pointwiseSees: 'One output number sees a single pixel, in all 4 channels: {steps} multiply-adds.',

  photo: 'Photo',
  cat: 'cat’s eye',
  coffee: 'coffee cup',
  rocket: 'rocket',
  padding: 'Padding',
  same: 'same',
  valid: 'valid',
  photoCaption: 'each number is the mean of {block} × {block} pixels of the photo',

  red: 'red',
  green: 'green',
  blue: 'blue',
  brightness: 'brightness',

  code: 'The loops',
  goneI: 'no loop over channels: only channel {o}',
  goneTaps: 'no loop over neighbours: one pixel',
  cutI: 'only the {channels} channels of group {group}',
  outside: 'outside: 0',

  input: 'Input x',
  inputShape: '{height} × {width}, {channels} channels',
  unread: 'not read',
  channelLabel: 'Input channel {channel}, {name}: {height} × {width} pixels.',
  channelRead: 'The filter covers rows {top} to {bottom}, columns {left} to {right}.',
  channelReadOne: 'The filter covers row {top}, column {left}.',
  channelUnread: 'This output does not read it.',

  filter: 'Window of x × filter w of output channel {o}',
  filterShape: '{height} × {width} × {channels} weights',
  sliceLabel: 'Weights for input channel {channel}, {name}: {weights}.',
  sliceNone: 'No weights for input channel {channel}, {name}.',

  output: 'Output y',
  outChannel: 'Output channel',
  outChannelOption: 'output channel {o}',
  outputGrid: 'Output channel {o}: choose the number to compute',
  outputCell: 'row {row}, column {column}: {value}',
  outputHint: 'Choose a pixel: click, or arrow keys.',

  ledger: 'Sum so far',
  ledgerEmpty: 'Nothing added yet.',
  ledgerStep: 'step',
  ledgerProduct: 'value × weight',
  ledgerSum: 'sum',

  transport: 'Steps',
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  toStart: 'To the start',
  back: 'One step back',
  forward: 'One step forward',
  toEnd: 'To the end',
  slider: 'Multiply-adds done',
  progress: '{step} of {steps}',

  sum: 'sum',
  pictureTitle: 'The output number y[{row}, {column}, {o}] of a {mode} convolution',

  saidStart: 'Start: the sum is 0. {steps} multiply-adds to do.',
  saidStep:
    'Step {step} of {steps}. Channel {name}, row {row}, column {column}: {value} times {weight} is {product}. Sum {sum}.',
  saidPadding:
    'Step {step} of {steps}. Channel {name}, row {row}, column {column} is outside the picture, so it counts as 0: 0 times {weight} is 0. Sum {sum}.',
  saidEnd: 'All added: the output at row {row}, column {column} of channel {o} is {sum}.',
};

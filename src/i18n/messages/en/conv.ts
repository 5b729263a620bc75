/** What a reader sees for each code of ConvSpecError. */
export const conv = {
  channels: 'Channels must be whole numbers from 1: there are {inChannels} in and {outChannels} out.',
  kernelSize: 'The kernel size must be a whole number from 1, not {value}.',
  stride: 'The stride must be a whole number from 1, not {value}.',
  dilation: 'The dilation must be a whole number from 1, not {value}.',
  groups: 'The number of groups must be a whole number from 1, not {groups}.',
  groupsDivide:
    '{groups} groups cannot share out {inChannels} input and {outChannels} output channels evenly: the number of groups must divide both.',
  padding: 'The padding must be “same”, “valid” or four whole numbers from 0, not {value}.',
  inputShape: 'An input has four sizes: batch, height, width, channels. This one is {shape}.',
  inputChannels: 'The input has {channels} channels, but the convolution reads {inChannels}.',
  kernelTooLarge:
    'The kernel covers {kernelHeight} × {kernelWidth} pixels, but the padded input has only {height} × {width}.',
  tooLarge: '{shape} is more than the {limit} numbers a page can hold.',
  xShape: 'The input has the shape {actual}; this convolution needs {expected}.',
  weightsShape: 'The weights have the shape {actual}; this convolution needs {expected}.',
  biasShape: 'The bias has the shape {actual}; this convolution needs {expected}.',
  gradientShape: 'The gradient has the shape {actual}; this convolution needs {expected}.',
};

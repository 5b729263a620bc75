/** All that a cell has by name, in the order in which a reader meets it. */
export const libraryGroups = [
  { id: 'tensors', names: ['tensor', 'randomTensor', 'get', 'set', 'largestDifference'] },
  { id: 'pictures', names: ['photo', 'fashionMnist', 'lift'] },
  {
    id: 'convolutions',
    names: ['conv2d', 'depthwise', 'pointwise', 'separable', 'relu', 'openKernels'],
  },
  { id: 'costs', names: ['summarize', 'nets'] },
  { id: 'training', names: ['train', 'tf'] },
  { id: 'showing', names: ['show', 'table', 'formula', 'curves', 'Plot', 'console'] },
] as const;

export type LibraryGroup = (typeof libraryGroups)[number]['id'];

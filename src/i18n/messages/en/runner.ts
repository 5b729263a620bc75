/** What a reader sees for each code of WeightFileError. */
export const runner = {
  notHdf5: 'This is not an HDF5 file. Keras saves weights as “.h5”.',
  noLayers: 'The file lists no layers with weights. Was it saved by Keras, with “save_weights” or “save”?',
  layerCount:
    'The file holds {found} layers with weights, Xception has {expected}. A file without its top (“notop”) lacks the last.',
  layerMissing: 'The file lacks the layer “{layer}”.',
  weightCount: 'The layer “{layer}” has {expected} tensors, the file’s has {found}.',
  weightShape: 'In the layer “{layer}”, “{weight}” must be {expected}. In the file it is {found}.',
  notFinite: 'The layer “{layer}” holds a number that is not finite.',
  truncated: 'The file ends too early, or is damaged: “{path}” cannot be read.',
  shardSize: 'The weights on this site have {found} bytes, the network needs {expected}.',
  shardHash: '“{file}” did not arrive as it was made. Try again; if it stays, the site’s copy is damaged.',
  shardMissing: '“{file}” could not be loaded from this site. Is there a connection? Try again.',
};

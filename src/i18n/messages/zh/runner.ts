/** What a reader sees for each code of WeightFileError. */
export const runner = {
  notHdf5: '这不是 HDF5 文件。Keras 保存的权重文件以“.h5”结尾。',
  noLayers: '文件里没有列出带权重的层。它是用 Keras 的“save_weights”或“save”保存的吗？',
  layerCount:
    '文件里有 {found} 个带权重的层，而 Xception 有 {expected} 个。不带顶层的文件（“notop”）缺最后一层。',
  layerMissing: '文件里缺少“{layer}”这一层。',
  weightCount: '“{layer}”这一层应有 {expected} 个张量，文件里有 {found} 个。',
  weightShape: '“{layer}”这一层的“{weight}”形状应为 {expected}，文件里是 {found}。',
  notFinite: '“{layer}”这一层里有的数不是有限数。',
  truncated: '文件不完整或已损坏：读不出“{path}”。',
  shardSize: '本站的权重有 {found} 字节，这个网络需要 {expected} 字节。',
  shardHash: '收到的“{file}”与原件不符。请再试一次；如果仍然不行，说明本站的这份文件已损坏。',
  shardMissing: '没能从本站取到“{file}”。网络连着吗？请再试一次。',
};

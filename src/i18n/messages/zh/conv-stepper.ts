import type { convStepper as english } from '../en/conv-stepper.ts';

export const convStepper: Record<keyof typeof english, string> = {
  name: '卷积：一步一次乘加',

  mode: '卷积方式',
  standard: '标准',
  grouped: '分组',
  depthwise: '深度',
  pointwise: '逐点',
  standardSees: '一个输出数字看到全部 4 个通道里的 3 × 3 个像素：{steps} 次乘加。',
  groupedSees: '一个输出数字只看到本组 {channels} 个通道里的 3 × 3 个像素：{steps} 次乘加。',
  depthwiseSees: '一个输出数字只看到自己那 1 个通道里的 3 × 3 个像素：{steps} 次乘加。',
  pointwiseSees: '一个输出数字只看到 1 个像素，但看到全部 4 个通道：{steps} 次乘加。',

  photo: '照片',
  cat: '猫眼',
  coffee: '咖啡杯',
  rocket: '火箭',
  padding: '填充',
  same: 'same',
  valid: 'valid',
  photoCaption: '每个数字是照片上 {block} × {block} 个像素的平均值',

  red: '红',
  green: '绿',
  blue: '蓝',
  brightness: '亮度',

  code: '循环',
  goneI: '没有通道循环：只读通道 {o}',
  goneTaps: '没有邻域循环：只读一个像素',
  cutI: '只读第 {group} 组的 {channels} 个通道',
  outside: '图外：取 0',

  input: '输入 x',
  inputShape: '{height} × {width}，{channels} 个通道',
  unread: '不读',
  channelLabel: '输入通道 {channel}（{name}）：{height} × {width} 个像素。',
  channelRead: '窗口盖住第 {top} 到 {bottom} 行、第 {left} 到 {right} 列。',
  channelReadOne: '窗口盖住第 {top} 行、第 {left} 列。',
  channelUnread: '这个输出不读它。',

  filter: 'x 的窗口 × 输出通道 {o} 的卷积核 w',
  filterShape: '{height} × {width} × {channels} 个权重',
  sliceLabel: '对输入通道 {channel}（{name}）的权重：{weights}。',
  sliceNone: '对输入通道 {channel}（{name}）没有权重。',

  output: '输出 y',
  outChannel: '输出通道',
  outChannelOption: '输出通道 {o}',
  outputGrid: '输出通道 {o}：选择要计算的那个数字',
  outputCell: '第 {row} 行第 {column} 列：{value}',
  outputHint: '点一个像素，或用方向键选择。',

  ledger: '累加过程',
  ledgerEmpty: '还没有加任何数。',
  ledgerStep: '步',
  ledgerProduct: '值 × 权重',
  ledgerSum: '和',

  transport: '步进',
  play: '播放',
  pause: '暂停',
  again: '重新播放',
  toStart: '回到开头',
  back: '退一步',
  forward: '进一步',
  toEnd: '到最后',
  slider: '已完成的乘加次数',
  progress: '{step} / {steps}',

  sum: '和',
  pictureTitle: '{mode}卷积的输出数字 y[{row}, {column}, {o}]',

  saidStart: '开头：和是 0，要做 {steps} 次乘加。',
  saidStep:
    '第 {step} 步，共 {steps} 步。{name}通道第 {row} 行第 {column} 列：{value} 乘 {weight} 得 {product}，和是 {sum}。',
  saidPadding:
    '第 {step} 步，共 {steps} 步。{name}通道第 {row} 行第 {column} 列在图外，按 0 算：0 乘 {weight} 得 0，和是 {sum}。',
  saidEnd: '全部加完：通道 {o} 第 {row} 行第 {column} 列的输出是 {sum}。',
};

import type { conv as english } from '../en/conv.ts';

export const conv: Record<keyof typeof english, string> = {
  channels: '通道数必须是不小于 1 的整数：现在输入 {inChannels}，输出 {outChannels}。',
  kernelSize: '卷积核大小必须是不小于 1 的整数，不能是 {value}。',
  stride: '步幅必须是不小于 1 的整数，不能是 {value}。',
  dilation: '空洞率必须是不小于 1 的整数，不能是 {value}。',
  groups: '分组数必须是不小于 1 的整数，不能是 {groups}。',
  groupsDivide:
    '{groups} 组没法平分 {inChannels} 个输入通道和 {outChannels} 个输出通道：分组数必须同时整除这两个数。',
  padding: '填充只能是 same、valid，或四个不小于 0 的整数，不能是 {value}。',
  inputShape: '输入要有四个尺寸：批大小、高、宽、通道数。现在是 {shape}。',
  inputChannels: '输入有 {channels} 个通道，但这个卷积要读 {inChannels} 个。',
  kernelTooLarge: '卷积核盖住 {kernelHeight} × {kernelWidth} 个像素，而填充后的输入只有 {height} × {width}。',
  tooLarge: '{shape} 超过了网页能容纳的 {limit} 个数。',
  xShape: '输入的形状是 {actual}，这个卷积需要 {expected}。',
  weightsShape: '权重的形状是 {actual}，这个卷积需要 {expected}。',
  biasShape: '偏置的形状是 {actual}，这个卷积需要 {expected}。',
  gradientShape: '梯度的形状是 {actual}，这个卷积需要 {expected}。',
};

import type { widgets as english } from '../en/widgets.ts';

export const widgets: Record<keyof typeof english, string> = {
  unknownField: '这个组件没有“{field}”这项设置。可用的设置有：{known}。',
  notAnInteger: '“{value}”不是整数。',
  outOfRange: '{value} 超出范围，应在 {minimum} 到 {maximum} 之间。',
  notAnOption: '“{value}”不在可选项之中：{options}。',
  link: '链接里的设置无法识别（“{value}”），现在显示的是本课的默认状态。',
  linkVersion: '这个链接来自另一个版本的页面（{version}，本页使用 {expected}），现在显示的是本课的默认状态。',
};

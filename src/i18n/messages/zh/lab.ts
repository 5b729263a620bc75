import type { lab as english } from '../en/lab.ts';

export const lab: Record<keyof typeof english, string> = {
  dataMissing: '两次都没能取到“{file}”。网络连着吗？',
  dataHash: '“{file}”两次收到的内容都与原件不符，本站的这份文件可能已损坏。',
  recordsNotJson: '这个文件不是 JSON，里面没有记录。',
  recordsFormat: '这个文件里没有训练实验室的记录。',
  recordsVersion: '这些记录是第 {version} 版的，本页读不了。',
  recordsField: '第 {number} 条记录有问题：字段“{field}”的值不可能来自任何一次训练。什么都没有导入。',
};

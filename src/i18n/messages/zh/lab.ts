import type { lab as english } from '../en/lab.ts';

export const lab: Record<keyof typeof english, string> = {
  dataMissing: '两次都没能取到“{file}”。网络连着吗？',
  dataHash: '“{file}”两次收到的内容都与原件不符，本站的这份文件可能已损坏。',
};

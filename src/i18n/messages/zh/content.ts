import type { content as english } from '../en/content.ts';

export const content: Record<keyof typeof english, string> = {
  note: '说明',
  misconception: '常见误解',
  cited: '（{sources}）',
  citedNext: '{sources}；{source}',
  citedAt: '{source}，{place}',
  citedOne: '{first} {year}',
  citedTwo: '{first} 与 {second} {year}',
  citedMany: '{first} 等 {year}',
};

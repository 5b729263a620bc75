import type { ConformanceReport } from '#src/kernels';

/** From the Worker that checks. */
export type CheckMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'report'; readonly report: ConformanceReport }
  | { readonly kind: 'broken'; readonly reason: string };

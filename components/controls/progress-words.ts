/** What the notice says; a file of its own, because hardly anyone needs it. */
export interface ProgressWords {
  /** The name of the site. */
  readonly site: string;
  readonly save: string;
  readonly noticeRefused: string;
  readonly noticeFull: string;
  readonly noticeNewer: string;
  readonly noticeClose: string;
}

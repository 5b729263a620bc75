/** The address of a file in `public`: `fileHref('/course', 'favicon.svg')` is `/course/favicon.svg`. */
export function fileHref(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`;
}

export interface CitedLesson {
  readonly key: string;
  readonly title: string;
  readonly course: string;
  readonly year: number;
  /** Empty where the site does not know its own address. */
  readonly url: string;
}

/** The lesson as an `@incollection`; braces in titles keep their capitals. */
export function toBibtex({ key, title, course, year, url }: CitedLesson): string {
  const fields = [
    ['title', `{${title}}`],
    ['booktitle', `{${course}}`],
    ['year', String(year)],
    ...(url ? [['url', url]] : []),
  ];
  return `@incollection{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

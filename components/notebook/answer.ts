import type { Ask } from '#src/notebook';

/** Where the page's files lie that cells may ask for. */
export interface AnswerPlaces {
  /** The folder the site is served from, with a slash at the end. */
  readonly base: string;
  /** Files of the programs, by name, below `base`. */
  readonly programs: Readonly<Record<string, string>>;
}

/** What the page hands to cells that ask. @throws Error where a file does not come */
export async function answerCell(ask: Ask, { base, programs }: AnswerPlaces): Promise<unknown> {
  switch (ask.kind) {
    case 'program':
      return (await get(base + programs[ask.name]!)).text();
    case 'bytes':
      return (await import('./given-bytes.ts')).loadBytes(ask.file);
    case 'photo':
      return (await import('./given-pictures.ts')).loadSquare(`${base}photos/${ask.name}.webp`, ask.size);
    case 'images':
      return (await import('./given-pictures.ts')).loadImages(`${base}data/fashion-mnist/`, ask.test);
  }
}

export async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

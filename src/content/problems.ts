/** Something a person wrote in `content/` that cannot be; `file` is relative to the project, `line` from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Notes a problem in the file that the reporter was made for. */
export type Report = (line: number, message: string) => void;

/** A reporter that adds to `problems`; a problem that two languages share is noted once. */
export function reportTo(problems: Problem[], file: string): Report {
  return (line, message) => {
    const known = problems.some((one) => one.file === file && one.line === line && one.message === message);
    if (!known) problems.push({ file, line, message });
  };
}

/** Everything that is wrong in a course, one `file:line: message` a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

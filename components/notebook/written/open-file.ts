import { fromLessonMarkdown, titleOfFile, WrittenError, type WrittenNotebook } from '#src/notebook';

/**
 * The notebook that a file holds.
 * @throws WrittenError `notText`, `tooLong`, `tooManyCells`
 */
export async function openFile(file: File): Promise<WrittenNotebook> {
  return { title: titleOfFile(file.name), cells: fromLessonMarkdown(await readText(file)) };
}

/** Far above what a notebook may have: a film is not read into memory to be told so. */
const MOST_BYTES = 4_000_000;

async function readText(file: File): Promise<string> {
  try {
    if (file.size > MOST_BYTES) throw new RangeError(`${file.size} bytes`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\0')) throw new RangeError('a NUL');
    return text;
  } catch {
    throw new WrittenError('notText', { name: file.name });
  }
}

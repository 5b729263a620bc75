import { downloadText } from '#components/controls/download.ts';
import { toFileName, toLessonMarkdown, type WrittenNotebook } from '#src/notebook';

/** Hands the notebook to the reader as the text of a lesson. @param untitled its name where it has no title */
export function saveFile(notebook: WrittenNotebook, untitled: string): void {
  downloadText(toFileName(notebook.title, untitled), 'text/markdown', toLessonMarkdown(notebook));
}

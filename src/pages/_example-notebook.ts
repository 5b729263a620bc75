import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import { highlightText } from '#src/content';
import type { Language } from '#src/i18n';
import { fromLessonMarkdown, textToHtml, type WrittenCell } from '#src/notebook';

/** The cells that a reader finds in a blank notebook, each with its picture for those without scripts. */
export async function readExampleNotebook(
  language: Language,
): Promise<readonly { readonly cell: WrittenCell; readonly html: string }[]> {
  const file = await readFile(new URL(`content/notebook/${language}.md`, root), 'utf8');
  return Promise.all(
    fromLessonMarkdown(file).map(async (cell) => ({
      cell,
      html: cell.kind === 'code' ? await highlightText(cell.text, 'typescript') : textToHtml(cell.text),
    })),
  );
}

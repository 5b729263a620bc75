import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { messageOf } from '../problems.ts';
import type { Draft } from './draft.ts';
import { compileInline } from './inline.ts';
import { useFile } from './lesson-files.ts';
import { lineOf, type Markup, markup, rawHtml } from './tree.ts';

/** `![What it shows](file.png "Caption")`, alone in its paragraph, becomes a figure of known size. */
export function buildFigures(tree: Root, draft: Draft): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const image = node.children.find((child) => child.type === 'image');
    if (!image) return;
    const { url, alt, title } = image;
    const report = (message: string) => draft.report(lineOf(image), message);
    if (node.children.length > 1) return report(`a picture stands alone in its paragraph: ${url}`);
    if (!alt?.trim()) return report(`a picture needs a text that says what it shows: ${url}`);
    const file = useFile(url, draft);
    if (!file) return report(`no such file beside the text: ${url}`);
    const size = readSize(url, draft, report);
    const picture: Markup = markup(
      'img',
      { src: file.href, alt, ...size, loading: 'lazy', decoding: 'async' },
      [],
    );
    const caption = title
      ? [markup('figcaption', {}, [rawHtml(compileInline(title, draft, lineOf(image)))])]
      : [];
    parent!.children[index!] = markup('figure', {}, [picture, ...caption]);
  });
}

/** The page keeps this room while the picture loads. */
function readSize(name: string, { folder }: Draft, report: (message: string) => void) {
  try {
    const { width, height } = imageSize(readFileSync(join(folder!.directory, name)));
    return { width, height };
  } catch (error) {
    report(`not a picture: ${name}: ${messageOf(error)}`);
    return {};
  }
}

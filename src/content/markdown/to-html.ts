import type { Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const writer = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

export function toHtml(nodes: RootContent[]): string {
  const root: Root = { type: 'root', children: nodes };
  return writer.stringify(writer.runSync(root)).trim();
}

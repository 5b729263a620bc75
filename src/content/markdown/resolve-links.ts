import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { href, lessonPath } from '../links.ts';
import type { Draft } from './draft.ts';
import { useFile } from './lesson-files.ts';
import { lineOf, markup } from './tree.ts';

/**
 * `https://...`, `mailto:...`, `#section`, `lesson:slug`, `lesson:slug#section` or a file beside the text. A link
 * to a lesson that the course hides becomes its text.
 * @param sections ids that `#...` may name
 */
export function resolveLinks(tree: Root, sections: readonly string[], draft: Draft): void {
  visit(tree, 'link', (node, index, parent) => {
    const { url } = node;
    if (url.startsWith('lesson:')) {
      if (!linkLesson(node, draft)) parent!.children[index!] = markup('span', {}, node.children);
    } else if (url.startsWith('#')) {
      if (!sections.includes(url.slice(1))) draft.report(lineOf(node), `unknown section: ${url}`);
    } else if (/^https?:\/\//.test(url)) {
      node.data = { ...node.data, hProperties: { rel: ['noopener'] } };
    } else if (!url.startsWith('mailto:')) {
      const file = useFile(url, draft);
      if (file) node.url = file.href;
      else {
        const forms = 'https://..., mailto:..., #section, lesson:slug or a file beside the text';
        draft.report(lineOf(node), `a link leads to ${forms}: ${url}`);
      }
    }
  });
}

/** False when this course does not show the lesson. */
function linkLesson(node: Link, { scope, language, report }: Draft): boolean {
  const [slug = '', fragment] = node.url.slice('lesson:'.length).split('#');
  const shown = scope.lessons.get(slug);
  if (shown === undefined) {
    report(lineOf(node), `unknown lesson: ${slug}; known: ${[...scope.lessons.keys()].join(', ')}`);
  }
  node.url = href(scope.base, language, lessonPath(slug) + (fragment === undefined ? '' : `#${fragment}`));
  return shown === true;
}

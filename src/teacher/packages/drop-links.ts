import { packageBase } from './relocate.ts';

const attributes = '(?:[^>"]|"[^"]*")*';
const anchorPattern = new RegExp(`<a\\b(${attributes})>([\\s\\S]*?)</a>`, 'g');
const menuPattern = new RegExp(`<(nav|footer)\\b${attributes}>[\\s\\S]*?</\\1>`, 'g');
const alternatePattern = new RegExp(
  `<link rel="(?:alternate|canonical)" (?:hreflang|href)=${attributes}>`,
  'g',
);
const wholeCoursePattern = new RegExp(
  `<(section|p|span)\\b${attributes} data-whole-course\\b${attributes}>[\\s\\S]*?</\\1>`,
  'g',
);

/** The page within the site that a link's attributes lead to: `en/glossary/`; undefined for all other links. */
function targetOf(anchor: string): string | undefined {
  const address = / href="([^"#?]*)/.exec(` ${anchor}`)?.[1];
  return address?.startsWith(packageBase) ? address.slice(packageBase.length) : undefined;
}

/**
 * A page of which some neighbours are left out: in menus their links go, in the text the words stay. A menu in which
 * nothing is left goes too. `isThere` is asked for pages (`en/glossary/`) and for files.
 */
export function dropLinks(html: string, isThere: (path: string) => boolean): string {
  const isDead = (anchor: string) => {
    const target = targetOf(anchor);
    return target !== undefined && !isThere(target);
  };
  const inMenus = html.replace(menuPattern, (menu) => {
    const left = menu
      .replace(anchorPattern, (whole, anchor: string) => (isDead(anchor) ? '' : whole))
      .replace(/<li\b[^>]*>\s*<\/li>/g, '');
    return left !== menu && menu.startsWith('<nav') && !/<a\b/.test(left) ? '' : left;
  });
  return inMenus
    .replace(anchorPattern, (whole, anchor: string, words: string) =>
      isDead(anchor) ? `<span>${words}</span>` : whole,
    )
    .replace(alternatePattern, '');
}

/**
 * Without what makes sense only beside the other lessons, as pages mark it: questions of earlier ones, where else a paper
 * is cited. What is marked has no element of its own kind in it.
 */
export const dropWholeCourse = (html: string): string => html.replace(wholeCoursePattern, '');

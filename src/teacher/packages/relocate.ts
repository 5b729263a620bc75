import { isPage, isTextFile, type SiteFiles, toBytes, toText } from './site-files.ts';

/**
 * The base path that a site is built with when it is to be packed. No lesson contains it, so that every link into the
 * site is found wherever it stands: in HTML, in the data of an island, in a stylesheet.
 */
export const packageBase = '/decoupled-base/';

/** A link into the site up to its query or fragment, with `href="` where that stands before it. */
const linkPattern = /(href=")?\/decoupled-base(?![\w-])\/?([^"'`\s<>()\\&#?]*)/g;

/** How a file in this many folders names the folder of the site. A module's address may not begin with a name. */
export const toRoot = (depth: number): string => (depth === 0 ? './' : '../'.repeat(depth));
export const depthOf = (path: string): number => path.split('/').length - 1;

/** Where the copy of `path` lies whose links hold for pages in `depth` folders. */
const copyOf = (path: string, depth: number): string => path.replace(/\.json$/, `.up-${depth}.json`);

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** `a/` and `a/b/` of `a/b/c`. */
const listFolders = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`);

interface Place {
  readonly depth: number;
  readonly has: (path: string) => boolean;
  /** Whether any file lies in the folder. */
  readonly hasFolder: (path: string) => boolean;
  /** Called with the path of a link to a file; may give another. */
  readonly rename?: (path: string) => string;
}

/**
 * A text whose links into the site hold on any host and in any folder: relative, and with the name of a folder's
 * page, which not every host adds. Queries and fragments stay. In data, a link to a folder that is left out is empty.
 */
function relocateText(text: string, { depth, has, hasFolder, rename = (path) => path }: Place): string {
  const root = toRoot(depth);
  return text.replace(linkPattern, (_, href: string | undefined, path: string) => {
    // Where it is no link, scripts put a path behind it.
    if (path === '') return href === undefined ? root : `${href}${root}index.html`;
    const folder = path.endsWith('/') ? path : `${path}/`;
    const isFolder = has(`${decode(folder)}index.html`);
    if (href === undefined && path.endsWith('/') && !hasFolder(decode(path))) return '';
    return `${href ?? ''}${root}${isFolder ? `${folder}index.html` : rename(path)}`;
  });
}

/** @throws Error where a script holds a whole address: its text cannot know which page runs it */
function relocateScript(text: string, path: string): string {
  return text.replace(linkPattern, (whole, _, rest: string) => {
    if (rest !== '') throw new Error(`${path} names an address from the root of the host: ${whole}`);
    return './';
  });
}

/**
 * A site that was built with `packageBase`, for any folder of any host, or for none. Links in a page's data hold for
 * the page, so that data that several pages read is copied for each number of folders they lie in.
 * @throws Error naming data with links that no page names, or a script with an address
 */
export function relocateSite(files: SiteFiles): Map<string, Uint8Array> {
  const texts = new Map(
    [...files].filter(([path]) => isTextFile(path)).map(([path, bytes]) => [path, toText(bytes)]),
  );
  const isLinked = (path: string) =>
    path.endsWith('.json') && (texts.get(path)?.includes(packageBase.slice(0, -1)) ?? false);
  const folders = new Set([...files.keys()].flatMap(listFolders));
  const has = (path: string) => files.has(path);
  const hasFolder = (path: string) => folders.has(path);
  const moved = new Map<string, Uint8Array>();
  const copied = new Set<string>();

  const relocate = (text: string, depth: number): string => {
    const rename = (path: string) => {
      if (!isLinked(path)) return path;
      const copy = copyOf(path, depth);
      copied.add(path);
      if (!moved.has(copy)) {
        moved.set(copy, new Uint8Array());
        moved.set(copy, toBytes(relocate(texts.get(path)!, depth)));
      }
      return copy;
    };
    return relocateText(text, { depth, has, hasFolder, rename });
  };

  for (const [path, bytes] of files) {
    const text = texts.get(path);
    if (text === undefined) moved.set(path, bytes);
    else if (path.endsWith('.js')) moved.set(path, toBytes(relocateScript(text, path)));
    else if (isPage(path) || !isLinked(path)) moved.set(path, toBytes(relocate(text, depthOf(path))));
  }
  const lost = [...texts.keys()].find((path) => isLinked(path) && !copied.has(path));
  if (lost !== undefined) throw new Error(`no page names this file, which has links: ${lost}`);
  return new Map([...moved].sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { readSiteFiles, removeSiteFile, writeSiteFile } from './site-files.mjs';
import { findGlyphs } from './site-glyphs.mjs';

const facePattern = /@font-face\s*\{[^}]*\}/g;
const filePattern = /[\w@-]+(?:\.[\w-]+)?\.woff2/;
const filesPattern = new RegExp(filePattern, 'g');

/** What each family of files is reduced to besides glyphs. Hints are for screens of the last century. */
const reductions = [
  {
    pattern: /^source-serif-4-.*-italic/,
    face: 'italic',
    options: { variationAxes: { wght: 400 }, keepFeatures: ['kern'] },
  },
  {
    pattern: /^source-serif-4-/,
    face: 'roman',
    options: { variationAxes: { wght: 400 }, keepFeatures: ['kern', 'liga', 'tnum', 'lnum'] },
  },
  { pattern: /^KaTeX_([\w]+-[A-Za-z]+)/, options: { keepFeatures: [] } },
];

function describeFile(name) {
  const reduction = reductions.find(({ pattern }) => pattern.test(name));
  const face = reduction && (reduction.face ?? reduction.pattern.exec(name)[1]);
  return reduction && { face, options: { ...reduction.options, noHinting: true, targetFormat: 'woff2' } };
}

/**
 * KaTeX's styles with the one font format that every browser of ours reads, before Vite sees, and copies, the others; and
 * without numbered equations, which no lesson has, and what guards against styles of a page that is not ours.
 */
function trimKatex() {
  return {
    name: 'katex-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/katex\/dist\/katex\.css/.test(id)) return undefined;
      return code
        .replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["']\w+["']\)/g, '')
        .replace(/^(\.katex svg \{\s*fill-rule:|\.katex img \{|body \{\s*counter-reset:)[^}]*\}/gm, '');
    },
  };
}

async function reduce(dir, file, glyphs) {
  const { face, options } = describeFile(file);
  const text = [...(glyphs.get(face) ?? [])].join('');
  if (text === '') return null;
  const font = await subsetFont(await readFile(new URL(`_astro/${file}`, dir)), text, options);
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8);
  return { name: `${file.split('.')[0]}.${hash}.woff2`, font };
}

/** What exercises show when a solution is opened, as pages: it is loaded then. */
async function readSolutions(dir) {
  const files = await readSiteFiles(dir, /^data\/exercises\/[\w-]+\/[\w-]+\.json$/);
  return [...files].map(([path, json]) => {
    const texts = Object.values(JSON.parse(json)).map(({ why }) => why);
    return `<html lang="${path.split('/')[2]}"><body>${texts.join('')}</body></html>`;
  });
}

/**
 * Reduces the fonts of a built site to the glyphs that its pages use, drops KaTeX's faces that none uses, and
 * renames the fonts, so that no cache keeps an older selection. The stylesheets get their names later.
 */
export async function reduceFonts(dir) {
  const files = await readSiteFiles(dir, /\.(html|css|js)$/);
  const pages = [...files].filter(([name]) => name.endsWith('.html')).map(([, html]) => html);
  const glyphs = findGlyphs([...pages, ...(await readSolutions(dir))]);
  const names = new Map();
  const sizes = {};
  const replaceAll = (text) => text.replace(filesPattern, (name) => names.get(name) ?? name);

  const styles = [...files].filter(([name]) => name.endsWith('.css'));
  const fonts = new Set(
    styles.flatMap(([, text]) =>
      [...text.matchAll(facePattern)].map(([face]) => filePattern.exec(face)?.[0]),
    ),
  );
  for (const file of [...fonts].filter((name) => name && describeFile(name))) {
    const reduced = await reduce(dir, file, glyphs);
    await removeSiteFile(dir, `_astro/${file}`);
    names.set(file, reduced?.name ?? '');
    if (!reduced) continue;
    await writeSiteFile(dir, `_astro/${reduced.name}`, reduced.font);
    sizes[reduced.name] = reduced.font.length;
  }
  for (const [path, text] of styles) {
    const changed = replaceAll(
      text.replace(facePattern, (face) => (names.get(filePattern.exec(face)?.[0]) === '' ? '' : face)),
    );
    if (changed !== text) await writeSiteFile(dir, path, changed);
    files.delete(path);
  }
  for (const [path, text] of files) {
    const changed = replaceAll(text);
    if (changed !== text) await writeSiteFile(dir, path, changed);
  }
  return sizes;
}

export function siteFonts() {
  return {
    name: 'site-fonts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => updateConfig({ vite: { plugins: [trimKatex()] } }),
      'astro:build:done': async ({ dir, logger }) => {
        const sizes = await reduceFonts(dir);
        for (const [name, size] of Object.entries(sizes)) {
          logger.info(`${name} ${(size / 1024).toFixed(1)} KiB`);
        }
      },
    },
  };
}

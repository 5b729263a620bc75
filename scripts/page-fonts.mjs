const facePattern = /@font-face\s*\{([^}]*)\}/g;
const rulePattern = /([^{}]+)\{([^{}]*)\}/g;

function readDeclaration(block, name) {
  const match = block.match(new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`));
  return match ? match[1].trim().replace(/^(['"])(.*)\1$/, '$2') : undefined;
}

function readFaces({ path, text }) {
  return [...text.matchAll(facePattern)].map(([, block]) => ({
    family: readDeclaration(block, 'font-family') ?? '',
    weight: readDeclaration(block, 'font-weight') ?? '400',
    style: readDeclaration(block, 'font-style') ?? 'normal',
    range: readDeclaration(block, 'unicode-range'),
    url: block.match(/url\(\s*['"]?([^'")]+\.woff2[^'")]*)/)?.[1],
    stylesheet: path,
  }));
}

function isInRange(point, range) {
  return range.split(',').some((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, '').split('-');
    const low = Number.parseInt(first.replaceAll('?', '0'), 16);
    return point >= low && point <= Number.parseInt(last.replaceAll('?', 'F'), 16);
  });
}

export function isMathFont({ family }) {
  return /katex/i.test(family);
}

function matches(document, selector) {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return true;
  }
}

/** `family weight style` of every face that a rule gives to some element; only KaTeX names its faces so plainly. */
function findUsedMathFaces(document, stylesheets) {
  const used = new Set();
  for (const { text } of stylesheets) {
    for (const [, selector, block] of text.replace(facePattern, '').matchAll(rulePattern)) {
      const family = block.match(/font(?:-family)?\s*:[^;]*?(KaTeX_\w+)/)?.[1];
      if (!family || !matches(document, selector.trim())) continue;
      const style = readDeclaration(block, 'font-style') ?? 'normal';
      used.add(`${family} ${readDeclaration(block, 'font-weight') ?? '400'} ${style}`);
    }
  }
  return used;
}

/**
 * The fonts that a page may load, an upper bound: text faces with a character of the page in their range,
 * and KaTeX faces that a rule gives to one of its elements. `stylesheets` are `{path, text}`.
 */
export function findPageFonts(document, stylesheets) {
  const points = [...new Set(document.documentElement.textContent)].map((letter) => letter.codePointAt(0));
  const mathFaces = findUsedMathFaces(document, stylesheets);
  return stylesheets
    .flatMap(readFaces)
    .filter((face) => face.url)
    .filter((face) =>
      isMathFont(face)
        ? mathFaces.has(`${face.family} ${face.weight} ${face.style}`)
        : !face.range || points.some((point) => isInRange(point, face.range)),
    );
}

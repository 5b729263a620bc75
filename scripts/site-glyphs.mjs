import { parseHTML } from 'linkedom';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What scripts may write later: any English word, and the numbers of a formula. */
const always = {
  roman: `${ascii}\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00d7\u00b7\u2212\u2192\u00b1\u00b0`,
  italic: `${letters} ,.-\u2019`,
  'Main-Regular': '0123456789.,\u2212\u00d7',
};

/** Classes by which KaTeX's stylesheet chooses a face; the innermost that has one decides. */
const mathFaces = [
  ['.mathnormal', 'Math-Italic'],
  ['.boldsymbol, .mathboldit', 'Math-BoldItalic'],
  ['.mathit, .textit', 'Main-Italic'],
  ['.mathbf, .textbf', 'Main-Bold'],
  ['.amsrm, .mathbb, .textbb', 'AMS-Regular'],
  ['.mathcal', 'Caligraphic-Regular'],
  ['.mathfrak, .textfrak', 'Fraktur-Regular'],
  ['.mathboldfrak, .textboldfrak', 'Fraktur-Bold'],
  ['.mathscr, .textscr', 'Script-Regular'],
  ['.mathsf, .textsf', 'SansSerif-Regular'],
  ['.mathboldsf, .textboldsf', 'SansSerif-Bold'],
  ['.mathsfit, .mathitsf, .textitsf', 'SansSerif-Italic'],
  ['.mathtt, .texttt', 'Typewriter-Regular'],
  ['.mathrm, .textrm, .mainrm', 'Main-Regular'],
  ['.delimsizing.size1, .delim-size1, .small-op', 'Size1-Regular'],
  ['.delimsizing.size2, .large-op', 'Size2-Regular'],
  ['.delimsizing.size3', 'Size3-Regular'],
  ['.delimsizing.size4, .delim-size4', 'Size4-Regular'],
];

const mathClasses = mathFaces.map(([selectors, face]) => [
  selectors.split(', ').map((selector) => selector.slice(1).split('.')),
  face,
]);
const knownFaces = new Map();

/** The face that an element's classes choose, or null; thousands of elements share a few hundred lists of classes. */
function faceOfClasses(text) {
  const known = knownFaces.get(text);
  if (known !== undefined) return known;
  const names = new Set(text.split(/\s+/));
  const found = mathClasses.find(([choices]) => choices.some((all) => all.every((name) => names.has(name))));
  knownFaces.set(text, found?.[1] ?? null);
  return found?.[1] ?? null;
}

function addMathTexts(element, face, add) {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) add(face, child.data);
    else addMathTexts(child, faceOfClasses(child.getAttribute?.('class') ?? '') ?? face, add);
  }
}

/** HTML that an island got as data and may show later, such as the feedback to an answer. */
function listIslandHtml(document) {
  const found = [];
  const walk = (value) => {
    if (typeof value === 'string' && value.includes('<')) found.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  for (const island of document.querySelectorAll('astro-island[props]')) {
    walk(JSON.parse(island.getAttribute('props')));
  }
  return found;
}

/** The characters that the pages show in each face, `Map<face, Set<character>>`; an upper bound for the text. */
export function findGlyphs(pages) {
  const glyphs = new Map();
  const add = (face, text) => {
    const set = glyphs.get(face) ?? glyphs.set(face, new Set(always[face] ?? '')).get(face);
    for (const character of text) set.add(character);
  };
  add('roman', '');
  add('italic', '');
  const addMath = (root) => {
    for (const math of root.getElementsByClassName('katex-html')) addMathTexts(math, 'Main-Regular', add);
  };
  for (const page of pages) {
    const { document } = parseHTML(page);
    const islands = listIslandHtml(document).map((html) => parseHTML(`<body>${html}</body>`).document);
    for (const root of [document, ...islands]) {
      addMath(root);
      if (!document.documentElement.lang.startsWith('en')) continue;
      for (const math of root.querySelectorAll('.katex')) math.remove();
      add('roman', root.body?.textContent ?? '');
      for (const element of root.querySelectorAll('em, i, cite, dfn')) add('italic', element.textContent);
    }
  }
  return glyphs;
}

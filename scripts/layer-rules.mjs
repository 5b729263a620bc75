/** Folders of src, lowest layer first. A folder imports lower layers only, never its own. */
export const layers = [
  ['tensor', 'random', 'i18n'],
  ['conv', 'cells'],
  ['nets', 'kernels', 'terms'],
  ['cost', 'runner', 'photo'],
  ['lab'],
  ['charts', 'widgets', 'notebook', 'questions', 'progress'],
  ['exercises', 'content'],
  ['teacher'],
];

/** Folders of components; each imports those on its left. */
export const componentFolders = [
  'controls',
  'charts',
  'notebook',
  'widgets',
  'exercises',
  'lab',
  'teacher',
  'site',
];

const tensorflow = /^@tensorflow\//;
const plot = /^@observablehq\/plot$/;
const editor = /^(codemirror|@codemirror\/.+|@lezer\/.+)$/;

/** Who may import a library from outside: folders by path. Tests may import any. */
export const owners = [
  { library: /^(acorn(-walk)?|eslint-scope|estree)$/, folders: ['src/cells'] },
  { library: tensorflow, folders: ['src/kernels/tfjs', 'src/lab', 'components/notebook', 'components/lab'] },
  { library: plot, folders: ['src/charts', 'components/charts', 'components/notebook', 'src/pages'] },
  {
    library: /^linkedom$/,
    folders: ['src/charts', 'components/charts', 'components/notebook', 'src/pages'],
  },
  { library: editor, folders: ['components/notebook', 'components/exercises'] },
  // A notebook is written in the Markdown of lessons.
  {
    library: /^(mdast(-util-(from-markdown|gfm|math|directive))?|micromark.*)$/,
    folders: ['src/content', 'src/notebook'],
  },
  {
    library: /^(zod|yaml|unified|shiki|hast(-.+)?|(remark|rehype|unist|vfile).*)$/,
    folders: ['src/content'],
  },
  { library: /^@astrojs\/markdown-remark$/, folders: ['src/content'] },
  // The site loads its stylesheet.
  { library: /^katex$/, folders: ['src/content', 'components/site', 'components/notebook'] },
  { library: /^culori$/, folders: ['components/site'] },
  { library: /^image-size$/, folders: ['src/content', 'components/controls'] },
  { library: /^idb$/, folders: ['components/controls', 'components/lab'] },
  { library: /^@noble\/hashes.*$/, folders: ['src/teacher', 'components/lab'] },
  { library: /^fflate$/, folders: ['src/teacher'] },
  { library: /^@xapi\/cmi5$/, folders: ['components/teacher'] },
  { library: /^(jsfive|@tensorflow-models\/mobilenet.*)$/, folders: ['src/runner'] },
  { library: /^svelte$/, folders: ['components'] },
  { library: /^astro$/, folders: ['src/pages', 'components/site'] },
  { library: /^(sharp|subset-font|pagefind|rolldown|typescript)$/, folders: ['src/pages'] },
  { library: /^@fontsource/, folders: ['src/pages', 'components/site'] },
  { library: /^node:/, folders: ['src/kernels', 'src/content', 'src/pages'] },
];

/** Programs that are bundled by themselves, for the Worker of the cells: no page holds them. */
export const cellPrograms = 'components/notebook/programs/';

/** Libraries that a page loads only after a touch, or never: reached by `import()` alone. */
export const heavyLibraries = [tensorflow, plot, editor, /^(linkedom|jsfive|@tensorflow-models\/.+)$/];

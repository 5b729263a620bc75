import { toAddress } from './xml.ts';

/** Plain text, in one language. */
export interface StartPageWords {
  readonly language: string;
  /** The language's own name. */
  readonly languageName: string;
  readonly title: string;
  readonly home: string;
  readonly startTitle: string;
  readonly open: string;
  readonly worksTitle: string;
  readonly works: string;
  readonly stillTitle: string;
  readonly still: string;
  readonly serverTitle: string;
  readonly serverApp: string;
  readonly serverSpace: string;
  readonly serverCommand: string;
  readonly serverPython: string;
}

const command = 'python3 -m http.server';
/** Where that command serves. */
export const commandAddress = 'http://localhost:8000/';

/** The site's colours and measures: this page loads nothing. */
const style = `:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#211f1b;--line:#dfdbd0;--accent:#4338c2}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#e9e5dc;--line:#3a3732;--accent:#b0b4ff}}
body{max-width:40rem;margin:0 auto;padding:2rem 1.25rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
h1{margin:0;font-size:1.75rem;line-height:1.3}h2{margin:2rem 0 0;font-size:1.125rem}p,pre{margin:.5rem 0}a{color:var(--accent)}
nav a+a{margin-left:1rem}section+section{margin-top:3rem;border-top:1px solid var(--line);padding-top:2rem}pre{overflow-x:auto}`;

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function toSection(words: StartPageWords): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const heading = (text: string) => `<h2>${escapeHtml(text)}</h2>`;
  return `<section lang="${words.language}" id="${words.language}">
<h1>${escapeHtml(words.title)}</h1>
<p><a href="${toAddress(words.home)}">${escapeHtml(words.open)}</a></p>
${heading(words.worksTitle)}${paragraph(words.works)}
${heading(words.stillTitle)}${paragraph(words.still)}
${heading(words.serverTitle)}${paragraph(words.serverApp)}${paragraph(words.serverSpace)}
${heading(words.serverCommand)}${paragraph(words.serverPython)}<pre><code>${command}</code></pre>
</section>`;
}

/** Where there are several languages: a short way down to each. */
function toMenu(languages: readonly StartPageWords[]): string {
  if (languages.length < 2) return '';
  const links = languages.map(
    ({ language, languageName }) =>
      `<a href="#${language}" lang="${language}">${escapeHtml(languageName)}</a>`,
  );
  return `<nav>${links.join('')}</nav>\n`;
}

/** The first page of a folder on somebody's own device: one file without scripts, all languages one below the other. */
export function toStartPage(languages: readonly StartPageWords[]): string {
  const [first] = languages;
  return `<!doctype html>
<html lang="${first!.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${first!.title} · ${first!.startTitle}`)}</title>
<style>${style}</style>
</head>
<body><main>
${toMenu(languages)}${languages.map(toSection).join('\n')}
</main></body>
</html>
`;
}

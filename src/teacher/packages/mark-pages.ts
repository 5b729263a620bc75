import type { PackageFormat } from './package-description.ts';

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const charset = '<meta charset="utf-8">';

/** Tells a page's scripts in what it is packed, and which lesson is alone in it. */
export function markPage(html: string, format: PackageFormat, lesson?: string): string {
  const metas = [
    `<meta name="decoupled:package" content="${format}">`,
    ...(lesson === undefined
      ? []
      : [`<meta name="decoupled:package-lesson" content="${escapeHtml(lesson)}">`]),
  ];
  return html.replace(charset, () => charset + metas.join(''));
}

/** Runs before a page's other scripts, which a browser refuses to a page from a file: then it reads as without any. */
const fileScript = `if (location.protocol === 'file:') {
  delete document.documentElement.dataset.script;
  document.currentScript.previousElementSibling.hidden = false;
}`;

export interface FileNotice {
  readonly text: string;
  readonly linkText: string;
  /** From the page. */
  readonly href: string;
}

/**
 * A page with a line at its start that shows when it was opened as a file. The policy gets the script's hash.
 * @param toHash SHA-256 of a text, in base64
 */
export function addFileNotice(html: string, notice: FileNotice, toHash: (text: string) => string): string {
  const line =
    `<p hidden class="no-print" role="note" style="margin:0;padding:0.75rem 1.25rem;border-bottom:1px solid" data-pagefind-ignore>` +
    `${escapeHtml(notice.text)} <a href="${escapeHtml(notice.href)}">${escapeHtml(notice.linkText)}</a></p>`;
  return html
    .replace(/<body\b[^>]*>/, (body) => `${body}${line}<script>${fileScript}</script>`)
    .replace(
      /(content-security-policy" content="[^"]*script-src )/i,
      (policy) => `${policy}'sha256-${toHash(fileScript)}' `,
    );
}

import type { Root } from 'mdast';
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { visit } from 'unist-util-visit';
import type { Draft } from './draft.ts';
import { escapeHtml } from './escape-html.ts';
import { lineOf, rawHtml } from './tree.ts';

const theme = 'css-variables';
const languages = ['bash', 'javascript', 'json', 'python', 'typescript', 'yaml'];
const aliases: Readonly<Record<string, string>> = {
  js: 'javascript',
  py: 'python',
  ts: 'typescript',
  sh: 'bash',
};

/** A piece in the colour that code has anyway. */
const plainSpan = /<span style="color:var\(--shiki-(?:foreground|token-parameter)\)">([^<]*)<\/span>/g;

export type Highlight = (code: string, language: string) => string;

let loading: Promise<HighlighterCore> | undefined;

/**
 * What colours the code in `texts`; the colours are the page's, `--shiki-foreground`, `--shiki-token-keyword` and
 * so on. The grammars are loaded only when there is a fence.
 */
export async function loadHighlight(texts: readonly string[]): Promise<Highlight> {
  if (!texts.some((text) => /```|~~~/.test(text))) return toPlain;
  loading ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: theme })],
    langs: [
      import('shiki/langs/bash.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/python.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/yaml.mjs'),
    ],
    engine: createJavaScriptRegexEngine(),
  });
  const highlighter = await loading;
  return (code, language) => {
    if (language === 'text') return toPlain(code);
    // No time limit: on a busy machine the same text would come out in one colour.
    const html = highlighter.codeToHtml(code, { lang: language, theme, tokenizeTimeLimit: 0 });
    return html
      .replace(/^<pre class="[^"]*" style="[^"]*"/, `<pre class="code" data-language="${language}"`)
      .replaceAll(plainSpan, '$1');
  };
}

/** One piece of code as a page shows it. */
export async function highlightText(
  code: string,
  language: 'bash' | 'javascript' | 'typescript',
): Promise<string> {
  const highlight = await loadHighlight([`\`\`\`${code}`]);
  return highlight(code, language);
}

const toPlain = (code: string) =>
  `<pre class="code" data-language="text" tabindex="0"><code>${escapeHtml(code)}</code></pre>`;

export function highlightCode(tree: Root, highlight: Highlight, { report }: Draft): void {
  visit(tree, 'code', (node, index, parent) => {
    const named = node.lang ?? 'text';
    const language = aliases[named] ?? named;
    if (language !== 'text' && !languages.includes(language)) {
      report(lineOf(node), `unknown code language: ${named}; known: text, ${languages.join(', ')}`);
      return;
    }
    parent!.children[index!] = rawHtml(highlight(node.value, language));
  });
}

import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours of the page's own code. */
export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--negative)' },
  { tag: tags.comment, color: 'var(--ink-soft)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--positive)' },
  { tag: tags.punctuation, color: 'var(--ink-soft)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '0.875rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.55', fontVariantLigatures: 'none' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.9rem 0' },
  '.cm-line': { padding: '0 1.15rem 0 0.6rem' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0 0 0.7rem', minWidth: '1.6rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent) !important',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 20%, transparent)',
  },
  '.cm-tooltip': {
    maxWidth: 'min(30rem, calc(100vw - 2rem))',
    boxSizing: 'border-box',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    boxShadow: '0 2px 10px color-mix(in srgb, var(--ink) 12%, transparent)',
    fontFamily: 'var(--font-ui)',
    overflow: 'hidden',
  },
  '&:not(.cm-focused) .cm-signature': { display: 'none' },
  '.docs': { padding: '0.45rem 0.7rem', fontSize: '0.8125rem', lineHeight: '1.45' },
  '.docs-signature': { margin: '0', fontFamily: 'var(--font-mono)', overflowWrap: 'anywhere' },
  '.docs-signature mark': {
    background: 'none',
    color: 'var(--accent)',
    fontWeight: '600',
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
  },
  '.docs-text': { margin: '0.2rem 0 0', color: 'var(--ink-soft)' },
  '.docs-text code': { fontFamily: 'var(--font-mono)', color: 'var(--ink)' },
  '.cm-tooltip-autocomplete': { overflow: 'visible' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxWidth: 'calc(100vw - 2rem)',
    maxHeight: '14rem',
    borderRadius: 'calc(var(--radius) - 1px)',
    fontFamily: 'var(--font-mono)',
    fontSize: '0.8125rem',
  },
  '.cm-tooltip-autocomplete > ul > li': {
    padding: '0.25rem 0.7rem !important',
    lineHeight: '1.4 !important',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent) !important',
    color: 'var(--accent-ink) !important',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { marginLeft: '0.7em', fontStyle: 'normal', color: 'var(--ink-soft)' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  // There it would lie on the other names.
  '@media (max-width: 40rem)': { '.cm-tooltip.cm-completionInfo': { display: 'none' } },
  '.cm-tooltip.cm-completionInfo': { padding: '0', maxWidth: 'min(22rem, calc(100vw - 2rem))' },
});

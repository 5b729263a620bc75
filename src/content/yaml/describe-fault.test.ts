import { expect, test } from 'vitest';
import { parseYaml } from './yaml-file.ts';

const faultOf = (text: string) => {
  const faults: string[] = [];
  parseYaml(text, (line, message) => faults.push(`${line}: ${message}`));
  return faults.join('\n');
};

test.each([
  [
    'title:\n  en: Mine\n  zh：我的\n',
    /^3: if ： is not part of a text, write a colon and a space for it \(YAML /,
  ],
  ['title: {en: Mine，zh: 我的}\n', /^1: if ， is not part of a text, write a comma and a space for it /],
  [
    'title:\n  en:Mine\n  zh: 我的\n',
    /^2: a name needs a colon and a space behind it, as in title: My course /,
  ],
  ['title:\n  en: Mine: and yours\n', /^2: a text with a colon in it needs quotes, or the line begins /],
  ['footer: {en: Room: 5}\n', /^1: within \{ \} or \[ \] a text with a colon or a comma in it needs quotes /],
  ['title:\n  en: Mine\n zh: a\n', /^3: settings that belong together must begin at the same column, /],
  ['title:\n  en: "Mine\n', /^3: .*a quote its other half.*Missing closing "quote/],
  ['footer: @home\n', /^1: a text that begins with such a sign needs quotes \(YAML says: .*@\)$/],
  ['title:\n\ten: Mine\n', /^2: indent with spaces /],
  ['title: a\ntitle: b\n', /^2: a setting can stand here only once /],
])('%j is told with what it mostly comes from', (text, message) => {
  expect(faultOf(text)).toMatch(message);
});

test('a full-width sign in a text is no fault', () => {
  expect(faultOf('title: 卷积：入门，第一课\n')).toBe('');
});

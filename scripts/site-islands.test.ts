import { describe, expect, it } from 'vitest';
import { moveProps } from './site-islands.mjs';

const long = { text: [0, `"x" <b> & 'y' ${'字'.repeat(400)}`] };
const encodeProps = (value: unknown) =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const island = (props: unknown, client = 'wake') =>
  `<astro-island uid="1" props="${encodeProps(props)}" ssr client="${client}" opts="{}"><p>text</p></astro-island>`;

describe('moveProps', () => {
  it('puts long props into a file that holds them unchanged', () => {
    const { html, files } = moveProps(island(long), '/course/');
    const [[path, json]] = files as unknown as [[string, string]];
    expect(JSON.parse(json)).toEqual(long);
    expect(html).toContain(` data-props-url="/course/${path}"`);
    expect(html).not.toContain(' props=');
    expect(html).toContain('<p>text</p></astro-island>');
  });

  it('leaves short ones, and those of islands that wake at once', () => {
    const page = island({ id: [0, 'dial'] }) + island(long, 'load');
    expect(moveProps(page, '/')).toEqual({ html: page, files: new Map() });
  });
});

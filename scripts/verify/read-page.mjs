import { createHash } from 'node:crypto';

const tagPattern = /<([a-z][\w-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const attributePattern = /([^\s=>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;
/** Elements whose text is no markup. */
const rawPattern = /(<(script|style|textarea)\b[^>]*>)([\s\S]*?)(?=<\/\2>)/gi;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'", '#x27': "'" };

const decode = (text) => text.replace(/&(\w+|#\w+);/g, (whole, name) => entities[name] ?? whole);

/** Attributes that load or open what they name. */
const loading = ['src', 'poster', 'component-url', 'renderer-url', 'before-hydration-url', 'data-props-url'];

/**
 * What a built page names, read without a parser, which four hundred pages would keep waiting.
 * @returns {{tags: {name: string, attributes: Record<string, string>}[], ids: Set<string>, language: string,
 *   links: {url: string, isLoaded: boolean}[], policy: string | null, inline: string[]}}
 *   `isLoaded`: fetched without a reader's click; `inline`: the hash of each script and style that stands in the page
 */
export function readPage(html) {
  const inline = [];
  const markup = html.replace(rawPattern, (_, head, name, text) => {
    const isData = /type="application\/(ld\+)?json"/.test(head);
    if (text !== '' && !isData && name !== 'textarea') {
      inline.push(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    }
    return head;
  });
  const tags = [...markup.matchAll(tagPattern)].map(([, name, text]) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...text.matchAll(attributePattern)].map(([, key, ...values]) => [
        key.toLowerCase(),
        decode(values.find((value) => value !== undefined) ?? ''),
      ]),
    ),
  }));
  const meta = tags.find(
    ({ name, attributes }) =>
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  return {
    tags,
    ids: new Set(tags.flatMap(({ attributes }) => [attributes.id, attributes.name].filter(Boolean))),
    language: tags.find(({ name }) => name === 'html')?.attributes.lang ?? '',
    links: tags.flatMap(listLinks),
    policy: meta?.attributes.content ?? null,
    inline,
  };
}

function listLinks({ name, attributes }) {
  const loaded = loading.map((key) => attributes[key]);
  const sources = (attributes.srcset ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]);
  const isLoadedHref = name === 'link' && !/canonical|alternate|author|license/.test(attributes.rel ?? '');
  const links = [...loaded, ...sources].map((url) => ({ url, isLoaded: true }));
  links.push({ url: attributes.href, isLoaded: isLoadedHref || name === 'image' || name === 'use' });
  return links.filter(({ url }) => url);
}

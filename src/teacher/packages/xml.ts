const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What an XML 1.0 document may hold; all else it may not even hold escaped. */
const allowed = /[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]+/gu;

export function escapeXml(text: string): string {
  return (text.match(allowed) ?? []).join('').replace(/[&<>"]/g, (sign) => entities[sign]!);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes, those that are undefined left out, and with children that are XML already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** An element that holds a text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeXml(text));

export const toXmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

/** A file's path as an address: signs that an address may not hold are encoded. */
export const toAddress = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

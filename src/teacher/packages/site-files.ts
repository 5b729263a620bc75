/** The files of a built site by their path, with forward slashes and none at its start. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);
export const toBytes = (text: string): Uint8Array => encoder.encode(text);

export const isPage = (path: string): boolean => path.endsWith('.html');
export const isTextFile = (path: string): boolean => /\.(html|js|css|json|svg|xml|txt|md)$/.test(path);

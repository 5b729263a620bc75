import { CellLinkError, decodeCellText, encodeCellText } from '#src/notebook';

const nameOf = (id: string) => `cell.${id}`;

export type CellLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'text'; readonly text: string };

/** The text that the page's address gives a cell. It is shown, never run. */
export function readCellLink(id: string): CellLink {
  const part = new URL(location.href).searchParams.get(nameOf(id));
  if (part === null) return { kind: 'none' };
  try {
    return { kind: 'text', text: decodeCellText(part) };
  } catch (error) {
    if (error instanceof CellLinkError) return { kind: 'damaged' };
    throw error;
  }
}

/** The page's address with this text for this cell. @throws CellLinkError `linkTooLong` */
export function linkToCell(id: string, text: string): string {
  const url = new URL(location.href);
  url.searchParams.set(nameOf(id), encodeCellText(text));
  url.hash = nameOf(id);
  return url.href;
}

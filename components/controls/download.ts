import { toCsv } from '#src/widgets';

/** Hands a file to the reader under `name`. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Safari reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function downloadText(name: string, mime: string, text: string): void {
  downloadBlob(name, new Blob([text], { type: `${mime};charset=utf-8` }));
}

/** With a byte order mark, without which a spreadsheet garbles Chinese headings. */
export function downloadCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  downloadText(name, 'text/csv', `\ufeff${toCsv(rows)}`);
}

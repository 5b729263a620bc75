/** A file with the folders that it lay in, as far as they were handed in. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Of a folder only these are looked at: a download of hand-ins has other files beside. */
const isJson = (name: string) => /\.json$/i.test(name);

export const toNamedFiles = (files: FileList): NamedFile[] =>
  [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name, file }) => name === file.name || isJson(name));

/** All files that were dropped, those in folders too. */
export async function readDropped(items: DataTransferItemList): Promise<NamedFile[]> {
  // The list is empty once the event is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => readEntry(entry, false)));
  return found.flat();
}

async function readEntry(entry: FileSystemEntry, isInFolder: boolean): Promise<NamedFile[]> {
  if (entry.isFile) {
    if (isInFolder && !isJson(entry.name)) return [];
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const entries = await listFolder((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(entries.map((each) => readEntry(each, true)))).flat();
}

/** A reader gives a folder in parts, the last of which is empty. */
async function listFolder(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return part.length === 0 ? [] : [...part, ...(await listFolder(reader))];
}

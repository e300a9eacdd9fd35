/** A folder with more than this is not walked to its end: what was not seen is fetched from the webmail that got it. */
const mostFiles = 2_000;

/** What is taken from a drop; readable only while its event is handled. */
export interface Dropped {
  readonly files: readonly File[];
  /** Those of whole folders, later. */
  readonly inFolders: Promise<File[]> | null;
}

/** The files of a drop or a paste. The browser lists a folder among them as a file that cannot be read. */
export function droppedFiles(transfer: Pick<DataTransfer, "files" | "items"> | null | undefined): Dropped {
  const folders = [...(transfer?.items ?? [])].map(folderOf).filter((entry) => entry !== null);
  if (folders.length === 0) return { files: [...(transfer?.files ?? [])], inFolders: null };
  const names = new Set(folders.map(({ name }) => name));
  const files = [...(transfer?.files ?? [])].filter(({ name }) => !names.has(name));
  return { files, inFolders: filesOf(folders) };
}

function folderOf(item: DataTransferItem): FileSystemDirectoryEntry | null {
  const entry = item.kind === "file" ? item.webkitGetAsEntry?.() : null;
  return entry?.isDirectory ? (entry as FileSystemDirectoryEntry) : null;
}

/** All files in them, however deep. What cannot be read is left out. */
async function filesOf(folders: readonly FileSystemDirectoryEntry[]): Promise<File[]> {
  const files: File[] = [];
  const waiting: FileSystemEntry[] = [...folders];
  for (let entry = waiting.pop(); entry && files.length < mostFiles; entry = waiting.pop()) {
    if (entry.isDirectory) waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
    else files.push(...(await fileOf(entry as FileSystemFileEntry)));
  }
  return files;
}

/** Told in pieces, of at most a hundred in Chromium; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File[]> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([])
    )
  );

interface FileHandle {
  getFile(): Promise<File>;
}

type OpenPicker = (this: Window, ...args: unknown[]) => Promise<FileHandle[]>;

/** `showOpenFilePicker` (Chromium) gives files without any input. */
export function hookPicker(tell: (file: File) => void): void {
  const page = window as Window & { showOpenFilePicker?: OpenPicker };
  const native = page.showOpenFilePicker;
  if (!native) return;
  page.showOpenFilePicker = async function showOpenFilePicker(this: Window, ...args) {
    const handles = await native.apply(this, args);
    for (const handle of handles) {
      // A file that cannot be read is the page's own trouble.
      handle.getFile().then(tell, () => undefined);
    }
    return handles;
  };
}

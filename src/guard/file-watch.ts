import { readFile } from "./attachment-readings.ts";
import type { ComposeGuard } from "./compose-guard.ts";

/** Starts reading files the moment they are chosen, dropped or pasted in a page (or editor frame) that has a compose. */
export function watchFiles(target: Window | Document, composeGuards: () => ComposeGuard[]): void {
  const see = (files: Iterable<File>): void => {
    const chosen = [...files];
    if (chosen.length === 0) return;
    const guards = composeGuards();
    if (guards.length === 0) return;
    for (const file of chosen) {
      // Read once, whichever of the composes in this page it is for.
      const result = readFile("", file.name, file);
      for (const guard of guards) guard.readings.see(file, result);
    }
  };
  const listen = (type: string, filesOf: (event: Event) => Iterable<File> | null | undefined): void =>
    target.addEventListener(type, (event) => see(filesOf(event) ?? []), true);
  listen("change", ({ target: input }) =>
    input instanceof HTMLInputElement && input.type === "file" ? input.files : null
  );
  listen("drop", (event) => (event as DragEvent).dataTransfer?.files);
  listen("paste", (event) => (event as ClipboardEvent).clipboardData?.files);
}

import type { ComposeGuard } from "./compose-guard.ts";
import { readFile } from "./file-reading.ts";

/** Starts reading files the moment they are chosen, dropped or pasted in a page (or editor frame) that has a compose. */
export function watchFiles(target: Window | Document, composeGuards: () => ComposeGuard[]): void {
  const see = (files: Iterable<File>, where: EventTarget | null): void => {
    const chosen = [...files];
    const guards = chosen.length > 0 ? guardsAt(where, composeGuards()) : [];
    if (guards.length === 0) return;
    for (const file of chosen) {
      // Read once, also when it is not clear which of the composes in this page it is for.
      const reading = readFile("", file.name, file);
      for (const guard of guards) guard.readings.see(file, reading);
    }
  };
  const listen = (type: string, filesOf: (event: Event) => Iterable<File> | null | undefined): void =>
    target.addEventListener(type, (event) => see(filesOf(event) ?? [], event.target), true);
  listen("change", ({ target: input }) =>
    input instanceof HTMLInputElement && input.type === "file" ? input.files : null
  );
  listen("drop", (event) => (event as DragEvent).dataTransfer?.files);
  listen("paste", (event) => (event as ClipboardEvent).clipboardData?.files);
}

/** The compose in which a file was chosen; all of them where that does not show (a picker outside every compose). */
function guardsAt(where: EventTarget | null, guards: ComposeGuard[]): ComposeGuard[] {
  const inside = guards.filter(({ compose }) => where instanceof Node && compose.root.contains(where));
  return inside.length > 0 ? inside : guards;
}

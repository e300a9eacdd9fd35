import { fileEvent, filesHelloEvent, filesPairEvent } from "../webmail/page-files/files-channel.ts";
import type { ComposeGuard } from "./compose-guard.ts";
import { droppedFiles } from "./dropped-files.ts";
import { readFile } from "./file-reading.ts";

type SeeFiles = (files: readonly File[]) => void;

/** In a frame there are two that may hear the same. */
const heard = new WeakSet<Event>();

/** Starts reading files the moment they are chosen, dropped or pasted in a page (or editor frame) that has a compose. */
export function watchFiles(target: Window | Document, composeGuards: () => ComposeGuard[]): void {
  const at = (where: EventTarget | null): SeeFiles => seeFor(guardsAt(where, composeGuards()));
  const listen = (type: string, hear: (event: Event) => void): void => {
    const once = (event: Event): void => {
      if (!heard.has(event)) hear(event);
      heard.add(event);
    };
    target.addEventListener(type, once, true);
  };
  const take = (transfer: DataTransfer | null, where: EventTarget | null): void => {
    if (!transfer?.files.length) return;
    const see = at(where);
    const { files, inFolders } = droppedFiles(transfer);
    see(files);
    void inFolders?.then(see);
  };
  listen("change", ({ target: input }) => {
    const { type, files } = input as Partial<HTMLInputElement>;
    if (type === "file" && files?.length) at(input)([...files]);
  });
  listen("drop", (event) => take((event as DragEvent).dataTransfer, event.target));
  listen("paste", (event) => take((event as ClipboardEvent).clipboardData, event.target));
}

/** Hears of files that no event in the page shows, also in a frame whose guard has this secret; see `page-files.ts`. */
export function watchPageFiles(page: Window, secret: string, composeGuards: () => ComposeGuard[]): void {
  const hear = (event: Event): void => {
    const guards = composeGuards();
    if (guards.length === 0) return;
    event.stopImmediatePropagation();
    seeFor(guards)([(event as CustomEvent<File>).detail]);
  };
  page.addEventListener(fileEvent(secret), hear, true);
}

/** Call at document_start. */
export function pairFiles(secret: string): void {
  const pair = (): boolean => window.dispatchEvent(new CustomEvent(filesPairEvent, { detail: secret }));
  window.addEventListener(filesHelloEvent, pair, true);
  pair();
}

/** What these guards make of files that are chosen now, however late the files themselves come. */
function seeFor(guards: readonly ComposeGuard[]): SeeFiles {
  const chosenFor = guards.map(({ readings }) => ({ readings, before: readings.keysNow() }));
  return (files) => {
    if (chosenFor.length === 0) return;
    for (const file of files) {
      // Read once, also when it is not clear which of the composes in this page it is for.
      const reading = readFile("", file.name, file);
      for (const { readings, before } of chosenFor) readings.see(file, reading, before);
    }
  };
}

/** The compose in which a file was chosen; all of them where that does not show (a picker outside every compose). */
function guardsAt(where: EventTarget | null, guards: ComposeGuard[]): ComposeGuard[] {
  const inside = guards.filter(({ compose }) => where instanceof Node && compose.root.contains(where));
  return inside.length > 0 ? inside : guards;
}

/**
 * Runs in the page's own world at document_start. Shows the guard files that no event at the window shows: those of inputs that
 * stand in no document, or in a shadow tree, and those of the browser's file picker. It changes nothing of what the page gets.
 */
import { fileEvent, filesHelloEvent, filesPairEvent } from "./files-channel.ts";
import { hookInputs } from "./hook-inputs.ts";
import { hookPicker } from "./hook-picker.ts";

const marker = Symbol.for("verzendwacht.page-files");
if (!Reflect.has(window, marker)) {
  Reflect.set(window, marker, true);
  // Taken before the page can replace them.
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const Custom = CustomEvent;
  const told = new WeakSet<File>();
  let name = "";
  const tell = (file: File): void => {
    if (!name || told.has(file)) return;
    told.add(file);
    dispatchEvent.call(window, new Custom(name, { detail: file }));
  };
  // Again, when a guard takes the place of one that was updated.
  const pair = (event: Event): void => {
    name = fileEvent((event as CustomEvent<string>).detail);
  };
  addEventListener.call(window, filesPairEvent, pair, true);
  dispatchEvent.call(window, new Custom(filesHelloEvent));
  hookInputs(tell);
  hookPicker(tell);
}

import type { Page } from "../rig/browser.ts";
import { poll } from "../rig/poll.ts";

/** Presses a button of an extension page that saves a file, and gives the file's text as the browser would save it. */
export async function savedBy(page: Page, button: string): Promise<string> {
  await page.evaluate(keepNextFile);
  await page.click("button", { text: button });
  const base64 = await poll(() => page.evaluate<string | null>("window.saved ?? null"), 5_000, "the saved file");
  return Buffer.from(base64, "base64").toString("utf8");
}

/** Runs in the page. */
function keepNextFile(): void {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    void blob.arrayBuffer().then((bytes) => {
      const characters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
      Reflect.set(window, "saved", btoa(characters.join("")));
    });
    URL.createObjectURL = make;
    return make.call(URL, blob);
  };
  Reflect.deleteProperty(window, "saved");
}

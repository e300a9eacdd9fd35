import { type GuardTexts, noticeElement } from "./plain-notice.ts";
import { TopLayer } from "./top-layer.ts";

/** The extension was updated under this page. Says so, in words loaded at start; resolves when the writer has read it. */
export function sayOrphaned(texts: GuardTexts): Promise<void> {
  return new Promise((resolve) => {
    const close = (): void => {
      layer.close();
      resolve();
    };
    const layer = new TopLayer(texts.title, close);
    layer.showElement(noticeElement(texts.orphaned, texts.keep, close));
  });
}

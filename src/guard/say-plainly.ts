import { type GuardTexts, noticeElement } from "./plain-notice.ts";
import { TopLayer } from "./top-layer.ts";

/**
 * Says something in the guard's own few words, over the page, when no extension page can: the extension was updated under this
 * page, or the guard itself failed. Resolves when the writer has read it.
 */
export function sayPlainly(texts: GuardTexts, words: string): Promise<void> {
  return new Promise((resolve) => {
    const close = (): void => {
      layer.close();
      resolve();
    };
    const layer = new TopLayer(texts.title, close);
    layer.showElement(noticeElement(words, texts.keep, close));
  });
}

import { type GuardTexts, noticeElement } from "./plain-notice.ts";
import { TopLayer } from "./top-layer.ts";

const open = new Set<() => void>();

/** As if the writer had read all of it. */
export function closeNotices(): void {
  for (const close of [...open]) close();
}

/**
 * Says something in the guard's own few words, over the page, when no extension page can: the extension was updated under this
 * page, or the guard itself failed. Resolves when the writer has read it.
 */
export function sayPlainly(texts: GuardTexts, words: string): Promise<void> {
  return new Promise((resolve) => {
    const close = (): void => {
      open.delete(close);
      layer.close();
      resolve();
    };
    open.add(close);
    const layer = new TopLayer(texts.title, close);
    layer.showElement(noticeElement(words, texts.keep, close));
  });
}

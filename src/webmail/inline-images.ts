import type { DraftAttachment } from "../core/mail/draft.ts";

/** Below this a picture pasted into the text is taken for a logo or an emoji; a legible page or passport is larger. */
const minBytes = 32 * 1024;

/** By the attribute: the property would take the whole picture apart as an address, each time. */
const sourceOf = (image: HTMLImageElement): string => image.getAttribute("src") ?? "";
const bytesOf = (image: HTMLImageElement): number => Math.floor((sourceOf(image).length * 3) / 4);

function pastedImages(body: ParentNode): HTMLImageElement[] {
  return [...body.querySelectorAll<HTMLImageElement>('img[src^="data:"]')].filter(
    (image) => bytesOf(image) >= minBytes
  );
}

/** Pictures that stand in the text itself as data; they leave with the mail like any attachment. */
export function inlineAttachments(body: ParentNode): DraftAttachment[] {
  return pastedImages(body).map((image, index) => {
    const extension = /^data:image\/([a-z]+)/.exec(sourceOf(image))?.[1] ?? "bin";
    return {
      key: `inline-${index}-${bytesOf(image)}`,
      name: image.alt || `image-${index + 1}.${extension}`,
      size: bytesOf(image)
    };
  });
}

export function inlineAttachment(body: ParentNode, key: string): HTMLImageElement | null {
  const index = /^inline-(\d+)-\d+$/.exec(key)?.[1];
  return index === undefined ? null : (pastedImages(body)[Number(index)] ?? null);
}

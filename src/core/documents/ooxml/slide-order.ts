import type { OfficePackage } from "./office-package.ts";

/** Names of the slides' parts in the order in which they are shown; hidden ones among them. */
export async function slideOrder(document: OfficePackage, main: string): Promise<readonly string[]> {
  const ids: string[] = [];
  await document.parts.readXml(main, {
    open: (name, attributes) => {
      if (name === "sldId") ids.push(attributes.prefixed("id") ?? "");
    },
    text: () => {},
    close: () => {}
  });
  const slides = (await document.relations(main)).filter(({ type }) => type === "slide");
  const listed = ids.map((id) => slides.find((slide) => slide.id === id)?.target ?? "");
  // A slide that the order does not list still lies in the file.
  const others = slides.map(({ target }) => target).filter((target) => !listed.includes(target));
  return [...listed, ...others].filter((target) => document.parts.has(target));
}

import type { TextBuilder } from "../text-builder.ts";
import type { PageReading } from "./page-reading.ts";

/** Sets a page's text behind that of the pages before it: print, recognised text, answers in forms, notes. */
export function addPage(text: TextBuilder, { number: page, lines, recognised, form, notes }: PageReading): void {
  if (text.characters > 0 && [lines, recognised, ...form, ...notes].some((each) => each !== "")) text.line("");
  text.place({ page });
  if (lines !== "") text.line(lines);
  if (recognised !== "") text.place({ page, part: "ocr" }).line(recognised);
  for (const [part, extras] of [
    ["form", form],
    ["annotations", notes]
  ] as const) {
    if (extras.length === 0) continue;
    text.line("").place({ page, part });
    for (const line of extras) text.line(line);
  }
}

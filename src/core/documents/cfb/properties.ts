import type { TextBuilder } from "../text-builder.ts";
import { addSection } from "./add-section.ts";
import type { Storage } from "./compound-directory.ts";
import type { CompoundFile } from "./compound-file.ts";
import { propertyTexts } from "./property-set.ts";

/** Streams of properties, and those in them that no one wrote: template, count of savings, name of the program. */
const propertyStreams: readonly { readonly name: string; readonly besides: readonly number[] }[] = [
  { name: "\u0005SummaryInformation", besides: [7, 9, 18] },
  { name: "\u0005DocumentSummaryInformation", besides: [] }
];

/** Adds a document's properties, one a line: title, subject, author, what the office added. */
export function addProperties(builder: TextBuilder, storage: Storage, file: CompoundFile): void {
  const texts = propertyStreams.flatMap(({ name, besides }) => propertyTexts(file.readNamed(storage, name), besides));
  addSection(builder, { part: "properties" }, [...new Set(texts)].join("\n"));
}

import { finishedReading } from "./cfb/finished-reading.ts";
import { addInnerFile } from "./cfb/inner-file.ts";
import type { DocumentSource, FormatReading } from "./document-format.ts";
import { contentLines, embeddedBytes, plainValue } from "./folded-lines.ts";
import { TextBuilder } from "./text-builder.ts";

/** vCard and iCalendar: a line `NAME: value` for each, so that the name says what the value is; files in it by themselves. */
export async function readFolded(source: DocumentSource): Promise<FormatReading> {
  const builder = new TextBuilder();
  for (const line of contentLines(source.pieces?.() ?? [source.text])) {
    const bytes = embeddedBytes(line);
    if (bytes) await addInnerFile(builder, line.name.toLowerCase(), bytes, source);
    else if (builder.characters > source.limits.textCharacters) break;
    else builder.line(line.name === "" ? line.value : `${line.name}: ${shown(line.name, plainValue(line))}`);
  }
  return finishedReading(builder, source, undefined);
}

/** Fields made of several values, which nobody escaped: name and address. */
const structured = new Set(["N", "ADR", "ORG"]);

function shown(name: string, value: string): string {
  return structured.has(name) ? value.split(";").filter(Boolean).join(", ") : value;
}

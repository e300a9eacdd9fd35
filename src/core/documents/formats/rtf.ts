import { addSection } from "../cfb/add-section.ts";
import { addPictures } from "../cfb/embedded-pictures.ts";
import { finishedReading } from "../cfb/finished-reading.ts";
import { addInnerFile } from "../cfb/inner-file.ts";
import { unpackOlePackage } from "../cfb/ole-package.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { readOle1Object } from "../rtf/ole1-object.ts";
import { readRtf } from "../rtf/read-rtf.ts";
import { sniff } from "../sniff.ts";
import { TextBuilder } from "../text-builder.ts";

/** Rich text: body, headers and footers, notes, comments, text boxes, properties, and the files that lie in it. */
export const rtf: DocumentFormat = { type: "rtf", read: readRtfFile };

async function readRtfFile(source: DocumentSource): Promise<FormatReading> {
  const reading = readRtf(source.bytes, source.limits.textCharacters);
  const builder = new TextBuilder().add(reading.text);
  for (const { part, text } of reading.parts) {
    addSection(builder, { part }, text);
  }
  for (const [index, object] of reading.objects.entries()) {
    await addObject(builder, `object-${index + 1}`, object, source);
  }
  await addPictures(builder, reading.pictures, source);
  const shortfall = reading.isDamaged ? "part-damaged" : reading.isCut ? "over-text-limit" : undefined;
  return finishedReading(builder, source, shortfall);
}

/** A dragged-in file, or an object of another program: a compound file mostly. */
async function addObject(
  builder: TextBuilder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  source: DocumentSource
): Promise<void> {
  const object = readOle1Object(bytes);
  if (object === null) return;
  const packed = object.className === "Package" ? unpackOlePackage(object.data) : null;
  if (object.isCutShort || packed?.isCutShort) builder.notRead(packed?.name ?? name, "partly-read", "part-damaged");
  if (packed) await addInnerFile(builder, packed.name || name, packed.bytes, source);
  else if (sniff(object.data) !== null) await addInnerFile(builder, name, object.data, source);
  else builder.notRead(name, "unsupported", "unknown-type");
}

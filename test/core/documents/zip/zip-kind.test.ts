import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, it } from "vitest";
import { zipKind } from "../../../../src/core/documents/zip/zip-kind.ts";
import { letterParts } from "../../../generators/documents/ooxml-letter.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";
import { slidesParts } from "../../../generators/documents/ooxml-slides.ts";
import { workbookParts } from "../../../generators/documents/ooxml-workbook.ts";

async function stored(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0, extendedTimestamp: false });
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), { dataDescriptor: false });
  }
  return (await writer.close()) as Uint8Array<ArrayBuffer>;
}

const odf = (kind: string) => stored({ mimetype: `application/vnd.oasis.opendocument.${kind}`, "content.xml": "<a/>" });

describe("zipKind", () => {
  it.each([
    ["docx", () => zipOf(letterParts())],
    ["xlsx", () => zipOf(workbookParts())],
    ["pptx", () => zipOf(slidesParts())],
    ["odt", () => odf("text")],
    ["odt", () => odf("text-template")],
    ["ods", () => odf("spreadsheet")],
    ["odp", () => odf("presentation")],
    ["zip", () => zipOf({ "word/brief.txt": "x" })],
    ["zip", async () => stored({ "brief.docx": await zipOf(letterParts()) })],
    ["docx", async () => (await zipOf(letterParts())).slice(0, -30)]
  ] as const)("tells %s", async (kind, make) => {
    expect(zipKind(await make())).toBe(kind);
  });
});

import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/documents/read-document.ts";
import { greyPng } from "../../../src/dev/fixtures/png.ts";
import { letterParts, paragraph, run } from "../../generators/documents/ooxml-letter.ts";
import { zipOf } from "../../generators/documents/ooxml-package.ts";

/** Large enough, in pixels and in bytes, to be looked at. */
const picture = (grey: number) =>
  new Uint8Array(greyPng(900, 900, (x, y) => ((x * x * 31 + y * y * 17 + x * y * grey) >>> 4) & 255));

const letter = () =>
  zipOf({
    ...letterParts(paragraph(run("BSN 123456782"))),
    "word/media/een.png": picture(1),
    "word/media/twee.png": picture(2)
  });

describe("a document with pictures, when the time for them is up", () => {
  it("is partly read, with its own text, and names the pictures that stayed unread", async () => {
    const reading = await readDocument({ name: "brief.docx", bytes: await letter() }, { isLate: () => true });
    expect(reading).toMatchObject({
      status: "partly-read",
      reason: "file-inside-unread",
      text: expect.stringContaining("BSN 123456782"),
      missingInside: [
        { inside: ["een.png"], status: "partly-read", reason: "took-too-long" },
        { inside: ["twee.png"], status: "partly-read", reason: "took-too-long" }
      ]
    });
  });

  it("has told its own text before the first picture, and after each that the reading goes on", async () => {
    const told: string[] = [];
    const onText = ({ text }: { readonly text: string }) => told.push(text);
    await readDocument({ name: "brief.docx", bytes: await letter() }, { isLate: () => true, onText });
    expect(told).toEqual([expect.stringContaining("BSN 123456782"), "", ""]);
  });
});

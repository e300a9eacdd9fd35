import { describe, expect, it } from "vitest";
import { metafile } from "../../../../src/core/documents/formats/metafile.ts";
import { readAs } from "../source-of.ts";

const u32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);
const u16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const padded = (bytes: Buffer, to: number) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

const record = (type: number, content: Buffer) => Buffer.concat([u32(type, 8 + content.length), content]);
const emfText = (y: number, text: string) =>
  record(
    84,
    Buffer.concat([
      Buffer.alloc(28),
      u32(10, y, text.length, 76, 0),
      Buffer.alloc(20),
      padded(Buffer.from(text, "utf16le"), 4)
    ])
  );
const emf = (...records: Buffer[]) =>
  Uint8Array.from(Buffer.concat([record(1, Buffer.alloc(80)), ...records, record(14, Buffer.alloc(12))]));

const wmfRecord = (type: number, content: Buffer) => Buffer.concat([u32((6 + content.length) / 2), u16(type), content]);
const wmf = (...records: Buffer[]) =>
  Uint8Array.from(Buffer.concat([u16(1, 9, 0x300, 0, 0, 0, 0, 0, 0), ...records, wmfRecord(0, Buffer.alloc(0))]));

describe("metafile", () => {
  it("reads what an EMF draws, pieces of one height as a line", async () => {
    const bytes = emf(emfText(10, "BSN"), emfText(10, "123456782"), emfText(30, "Łódź"));
    expect(await readAs(metafile, bytes)).toEqual({ status: "read", text: "BSN 123456782\nŁódź" });
  });

  it("reads what a WMF draws", async () => {
    const long = wmfRecord(0x0a32, Buffer.concat([u16(10, 0, 9, 0), Buffer.from("123456782\0", "latin1")]));
    const short = wmfRecord(0x0521, Buffer.concat([u16(4), Buffer.from("caf\xe9", "latin1"), u16(20, 0)]));
    expect(await readAs(metafile, wmf(long, short))).toEqual({ status: "read", text: "123456782\ncafé" });
  });

  it("says that a picture in it was not read", async () => {
    const bytes = emf(emfText(1, "kop"), record(81, Buffer.alloc(30_000)));
    expect(await readAs(metafile, bytes)).toEqual({
      status: "partly-read",
      reason: "no-text-in-document",
      text: "kop"
    });
  });

  it("calls one that breaks off damaged", async () => {
    expect((await readAs(metafile, emf(emfText(1, "kop")).slice(0, 120))).status).toBe("corrupt");
  });
});

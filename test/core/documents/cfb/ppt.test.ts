import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../../generators/documents/byte-writer.ts";
import { compoundFile } from "../../../generators/documents/compound.ts";
import { olePackage } from "../../../generators/documents/doc.ts";
import { legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";

describe("slides that LibreOffice saved as PPT", async () => {
  const reading = await readAlone(legacyFixture("slides.ppt"));

  it("are read as ppt", () => {
    expect(reading).toMatchObject({ type: "ppt", status: "read" });
    expect(reading.reason).toBeUndefined();
  });

  it.each([
    [{ page: 1, part: undefined }, "Eerste dia\nBSN 123456782\nCafé € 5"],
    [{ page: 2, part: undefined }, "Tweede dia Ωμέγα\nLos kader 036000012"],
    [{ page: 3, part: undefined }, "Derde dia\nSlot"],
    [{ page: 1, part: "notes" }, "Notitie bij een: 111222333"],
    [{ page: 3, part: "notes" }, "Notitie bij drie"]
  ])("have on %j what stands there", (where, text) => {
    expect(textAt(reading, where)).toBe(text);
  });
});

const atom = (type: number, content: Uint8Array, instance = 0) =>
  new ByteWriter()
    .u16(instance << 4, type)
    .u32(content.length)
    .bytes(content)
    .done();
const container = (type: number, ...records: Uint8Array[]) => {
  const content = new ByteWriter();
  for (const one of records) content.bytes(one);
  return new ByteWriter().u16(15, type).u32(content.length).bytes(content.done()).done();
};
const letters = (text: string) => atom(0x0fa0, new ByteWriter().utf16(text).done());

interface Deck {
  readonly token?: number;
  readonly object?: { readonly content: Uint8Array; readonly instance: number };
  readonly isSlideLost?: boolean;
}

/** A presentation of one slide with a loose text and a comment. */
function deck({ token = 0xe391c05f, object, isSlideLost }: Deck): Uint8Array<ArrayBuffer> {
  const tag = container(
    0x138a,
    atom(0x138b, container(0x2ee0, atom(0x0fba, new ByteWriter().utf16("Opmerking 319072356").done(), 1)))
  );
  const slide = container(0x03ee, container(0xf00d, letters("Los 123456782")), container(0x1388, tag));
  const list = new ByteWriter()
    .u16(0xf, 0x0ff0)
    .u32(28)
    .bytes(atom(0x03f3, new ByteWriter().u32(2, 0, 0, 256, 0).done()))
    .done();
  const parts = [container(0x03e8, list), slide, ...(object ? [atom(0x1011, object.content, object.instance)] : [])];
  const stream = new ByteWriter();
  const places = parts.map((part) => {
    const at = stream.length;
    stream.bytes(part);
    return at;
  });
  if (isSlideLost) places[1] = 3;
  const directory = stream.length;
  stream.bytes(atom(0x1772, new ByteWriter().u32((places.length << 20) | 1, ...places).done()));
  const edit = stream.length;
  stream.bytes(atom(0x0ff5, new ByteWriter().u32(0, 0, 0, directory, 1, 3, 0).done()));
  const user = new ByteWriter().u16(0, 0x0ff6).u32(20, 20, token, edit).done();
  return compoundFile({ "Current User": user, "PowerPoint Document": stream.done() });
}

describe("presentations", () => {
  it("have the comments on a slide", async () => {
    const reading = await readAlone(deck({}));
    expect(reading).toMatchObject({ type: "ppt", status: "read" });
    expect(textAt(reading, { page: 1, part: "comments" })).toBe("Opmerking 319072356");
  });

  it("are encrypted when they say so", async () => {
    expect(await readAlone(deck({ token: 0xf3d1c4df }))).toMatchObject({ type: "ppt", status: "encrypted", text: "" });
  });

  it("are read in the order of the file, and partly, when a slide is not where they say", async () => {
    const reading = await readAlone(deck({ isSlideLost: true }));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    expect(reading.text).toContain("Los 123456782");
  });

  const packed = compoundFile({
    "\u0001Ole10Native": olePackage("bijlage.txt", new TextEncoder().encode("Bijlage 111222333"))
  });
  it.each([
    ["packed", new ByteWriter().u32(packed.length).bytes(deflateSync(packed)).done(), 1],
    ["as they are", packed, 0]
  ])("have the objects in them, %s", async (_, content, instance) => {
    const reading = await readAlone(deck({ object: { content, instance } }));
    expect(reading).toMatchObject({ status: "read" });
    expect(reading.text).toContain("Bijlage 111222333");
    expect(reading.places?.map(({ inside }) => inside)).toContainEqual(["object-1", "bijlage.txt"]);
  });

  it("name an object that is damaged", async () => {
    const content = new ByteWriter().u32(5000).bytes([1, 2, 3]).done();
    expect(await readAlone(deck({ object: { content, instance: 1 } }))).toMatchObject({
      status: "partly-read",
      missingInside: [{ inside: ["object-1"], status: "corrupt", reason: "damaged" }]
    });
  });
});

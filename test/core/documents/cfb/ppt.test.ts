import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cfb } from "../../../../src/core/documents/formats/cfb.ts";
import { ByteWriter } from "../../../generators/documents/byte-writer.ts";
import { compoundFile } from "../../../generators/documents/compound.ts";
import { olePackage } from "../../../generators/documents/doc.ts";
import { legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { locked2003, lockOf2003 } from "../../../generators/documents/legacy-lock.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";
import { readWith } from "../read-with.ts";

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
  /** With the password "geheim". */
  readonly isLocked?: boolean;
  /** Shapes on the master: text, and the kind of placeholder, if it is one. */
  readonly master?: readonly (readonly [text: string, placeholder?: number])[];
}

/** A presentation of one slide with a loose text and a comment. */
function deck(options: Deck): Uint8Array<ArrayBuffer> {
  return compoundFile(deckStreams(options));
}

function masterPage(shapes: NonNullable<Deck["master"]>): Uint8Array {
  const drawn = shapes.map(([text, kind]) => {
    const place =
      kind === undefined ? [] : [container(0xf011, atom(0x0bc3, Uint8Array.from([0, 0, 0, 0, kind, 0, 0, 0])))];
    return container(0xf004, ...place, container(0xf00d, letters(text)));
  });
  return container(0x03f8, ...drawn);
}

const listOf = (kind: number, number: number): Uint8Array =>
  new ByteWriter()
    .u16((kind << 4) | 0xf, 0x0ff0)
    .u32(28)
    .bytes(atom(0x03f3, new ByteWriter().u32(number, 0, 0, 256, 0).done()))
    .done();

function deckStreams({ token = 0xe391c05f, object, isSlideLost, master = [], isLocked }: Deck) {
  const tag = container(
    0x138a,
    atom(0x138b, container(0x2ee0, atom(0x0fba, new ByteWriter().utf16("Opmerking 319072356").done(), 1)))
  );
  const slide = container(0x03ee, container(0xf00d, letters("Los 123456782")), container(0x1388, tag));
  const parts = [
    container(0x03e8, listOf(0, 2), listOf(1, 3)),
    slide,
    masterPage(master),
    ...(object ? [atom(0x1011, object.content, object.instance)] : [])
  ];
  const stream = new ByteWriter();
  const stored = isLocked
    ? [...parts.map((part, index) => locked2003(part, index + 1)), container(0x2f14, lockOf2003(128))]
    : parts;
  const places = stored.map((part) => {
    const at = stream.length;
    stream.bytes(part);
    return at;
  });
  if (isSlideLost) places[1] = 3;
  const directory = stream.length;
  stream.bytes(atom(0x1772, new ByteWriter().u32((places.length << 20) | 1, ...places).done()));
  const edit = stream.length;
  const lock = isLocked ? [stored.length] : [];
  stream.bytes(atom(0x0ff5, new ByteWriter().u32(0, 0, 0, directory, 1, 3, 0, ...lock).done()));
  const user = new ByteWriter().u16(0, 0x0ff6).u32(20, 20, token, edit).done();
  return { "Current User": user, "PowerPoint Document": stream.done() };
}

describe("presentations", () => {
  it("have the comments on a slide", async () => {
    const reading = await readAlone(deck({}));
    expect(reading).toMatchObject({ type: "ppt", status: "read" });
    expect(textAt(reading, { page: 1, part: "comments" })).toBe("Opmerking 319072356");
  });

  it("have what stands on every slide, without the prompts", async () => {
    const master = [["Vertrouwelijk 036000012"], ["Klik om te bewerken", 1], ["Voettekst", 9], ["*", 8]] as const;
    const { text } = await readAlone(deck({ master }));
    expect(text).toContain("Vertrouwelijk 036000012\nVoettekst");
    expect(text).not.toMatch(/Klik|\*/);
  });

  const of95 = new ByteWriter().u16(3, 0, 0xffff, 0).zeros(5000).done();

  it("of PowerPoint 95 have the text that is kept for searching, and are partly read", async () => {
    const text = new ByteWriter().latin1("Dia een\rBSN 123456782\r").done();
    const reading = await readAlone(compoundFile({ "PowerPoint Document": of95, Text_Content: text }));
    expect(reading).toMatchObject({ type: "ppt", status: "partly-read", text: "Dia een\nBSN 123456782\n" });
  });

  it("for PowerPoint 95 and 97 are read in the latter's version", async () => {
    const both = Object.entries(deckStreams({})).map(([name, bytes]) => [`PP97_DUALSTORAGE/${name}`, bytes]);
    const reading = await readAlone(compoundFile({ "PowerPoint Document": of95, ...Object.fromEntries(both) }));
    expect(reading).toMatchObject({ status: "read", text: expect.stringContaining("Los 123456782") });
  });

  it("are encrypted when they say so", async () => {
    expect(await readAlone(deck({ token: 0xf3d1c4df }))).toMatchObject({ type: "ppt", status: "encrypted", text: "" });
  });

  it("are read with the password, and stay locked without it", async () => {
    const bytes = deck({ isLocked: true, master: [["Vertrouwelijk 036000012"]] });
    const read = (password?: string) =>
      readWith([cfb], { name: "dia.ppt", bytes }, password === undefined ? {} : { password });
    expect((await read("geheim")).text).toBe((await readAlone(deck({ master: [["Vertrouwelijk 036000012"]] }))).text);
    expect(await read("geheim")).toMatchObject({ status: "read" });
    expect(await read()).toMatchObject({ status: "encrypted", reason: "password-required", text: "" });
    expect(await read("gehein")).toMatchObject({ status: "encrypted", reason: "wrong-password", text: "" });
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

import { ByteWriter } from "./byte-writer.ts";

export interface TnefContent {
  readonly codePage?: number;
  /** Property number -> text or bytes. */
  readonly properties?: Readonly<Record<number, string | Uint8Array>>;
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly { readonly title: string; readonly longName?: string; readonly data: Uint8Array }[];
}

/** A winmail.dat. */
export function tnefFile({
  codePage,
  properties,
  subject,
  body,
  attachments = []
}: TnefContent): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().u32(0x223e9f78).u16(1);
  writer.bytes(attribute(1, 0x9007, new ByteWriter().u32(codePage ?? 1252, 0).done()));
  if (subject) writer.bytes(attribute(1, 0x8004, new ByteWriter().latin1(`${subject}\0`).done()));
  if (body) writer.bytes(attribute(1, 0x800c, new ByteWriter().latin1(`${body}\0`).done()));
  if (properties) writer.bytes(attribute(1, 0x9003, propertyList(properties)));
  for (const { title, longName, data } of attachments) {
    writer.bytes(attribute(2, 0x9002, new Uint8Array(14)));
    writer.bytes(attribute(2, 0x8010, new ByteWriter().latin1(`${title}\0`).done()));
    writer.bytes(attribute(2, 0x800f, data));
    if (longName) writer.bytes(attribute(2, 0x9005, propertyList({ 14087: longName })));
  }
  return writer.done();
}

function attribute(level: number, id: number, data: Uint8Array): Uint8Array {
  const sum = data.reduce((total, byte) => total + byte, 0) & 0xffff;
  return new ByteWriter().u8(level).u16(id, 6).u32(data.length).bytes(data).u16(sum).done();
}

function propertyList(properties: Readonly<Record<number, string | Uint8Array>>): Uint8Array {
  const list = Object.entries(properties);
  // One of fixed length among the others, and one with a name.
  const writer = new ByteWriter()
    .u32(list.length + 2)
    .u16(0x0b, 0x0e1b)
    .u32(1);
  writer.u16(0x1f, 0x8001).zeros(16).u32(1, 8).utf16("naam").u32(1, 4).utf16("x\0");
  for (const [tag, value] of list) {
    const bytes = typeof value === "string" ? new ByteWriter().utf16(`${value}\0`).done() : value;
    writer
      .u16(typeof value === "string" ? 0x1f : 0x102, Number(tag))
      .u32(1, bytes.length)
      .bytes(bytes)
      .padTo(4);
  }
  return writer.done();
}

import { ByteWriter } from "./byte-writer.ts";
import { compoundFile } from "./compound.ts";

export interface MsgContent {
  /** Property number -> text. */
  readonly texts?: Readonly<Record<number, string>>;
  readonly binaries?: Readonly<Record<number, Uint8Array>>;
  readonly numbers?: Readonly<Record<number, number>>;
  readonly recipients?: readonly { readonly kind: number; readonly name: string; readonly address: string }[];
  readonly attachments?: readonly MsgAttachment[];
}

export interface MsgAttachment {
  readonly name: string;
  /** A file, a mail, or streams of another program's object. */
  readonly data: Uint8Array | MsgContent | { readonly streams: Readonly<Record<string, Uint8Array>> };
}

export interface MsgStyle {
  /** Texts as bytes of a code page instead of UTF-16. */
  readonly encode?: (text: string) => Uint8Array;
}

/** A mail as Outlook saves it. */
export function msgFile(content: MsgContent, style: MsgStyle = {}): Uint8Array<ArrayBuffer> {
  return compoundFile(Object.fromEntries(storageOf(content, "", style, 32)));
}

type Streams = [path: string, bytes: Uint8Array][];

function storageOf(content: MsgContent, path: string, style: MsgStyle, headLength: number): Streams {
  const streams: Streams = [[`${path}__properties_version1.0`, fixed(content.numbers ?? {}, headLength)]];
  streams.push(...values(content, path, style));
  for (const [index, { kind, name, address }] of (content.recipients ?? []).entries()) {
    const folder = `${path}__recip_version1.0_#${number(index)}/`;
    streams.push([`${folder}__properties_version1.0`, fixed({ 3093: kind }, 8)]);
    streams.push(...values({ texts: { 12289: name, 14846: address } }, folder, style));
  }
  for (const [index, one] of (content.attachments ?? []).entries()) {
    streams.push(...attachment(one, `${path}__attach_version1.0_#${number(index)}/`, style));
  }
  return streams;
}

function attachment({ name, data }: MsgAttachment, folder: string, style: MsgStyle): Streams {
  const method = data instanceof Uint8Array ? 1 : "streams" in data ? 6 : 5;
  const head: Streams = [
    [`${folder}__properties_version1.0`, fixed({ 14085: method }, 8)],
    ...values({ texts: { 14087: name } }, folder, style)
  ];
  if (data instanceof Uint8Array) return [...head, [`${folder}__substg1.0_37010102`, data]];
  const inside = `${folder}__substg1.0_3701000D/`;
  if (!("streams" in data)) return [...head, ...storageOf(data, inside, style, 24)];
  return [...head, ...Object.entries(data.streams).map(([key, bytes]): Streams[number] => [inside + key, bytes])];
}

function values({ texts = {}, binaries = {} }: MsgContent, path: string, { encode }: MsgStyle): Streams {
  const stream = (tag: string, type: string) =>
    `${path}__substg1.0_${Number(tag).toString(16).padStart(4, "0").toUpperCase()}${type}`;
  return [
    ...Object.entries(texts).map(([tag, text]): Streams[number] =>
      encode ? [stream(tag, "001E"), encode(text)] : [stream(tag, "001F"), new ByteWriter().utf16(text).done()]
    ),
    ...Object.entries(binaries).map(([tag, bytes]): Streams[number] => [stream(tag, "0102"), bytes])
  ];
}

function fixed(numbers: Readonly<Record<number, number>>, headLength: number): Uint8Array {
  const writer = new ByteWriter().zeros(headLength);
  for (const [tag, value] of Object.entries(numbers)) writer.u16(3, Number(tag)).u32(6, value, 0);
  return writer.done();
}

const number = (index: number): string => index.toString(16).padStart(8, "0").toUpperCase();

/** RTF as a mail holds it, stored without packing. */
export function storedRtf(rtf: string): Uint8Array<ArrayBuffer> {
  return new ByteWriter()
    .u32(rtf.length + 12, rtf.length, 0x414c454d, 0)
    .latin1(rtf)
    .done();
}

/** RTF as a mail holds it, in the packed form, though without references back. */
export function packedRtf(rtf: string): Uint8Array<ArrayBuffer> {
  const body = new ByteWriter();
  for (let at = 0; at < rtf.length; at += 8) body.u8(0).latin1(rtf.slice(at, at + 8));
  return new ByteWriter()
    .u32(body.length + 12, rtf.length, 0x75465a4c, 0)
    .bytes(body.done())
    .done();
}

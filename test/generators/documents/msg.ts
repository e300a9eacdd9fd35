import { ByteWriter } from "./byte-writer.ts";
import { compoundFile } from "./compound.ts";

export interface MsgContent {
  /** Property number -> text. */
  readonly texts?: Readonly<Record<number, string>>;
  readonly binaries?: Readonly<Record<number, Uint8Array>>;
  readonly numbers?: Readonly<Record<number, number>>;
  /** Property number -> several numbers. */
  readonly numberLists?: Readonly<Record<number, readonly number[]>>;
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
  const { recipients = [], attachments = [] } = content;
  const counts = [recipients.length, attachments.length] as const;
  const head = new ByteWriter()
    .zeros(8)
    .u32(...counts, ...counts)
    .zeros(headLength - 24)
    .done();
  const streams = propertiesOf(content, path, style, head);
  for (const [index, { kind, name, address }] of recipients.entries()) {
    const recipient = { numbers: { 3093: kind }, texts: { 12289: name, 14846: address } };
    streams.push(...propertiesOf(recipient, `${path}__recip_version1.0_#${number(index)}/`, style));
  }
  for (const [index, one] of attachments.entries())
    streams.push(...attachment(one, `${path}__attach_version1.0_#${number(index)}/`, style));
  return streams;
}

function attachment({ name, data }: MsgAttachment, folder: string, style: MsgStyle): Streams {
  const method = data instanceof Uint8Array ? 1 : "streams" in data ? 6 : 5;
  const content = { numbers: { 14085: method }, texts: { 14087: name } };
  if (data instanceof Uint8Array) return propertiesOf({ ...content, binaries: { 14081: data } }, folder, style);
  const head = propertiesOf({ ...content, objects: [14081] }, folder, style);
  const inside = `${folder}__substg1.0_3701000D/`;
  if (!("streams" in data)) return [...head, ...storageOf(data, inside, style, 24)];
  return [...head, ...Object.entries(data.streams).map(([key, bytes]): Streams[number] => [inside + key, bytes])];
}

interface Properties extends MsgContent {
  /** Properties that are folders. */
  readonly objects?: readonly number[];
}

/** The list of the properties, and the streams of those that do not fit in it. */
function propertiesOf(content: Properties, path: string, { encode }: MsgStyle, head = new Uint8Array(8)): Streams {
  const { texts = {}, binaries = {}, numbers = {}, numberLists = {}, objects = [] } = content;
  const list = new ByteWriter().bytes(head);
  const streams: Streams = [];
  const add = (type: number, tag: string, bytes: Uint8Array, ending: number): void => {
    list.u16(type, Number(tag)).u32(6, bytes.length + ending, 0);
    const name = Number(tag).toString(16).padStart(4, "0") + type.toString(16).padStart(4, "0");
    streams.push([`${path}__substg1.0_${name.toUpperCase()}`, bytes]);
  };
  for (const [tag, value] of Object.entries(numbers)) list.u16(3, Number(tag)).u32(6, value, 0);
  for (const [tag, text] of Object.entries(texts))
    encode ? add(0x1e, tag, encode(text), 1) : add(0x1f, tag, new ByteWriter().utf16(text).done(), 2);
  for (const [tag, bytes] of Object.entries(binaries)) add(0x102, tag, bytes, 0);
  for (const [tag, values] of Object.entries(numberLists)) add(0x1003, tag, new ByteWriter().u32(...values).done(), 0);
  for (const tag of objects) list.u16(13, tag).u32(6, 0xffffffff, 0);
  return [[`${path}__properties_version1.0`, list.done()], ...streams];
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

import { decodeCodePage } from "../cfb/code-page.ts";
import { finishedReading } from "../cfb/finished-reading.ts";
import { addInnerFile } from "../cfb/inner-file.ts";
import { u32, untilZero } from "../cfb/little-endian.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { TextBuilder } from "../text-builder.ts";
import { addMessage, type MapiMessage, type MapiRecipient, tags } from "../tnef/mapi-message.ts";
import { MapiProperties } from "../tnef/mapi-properties.ts";
import { attributes, readTnefAttributes, type TnefAttribute } from "../tnef/tnef-attributes.ts";

/** winmail.dat: the mail as Outlook wrote it, with its attachments. */
export const tnef: DocumentFormat = { type: "tnef", read: readTnef };

async function readTnef(source: DocumentSource): Promise<FormatReading> {
  const found = readTnefAttributes(source.bytes);
  if (found === null) return { status: "corrupt", reason: "damaged", text: "" };
  const mail = collect(found.list);
  const builder = new TextBuilder();
  const isWhole = addMessage(builder, messageOf(mail), source);
  for (const [index, attachment] of mail.attachments.entries()) {
    await addAttachment(builder, `attachment-${index + 1}`, attachment, source);
  }
  const isDamaged = !isWhole || found.isDamaged || mail.properties.isDamaged;
  return finishedReading(builder, source, isDamaged ? "part-damaged" : undefined);
}

interface Attachment {
  name: string;
  data: Uint8Array<ArrayBuffer> | null;
  properties: MapiProperties | null;
}

interface Mail {
  readonly codePage: number;
  readonly properties: MapiProperties;
  readonly recipients: readonly MapiProperties[];
  /** Subject and body in the old way, without properties. */
  readonly plain: ReadonlyMap<number, string>;
  readonly attachments: readonly Attachment[];
}

const nothing = new Uint8Array([0, 0, 0, 0]);

function collect(list: readonly TnefAttribute[]): Mail {
  const data = (id: number) => list.find((one) => one.id === id)?.data;
  const codePage = u32(data(attributes.codePage) ?? nothing, 0) || 1252;
  const text = (id: number) => untilZero(decodeCodePage(data(id) ?? nothing, codePage));
  return {
    codePage,
    properties: MapiProperties.read(data(attributes.message) ?? nothing, codePage),
    recipients: MapiProperties.readRows(data(attributes.recipients) ?? nothing, codePage),
    plain: new Map([
      [tags.subject, text(attributes.subject)],
      [tags.body, text(attributes.body)]
    ]),
    attachments: attachmentsOf(list, codePage)
  };
}

/** Each starts with an attribute of its own; what follows is its. */
function attachmentsOf(list: readonly TnefAttribute[], codePage: number): Attachment[] {
  const found: Attachment[] = [];
  for (const { id, data } of list) {
    const last = found.at(-1);
    if (id === attributes.attachStart) found.push({ name: "", data: null, properties: null });
    else if (last === undefined) continue;
    else if (id === attributes.attachedName) last.name = untilZero(decodeCodePage(data, codePage));
    else if (id === attributes.attachedData) last.data = data;
    else if (id === attributes.attachment) last.properties = MapiProperties.read(data, codePage);
  }
  return found;
}

const kinds: Readonly<Record<number, MapiRecipient["kind"]>> = { 1: "To", 2: "Cc", 3: "Bcc" };

function messageOf({ properties, recipients, plain, codePage }: Mail): MapiMessage {
  return {
    text: (tag) => properties.text(tag) || (plain.get(tag) ?? ""),
    binary: (tag) => properties.binary(tag),
    codePage: properties.number(tags.internetCodePage) ?? codePage,
    recipients: recipients.map((row) => ({
      kind: kinds[row.number(tags.recipientKind) ?? 1] ?? "To",
      name: row.text(tags.displayName),
      address: row.text(tags.internetAddress) || row.text(tags.address)
    })),
    otherTexts: []
  };
}

async function addAttachment(
  builder: TextBuilder,
  number: string,
  { name, data, properties }: Attachment,
  source: DocumentSource
): Promise<void> {
  const shown = properties?.text(tags.longFileName) || name || properties?.text(tags.displayName) || number;
  const held = properties?.binary(tags.attachedData);
  const bytes = data ?? (held && held.length > 0 ? held : null);
  if (bytes) await addInnerFile(builder, shown, bytes, source);
  else builder.notRead(shown, "corrupt", "damaged");
}

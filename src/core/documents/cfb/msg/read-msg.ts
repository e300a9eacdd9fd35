import { TextBuilder } from "../../text-builder.ts";
import { addMessage, type MapiMessage, type MapiRecipient, tags } from "../../tnef/mapi-message.ts";
import type { Storage } from "../compound-directory.ts";
import type { CompoundFile } from "../compound-file.ts";
import { finishedReading } from "../finished-reading.ts";
import { codePageOfLanguage } from "../language-code-page.ts";
import type { StorageTask, TypedReading } from "../storage-task.ts";
import { addAttachments } from "./attachments.ts";
import { isWholeMessage } from "./is-whole-message.ts";
import { StorageProperties } from "./storage-properties.ts";

const type = "msg";

/** Outlook's saved mails, contacts, appointments: people, subject, body, mail headers, attachments. */
export async function readMsg(storage: Storage, task: StorageTask): Promise<TypedReading> {
  const builder = new TextBuilder();
  const headLength = task.depth === 0 ? 32 : 24;
  const isRead = addMessage(builder, messageOf(storage, task, headLength), task.source);
  await addAttachments(builder, storage, task);
  const isDamaged = !isRead || task.file.isDamaged || !isWholeMessage(task.file, storage, headLength);
  return { type, ...finishedReading(builder, task.source, isDamaged ? "part-damaged" : undefined) };
}

function messageOf(storage: Storage, { file }: StorageTask, headLength: number): MapiMessage {
  const plain = new StorageProperties(file, storage, headLength);
  const textCodePage = codePageOf(plain);
  const properties = new StorageProperties(file, storage, headLength, textCodePage);
  return {
    text: (tag) => properties.text(tag),
    binary: (tag) => properties.binary(tag),
    codePage: properties.number(tags.internetCodePage) ?? textCodePage,
    recipients: recipientsOf(file, storage, textCodePage),
    otherTexts: otherTexts(properties)
  };
}

/** Code pages of Windows: only these can be what 8-bit texts are written in. */
const ofWindows = (codePage: number): boolean =>
  (codePage >= 1250 && codePage <= 1258) || [874, 932, 936, 949, 950].includes(codePage);

/** Messages that do not name their code page have its language, or that of their mail. */
function codePageOf(properties: StorageProperties): number {
  const named = properties.number(tags.codePage);
  if (named !== undefined) return named;
  const language = properties.number(tags.language);
  if (language !== undefined) return codePageOfLanguage(language);
  const ofMail = properties.number(tags.internetCodePage);
  return ofMail !== undefined && ofWindows(ofMail) ? ofMail : 1252;
}

const kinds: Readonly<Record<number, MapiRecipient["kind"]>> = { 1: "To", 2: "Cc", 3: "Bcc" };

function recipientsOf(file: CompoundFile, storage: Storage, codePage: number): MapiRecipient[] {
  const folders = [...storage.storages].filter(([name]) => name.startsWith("__recip_version1.0_"));
  return folders.map(([, folder]) => {
    const properties = new StorageProperties(file, folder, 8, codePage);
    return {
      kind: kinds[(properties.number(tags.recipientKind) ?? 1) & 15] ?? "To",
      name: properties.text(tags.displayName),
      address: properties.text(tags.internetAddress) || properties.text(tags.address)
    };
  });
}

/** What a contact or an appointment says in properties that mails do not show. */
function otherTexts(properties: StorageProperties): string[] {
  if (/^(?:IPM\.Note|REPORT|$)/i.test(properties.text(tags.messageClass))) return [];
  const shown = properties.textTags().filter((tag) => (tag >= 0x3a00 && tag <= 0x3aff) || tag >= 0x8000);
  return [...new Set(shown.map((tag) => properties.text(tag)))].filter((text) => text !== "");
}

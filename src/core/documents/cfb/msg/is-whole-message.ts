import type { Storage } from "../compound-directory.ts";
import type { CompoundFile } from "../compound-file.ts";
import { u32 } from "../little-endian.ts";
import { type PropertyList, propertyList } from "./property-list.ts";

/** Bytes of a list's head: in a recipient or attachment; where the head of a message counts them ([MS-OXMSG] 2.4.1). */
const shortHead = 8;
const recipientCountAt = 16;
const attachmentCountAt = 20;

/**
 * Whether a message, its recipients and its attachments are those that their lists of properties tell of: a name, a number or a
 * length that was changed breaks that. All 37 real messages keep to it that were looked at (2026-11-23); one that a test had made
 * of garbage did not. Mails inside are messages of their own.
 */
export function isWholeMessage(file: CompoundFile, storage: Storage, headLength: number): boolean {
  const list = propertyList(file, storage, headLength);
  const named = (prefix: string) => [...storage.storages].filter(([name]) => name.startsWith(prefix));
  const recipients = named("__recip_version1.0_");
  const attachments = named("__attach_version1.0_");
  const parts = [...recipients, ...attachments].map(([, part]) => ({
    part,
    list: propertyList(file, part, shortHead)
  }));
  return (
    list.head.length === headLength &&
    u32(list.head, recipientCountAt) === recipients.length &&
    u32(list.head, attachmentCountAt) === attachments.length &&
    [{ part: storage, list }, ...parts].every((each) => agrees(each.part, each.list))
  );
}

/** By the type of a text or of bytes: what its length may be above that of its stream. Some writers do not count the end of a text. */
const uncounted: Readonly<Record<string, readonly number[]>> = { "001f": [2, 0], "001e": [1, 0], "0102": [0] };

function agrees({ streams, storages }: Storage, { sizes }: PropertyList): boolean {
  for (const [name, { size }] of streams) {
    const type = /^__substg1\.0_[\da-f]{4}([\da-f]{4})$/.exec(name)?.[1];
    if (type === undefined) continue;
    const listed = sizes.get(name);
    if (listed === undefined || uncounted[type]?.includes(listed - size) === false) return false;
  }
  for (const [name, size] of sizes) if (size > 0 && !streams.has(name) && !storages.has(name)) return false;
  return true;
}

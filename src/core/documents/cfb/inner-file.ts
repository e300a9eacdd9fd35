import type { DocumentSource } from "../document-format.ts";
import type { TextBuilder } from "../text-builder.ts";

/**
 * Reads a file that lies in this one, and adds it under its name; says so where limits leave it unread. What was read
 * before the first of them is told: pictures take seconds each.
 */
export async function addInnerFile(
  builder: TextBuilder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  source: DocumentSource
): Promise<void> {
  if (source.readInner === null) {
    builder.notRead(name, "partly-read", "over-depth-limit");
  } else if (source.budget.entries <= 0) {
    builder.notRead(name, "partly-read", "over-entry-limit");
  } else {
    source.budget.entries--;
    builder.tellFirst(source.onText);
    builder.inner(name, await source.readInner({ name, bytes }));
  }
}

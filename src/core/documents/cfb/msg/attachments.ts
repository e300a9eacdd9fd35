import type { TextBuilder } from "../../text-builder.ts";
import { tags } from "../../tnef/mapi-message.ts";
import type { Storage } from "../compound-directory.ts";
import { addStorageObject } from "../embedded-objects.ts";
import { addInnerFile } from "../inner-file.ts";
import type { StorageTask } from "../storage-task.ts";
import { StorageProperties } from "./storage-properties.ts";

/** How an attachment is held ([MS-OXCMSG] 2.2.2.9): others name a file that is not in the mail. */
const methods = { byValue: 1, mail: 5, object: 6 };

/** Reads a mail's attachments as files inside it: files, mails, objects of other programs. */
export async function addAttachments(builder: TextBuilder, storage: Storage, task: StorageTask): Promise<void> {
  let count = 0;
  for (const [name, folder] of storage.storages) {
    if (!name.startsWith("__attach_version1.0_")) continue;
    await addAttachment(builder, `attachment-${++count}`, new StorageProperties(task.file, folder, 8), task);
  }
}

async function addAttachment(
  builder: TextBuilder,
  number: string,
  properties: StorageProperties,
  task: StorageTask
): Promise<void> {
  const [long, short, shown] = [tags.longFileName, tags.shortFileName, tags.displayName].map((tag) =>
    properties.text(tag)
  );
  const name = long || short || shown || number;
  const object = properties.object(tags.attachedData);
  if (object) await addStorageObject(builder, name, object, task);
  else if (properties.hasBinary(tags.attachedData)) {
    await addInnerFile(builder, name, properties.binary(tags.attachedData), task.source);
  } else if (isHeld(properties.number(tags.attachMethod))) builder.notRead(name, "corrupt", "damaged");
}

const isHeld = (method: number | undefined): boolean =>
  method === undefined || method === methods.byValue || method === methods.mail || method === methods.object;

import type { Storage } from "../cfb/compound-directory.ts";
import type { StorageTask, TypedReading } from "../cfb/storage-task.ts";
import type { DocumentSource } from "../document-format.ts";
import { decryptOffice, type LockedOffice } from "./decrypt-office.ts";

/** With which Excel locks what nobody gave a password: a workbook that is protected against changes alone. */
const excelPassword = "VelvetSweatshop";

/** Reads an encrypted Office document, with the password if there is one. The type is that of what lies in it. */
export async function readLockedOffice(storage: Storage, { file, source }: StorageTask): Promise<TypedReading> {
  const locked: LockedOffice = {
    info: file.readNamed(storage, "EncryptionInfo"),
    content: file.readNamed(storage, "EncryptedPackage")
  };
  const given = source.password === undefined ? [] : [source.password];
  for (const password of [...given, excelPassword]) {
    const opened = await decryptOffice(locked, password);
    if (opened.status === "decrypted") return readOpened(opened.bytes, source);
    if (opened.status === "unsupported") return stillLocked("password-required");
  }
  return stillLocked(given.length > 0 ? "wrong-password" : "password-required");
}

function stillLocked(reason: "password-required" | "wrong-password"): TypedReading {
  return { type: "ooxml", status: "encrypted", reason, text: "" };
}

async function readOpened(bytes: Uint8Array<ArrayBuffer>, source: DocumentSource): Promise<TypedReading> {
  // What is locked is a ZIP archive; a damaged size or a damaged first block would pass for an empty or a text file.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes.length < 22) {
    return { type: "ooxml", status: "corrupt", reason: "damaged", text: "" };
  }
  if (source.readInner === null) return { type: "ooxml", status: "partly-read", reason: "over-depth-limit", text: "" };
  return source.readInner({ name: source.name ?? "", bytes });
}

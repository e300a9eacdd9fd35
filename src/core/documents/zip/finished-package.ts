import { finishedReading } from "../cfb/finished-reading.ts";
import type { FormatReading } from "../document-format.ts";
import type { TextBuilder } from "../text-builder.ts";
import type { PackageParts } from "./package-parts.ts";

/** The reading of a document that is a ZIP archive, with what it falls short of. */
export function finishedPackage(builder: TextBuilder, parts: PackageParts): FormatReading {
  const reason = parts.shortfall;
  const isLocked = reason === "password-required" || reason === "wrong-password";
  if (isLocked && builder.characters === 0) return { status: "encrypted", reason, text: "" };
  return finishedReading(builder, parts.source, reason);
}

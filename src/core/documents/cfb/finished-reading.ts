import type { DocumentSource, FormatReading } from "../document-format.ts";
import type { ReadingReason } from "../reading.ts";
import type { TextBuilder } from "../text-builder.ts";

/**
 * The reading of what was built. `shortfall`: why something of the file itself is missing. Damaged and without any text,
 * a file is corrupt: nothing was read of it.
 */
export function finishedReading(
  builder: TextBuilder,
  { budget, limits }: DocumentSource,
  shortfall: ReadingReason | undefined
): FormatReading {
  const built = builder.build();
  const reason =
    shortfall ?? overLimit(budget.inflatedBytes < 0, built.text.length > limits.textCharacters) ?? insideReason(built);
  if (reason === undefined) return { status: "read", ...built };
  if (reason === "part-damaged" && built.text === "" && built.missingInside === undefined) {
    return { status: "corrupt", reason: "damaged", text: "" };
  }
  return { status: "partly-read", reason, ...built };
}

function overLimit(isInflated: boolean, isLong: boolean): ReadingReason | undefined {
  if (isInflated) return "over-inflated-limit";
  return isLong ? "over-text-limit" : undefined;
}

function insideReason({ missingInside }: { readonly missingInside?: readonly unknown[] }): ReadingReason | undefined {
  return missingInside === undefined ? undefined : "file-inside-unread";
}

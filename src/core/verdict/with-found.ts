import type { PartResult } from "./verdict.ts";

/** A part of which the reading came to nothing: what was found before that is as true as it was. */
export function withFound(part: PartResult, found: PartResult | undefined): PartResult {
  if (found === undefined) return part;
  const { status, key } = part;
  const { reason: _, ...known } = found;
  return { ...known, key, status, ...(part.reason === undefined ? {} : { reason: part.reason }) };
}

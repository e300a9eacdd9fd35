import type { MissingInside } from "../documents/reading.ts";
import type { PartResult } from "./verdict.ts";

/** Whether a password may open it, or a file inside it. */
export function isLocked(part: PartResult): boolean {
  return isClosed(part) || lockedInside(part) > 0;
}

/** What a password that was tried brought about. */
export type PasswordOutcome = "opened" | "wrong-password" | "not-opened";

export function passwordOutcome(before: PartResult, after: PartResult): PasswordOutcome {
  const isReadNow = after.status === "read" || after.status === "partly-read";
  if (isReadNow && (isClosed(before) || lockedInside(after) < lockedInside(before))) return "opened";
  const wrong = [after, ...(after.missingInside ?? [])].some(({ reason }) => reason === "wrong-password");
  return wrong ? "wrong-password" : "not-opened";
}

/**
 * What to go by after a password was tried. With two files inside that have each a password of their own the second
 * opens one and closes the other: where nothing more was opened, what was read before stays, so that nothing that was
 * found is forgotten.
 */
export function afterPassword(before: PartResult, after: PartResult): PartResult {
  if (passwordOutcome(before, after) === "opened") return after;
  return isClosed(before) && after.status !== "unavailable" ? after : before;
}

function isClosed({ status, reason }: Pick<PartResult | MissingInside, "status" | "reason">): boolean {
  return status === "encrypted" && (reason === "password-required" || reason === "wrong-password");
}

function lockedInside({ missingInside = [] }: PartResult): number {
  return missingInside.filter(isClosed).length;
}

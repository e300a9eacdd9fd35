import { expect } from "vitest";
import type { UnknownMail } from "./unknown-mail.ts";

/** Sent and kept: nothing left. Sent once more, and anyway: one mail left. */
export async function keptThenSent(mail: UnknownMail, subject: string, send: () => Promise<void>): Promise<void> {
  await send();
  await mail.keeps();
  expect(await mail.left(subject)).toBe(0);
  await send();
  await mail.sendsAnyway();
  expect(await mail.leftAfterRelease(subject)).toBe(1);
}

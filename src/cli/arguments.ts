import { type ParseArgsConfig, parseArgs } from "node:util";
import { limits } from "../core/documents/limits.ts";
import { toAsciiDomain } from "../core/mail/address-domain.ts";
import { type VerdictProfile, verdictProfiles } from "../core/verdict/verdict-table.ts";
import type { Messages } from "./texts.ts";

/** What was typed cannot be carried out. The message is a sentence for a person. */
export class BadArguments extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options and the rest of the line; an unknown option is refused. */
export function parseLine<O extends Options>(args: string[], options: O, messages: Messages) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own sentence names the option; its advice after the first sentence is for programmers.
    const detail = error instanceof Error ? error.message.split(/[.\n]/, 1)[0] : "";
    throw new BadArguments(messages.badOption(detail ?? ""));
  }
}

/** Milliseconds a file may take. `seconds`: as typed, absent for the usual limit. */
export function timeoutOf(seconds: string | undefined, messages: Messages): number {
  if (seconds === undefined) return limits.milliseconds;
  const value = Number(seconds);
  if (!(value > 0 && value <= 86_400)) throw new BadArguments(messages.badTimeout);
  return value * 1000;
}

/** Which of the shipped tables weighs; the standard one where none is named. */
export function profileOf(typed: string | undefined, messages: Messages): VerdictProfile {
  const profile = verdictProfiles.find((each) => each === (typed ?? "standard"));
  if (profile === undefined) throw new BadArguments(messages.badProfile(verdictProfiles.join(", ")));
  return profile;
}

/** Domains in lower case and ASCII; `@kantoor.nl` counts as `kantoor.nl`. */
export function domainsOf(typed: readonly string[] | undefined, messages: Messages): string[] {
  return (typed ?? []).map((text) => {
    const domain = toAsciiDomain(text.replace(/^@/, ""));
    if (domain === null) throw new BadArguments(messages.badDomain(text));
    return domain;
  });
}

import { toAsciiDomain } from "./address-domain.ts";
import { type AddressItem, splitAddressList } from "./address-items.ts";
import { withoutInvisible } from "./visible.ts";

export { domainOf, isWithinDomain } from "./address-domain.ts";

/** `several-at-signs`: which domain would receive it cannot be said, so it is no address (`a@own.nl@evil.com`). */
export type AddressProblem = "not-an-address" | "several-at-signs";

export type ParsedAddress =
  | {
      readonly ok: true;
      /** Display name and comments, unquoted; empty when none. Hostile input. */
      readonly display: string;
      /** Local part as written; its case is kept. */
      readonly local: string;
      /** Lower case, ASCII; see `toAsciiDomain`. */
      readonly domain: string;
      /** `local@domain` */
      readonly address: string;
    }
  | { readonly ok: false; readonly text: string; readonly problem: AddressProblem };

/** dot-atom of RFC 5322 3.2.3 with the non-ASCII letters of RFC 6531, or a quoted string. */
const LOCAL =
  /^(?:[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*|"(?:[^"\\]|\\.)*")$/u;
const MAX_ADDRESS = 320;
/** A server that decodes these (RFC 2047 forbids it in an address) delivers to what is in them. */
const ENCODED_WORD = /=\?[^?]*\?[bq]\?/i;
/** Where text ends for some programs. Nobody types them, and no page shows them. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const BROKEN = "\ufffd";

/**
 * Reads header text (`To`, `Cc`, `Bcc`, `From`) as strictly as a decision about a leak needs. Every non-empty item
 * comes back: as an address, or as text with what is wrong with it; nothing is repaired by guessing. Linear in the
 * text.
 */
export function parseAddressList(text: string): ParsedAddress[] {
  return splitAddressList(withoutInvisible(text.replace(CONTROL, BROKEN))).map(judgeItem);
}

/** What people write who leave the quotes out; anything that a header has a meaning for is left to `parseAddressList`. */
const NAMED_WITH_COMMA = /^([^@<>"()[\]\\:;\r\n]*,[^@<>"()[\]\\:;\r\n]*)<([^<>]*)>$/;

/**
 * Reads a text that stands for one person (a sender, a line of a list), where `Jansen, Jan <jan@own.nl>` is one. In a field of
 * recipients it is two, one of them no address: a server takes it so, and may know a list by that name. Null where there is
 * none, or more than one.
 */
export function parseOneAddress(text: string): ParsedAddress | null {
  const [, name, address] = NAMED_WITH_COMMA.exec(text.trim()) ?? [];
  const [only, ...more] = parseAddressList(name === undefined ? text : `"${name}" <${address}>`);
  return more.length === 0 ? (only ?? null) : null;
}

/** The same of a text that mostly stands for one person, and may be a list. */
export function parseEntry(text: string): ParsedAddress[] {
  const one = parseOneAddress(text);
  return one === null ? parseAddressList(text) : [one];
}

function judgeItem(item: AddressItem): ParsedAddress {
  const spec = (item.angle ?? item.plain).trim();
  if (atSigns(spec) > 1) return { ok: false, text: item.text, problem: "several-at-signs" };
  const parts = item.broken ? null : splitAddress(spec);
  if (parts === null) return { ok: false, text: item.text, problem: "not-an-address" };
  const name = item.angle === null ? "" : unquoted(item.plain);
  const display = `${name} ${item.comment}`.trim();
  return { ok: true, display, ...parts, address: `${parts.local}@${parts.domain}` };
}

function splitAddress(spec: string): { local: string; domain: string } | null {
  if (spec.length > MAX_ADDRESS) return null;
  const at = spec.lastIndexOf("@");
  const local = spec.slice(0, Math.max(at, 0));
  const behind = spec.slice(at + 1);
  const domain = behind === behind.trim() ? toAsciiDomain(behind) : null;
  return at > 0 && domain !== null && LOCAL.test(local) && !ENCODED_WORD.test(local) ? { local, domain } : null;
}

function atSigns(text: string): number {
  return text.split("@", 3).length - 1;
}

function unquoted(text: string): string {
  return text.replace(/\\(.)|"/gs, "$1").trim();
}

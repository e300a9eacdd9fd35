import { type CloudService, cloudServices } from "./cloud-services.ts";
import type { DraftBody } from "./draft.ts";
import { type MailKind, splitQuoted } from "./quoted-text.ts";

/** A host, and what of the address follows it. The fragment belongs to it: some services keep the file's name there. */
const links = /https?:\/\/([^\s/"'<>?#\\:@]{1,255})(?::\d{1,5})?(\/[^\s"'<>\\]*)?/gi;
/** An address inside another, as mail filters and search engines wrap what is clicked. */
const wrapped = /https?%3a%2f%2f[^\s"'<>&]+/gi;

/**
 * How many files or folders in the cloud a mail links to, by the name of the service; each address once. Of a reply only what
 * its writer says: what is quoted is known to those who are answered. Links themselves are no result: they open the file.
 */
export function cloudLinks(body: DraftBody, kind: MailKind): ReadonlyMap<string, number> {
  const found = new Map<string, Set<string>>();
  for (const text of withUnwrapped(ownPart(body, kind))) {
    for (const [address, host = "", path = ""] of text.matchAll(links)) {
      const service = serviceOf(host.toLowerCase(), path);
      if (service) found.set(service.name, (found.get(service.name) ?? new Set()).add(written(address)));
    }
  }
  return new Map([...found].map(([name, addresses]) => [name, addresses.size]));
}

/** One address, in HTML or in a sentence. */
const written = (address: string): string => address.replaceAll("&amp;", "&").replace(/[.,;:!?)\]]+$/, "");

function* withUnwrapped(text: string): Generator<string> {
  yield text;
  for (const [address] of text.matchAll(wrapped)) {
    try {
      yield decodeURIComponent(address);
    } catch {
      // Not an address after all.
    }
  }
}

function serviceOf(host: string, path: string): CloudService | undefined {
  // The front page of a service leads to nobody's file.
  if (path.length < 2) return undefined;
  return cloudServices.find(
    ({ hosts, paths }) => hosts.some((one) => `.${host}`.endsWith(`.${one}`)) && (paths?.test(path) ?? true)
  );
}

function ownPart({ format, content }: DraftBody, kind: MailKind): string {
  if (kind !== "reply") return content;
  return format === "html" ? outsideQuotes(content) : splitQuoted(content, kind).own;
}

/** Outlook marks where its quotation begins; the others put it into block quotes. */
function outsideQuotes(html: string): string {
  const end = html.search(/\bid=["']?(?:divRplyFwdMsg|appendonsend)\b/i);
  let depth = 0;
  let own = "";
  for (const piece of (end < 0 ? html : html.slice(0, end)).split(/(<\/?blockquote\b)/i)) {
    if (/^<blockquote$/i.test(piece)) depth++;
    else if (/^<\/blockquote$/i.test(piece)) depth = Math.max(0, depth - 1);
    else if (depth === 0) own += piece;
  }
  return own;
}

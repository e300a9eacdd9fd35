import type { Draft } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";

const fields = ["_to", "_cc", "_bcc"] as const;
const words = (header: string): string[] =>
  header
    .toLowerCase()
    .split(/[\s<>,;]+/)
    .filter(Boolean);

/**
 * Whether the request goes to nobody but whom the page shows. A request that page code made by itself keeps the recipients it
 * was made with, while the page's own form may have lost one meanwhile. Without a readable body: not said, so no.
 */
export function roundcubeAgrees(request: PageRequest, { to, cc, bcc }: Draft): boolean {
  const shown = new Set(words(`${to}, ${cc}, ${bcc}`));
  return (
    request.body !== null && fields.every((name) => words(request.field(name) ?? "").every((word) => shown.has(word)))
  );
}

import { cloudLinks } from "../mail/cloud-links.ts";
import type { DraftBody } from "../mail/draft.ts";
import { mailKindOf } from "../mail/quoted-text.ts";
import { unreadPart } from "./unread-part.ts";
import type { PartResult } from "./verdict.ts";

/** What a mail links to in the cloud leaves with it as a file does, and nobody has read it. One part a service; never the links. */
export function cloudLinkParts(subject: string, body: DraftBody): PartResult[] {
  return [...cloudLinks(body, mailKindOf(subject))].map(([service, count]) => {
    const name = count > 1 ? `${service} (${count})` : service;
    return unreadPart({ part: "attachment", key: `cloud-link:${service}`, name }, "unsupported", "cloud-link");
  });
}

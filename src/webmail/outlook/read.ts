import type { Draft, DraftPart } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { locate, locateAll } from "../page-part.ts";
import { attachmentsIn } from "./attachments.ts";
import { bodyIn, wellsIn } from "./compose-roots.ts";
import { outlookParts as parts } from "./parts.ts";
import { headerText, onlyAddress, type People } from "./people.ts";
import { recipientsIn } from "./recipients.ts";
import { fields } from "./said-mail.ts";

/** What the page shows, which is less than what is sent: see `with-request.ts`. */
export function readOutlook({ root }: Compose, people: People, sender: string): Draft {
  const body = bodyIn(root);
  const [to = "", cc = "", bcc = ""] = fields.map((field) =>
    recipientsIn(root, field, people).map(headerText).join(", ")
  );
  return {
    webmail: "outlook",
    from: (body && shownSender(root)) || sender,
    to,
    cc,
    bcc,
    subject: subjectIn(root)?.value ?? "",
    body: { format: "html", content: body?.innerHTML ?? "" },
    attachments: attachmentsIn(root),
    notUnderstood: missingParts(root, body)
  };
}

export function subjectIn(root: Element): HTMLInputElement | null {
  const body = bodyIn(root);
  const shown = locateAll<HTMLInputElement>(root, parts.subject).filter((input) => !body?.contains(input));
  return shown.at(-1) ?? null;
}

/** Outlook hides the sender and, in replies, the subject; and shows no list of attachments while there are none. */
function missingParts(root: Element, body: HTMLElement | null): DraftPart[] {
  if (!body) return ["from", "recipients", "subject", "body", "attachments"];
  return wellsIn(root).length === 0 ? ["recipients"] : [];
}

/** Read only where it cannot be taken for a recipient: a menu's button before the first of them. */
function shownSender(root: Element): string {
  const button = locate(root, parts.from);
  const [first] = wellsIn(root);
  const isBefore = button && first && button.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isBefore ? onlyAddress(button.textContent ?? "") : "";
}

/** Whether the page tells by itself to whom the mail goes: all in addresses. */
export function tellsRecipients({ root }: Compose, people: People): boolean {
  const all = fields.flatMap((field) => recipientsIn(root, field, people));
  return wellsIn(root).length > 0 && all.every(({ address }) => address !== "");
}

import type { Draft, DraftPart } from "../../core/mail/draft.ts";
import type { PageRequest } from "../adapter.ts";
import { sameBody } from "../same-body.ts";
import { calendarOwner } from "./calendar-form.ts";
import { calendarDraft } from "./calendar-mail.ts";
import { oneLine } from "./read.ts";

/** The draft as the form says it that leaves. What says the same in other words (an editor's marks) stays as it is shown. */
export function hordeWithRequest(shown: Draft, request: PageRequest): Draft {
  const own = calendarDraft(request);
  if (own) return { ...own, from: calendarOwner(document) };
  const [redirect, message] = [request.field("redirect_to"), request.field("message")];
  const to = redirect ?? request.field("to");
  if (to === null) return { ...shown, notUnderstood: [...without(shown, told), ...told] };
  const said = { ...shown, to: oneLine(to), cc: oneLine(request.field("cc")), bcc: oneLine(request.field("bcc")) };
  // Sending on what came in.
  if (redirect !== null || message === null) return { ...said, notUnderstood: without(shown, ["recipients"]) };
  const isHtml = [request.field("html"), request.field("rtemode")].includes("1");
  const body = { format: isHtml ? ("html" as const) : ("plain" as const), content: message };
  return {
    ...said,
    subject: oneLine(request.field("subject")),
    body: sameBody(body, shown.body) ? shown.body : body,
    notUnderstood: without(shown, told)
  };
}

const told: readonly DraftPart[] = ["recipients", "subject", "body"];

const without = ({ notUnderstood }: Draft, parts: readonly DraftPart[]): DraftPart[] =>
  notUnderstood.filter((part) => !parts.includes(part));

import { type Person, personOf } from "./people.ts";
import { asJson, asList, asText, callBody, type Json, type ServiceCall } from "./service-call.ts";

export const fields = ["to", "cc", "bcc"] as const;
export type Field = (typeof fields)[number];

const properties = { to: "ToRecipients", cc: "CcRecipients", bcc: "BccRecipients" } as const;

/** What is known of a mail from requests; a part is absent where none told it. */
export interface SaidMail {
  readonly from?: Person;
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly bcc?: readonly Person[];
  readonly subject?: string;
  readonly body?: SaidBody;
}

export interface SaidBody {
  readonly format: "plain" | "html";
  readonly content: string;
  /** The server adds the quoted message to it (a reply). */
  readonly isPart: boolean;
}

/** The drafts a call is about; empty for one that the server has not seen yet. */
export function itemIds(call: ServiceCall): string[] {
  const body = callBody(call) ?? {};
  const items = [...asList(body.ItemChanges).map(({ ItemId }) => asJson(ItemId)), ...asList(body.ItemIds)];
  return items.map(({ Id }) => asText(Id)).filter(Boolean);
}

/** `CreateItem` tells a whole mail, save a reply, whose recipients the server may fill in; `UpdateItem` what changed. */
export function saidBy(call: ServiceCall): SaidMail {
  const body = callBody(call) ?? {};
  const updates = asList(body.ItemChanges).flatMap(({ Updates }) => asList(Updates));
  return Object.assign({}, together(asList(body.Items).map(createdMail)), ...updates.map(updatedMail));
}

/** Several mails in one call are judged as one that goes to all of their recipients. */
function together(mails: SaidMail[]): SaidMail {
  const [first = {}, ...others] = mails;
  if (others.length === 0) return first;
  const lists = fields.map((field) => [field, mails.flatMap((mail) => mail[field] ?? [])] as const);
  const subject = mails.map((mail) => mail.subject ?? "").join("\n");
  const content = mails.map(({ body }) => body?.content ?? "").join("\n");
  return { ...first, ...Object.fromEntries(lists), subject, body: { format: "html", content, isPart: false } };
}

/** The items that a call makes, and those that its changes hold. */
export function itemsOf(body: Json): Json[] {
  const changes = [...asList(body.ItemChanges).flatMap(({ Updates }) => asList(Updates)), ...asList(body.Updates)];
  return [...asList(body.Items), ...changes.map(({ Item }) => asJson(Item))];
}

function createdMail(item: Json): SaidMail {
  const isReply = /^(?:Reply|Forward)/.test(asText(item.__type));
  return isReply ? saidOf(item) : { to: [], cc: [], bcc: [], ...saidOf(item) };
}

/** One change: a part that is set, or taken out. */
function updatedMail(update: Json): SaidMail {
  const said = saidOf(asJson(update.Item));
  const path = asText(asJson(update.Path).FieldURI);
  const emptied = fields.find((field) => path.endsWith(properties[field]));
  return emptied && said[emptied] === undefined ? { ...said, [emptied]: [] } : said;
}

/** What one item tells of the mail that it is. */
export function saidOf(item: Json): SaidMail {
  const recipients = fields.flatMap((field) => {
    const list = item[properties[field]];
    return Array.isArray(list) ? [[field, peopleOf(list)] as const] : [];
  });
  const body = bodyOf(item);
  const from = personOf(asJson(asJson(item.From).Mailbox ?? item.From));
  return {
    ...Object.fromEntries(recipients),
    ...(typeof item.Subject === "string" ? { subject: item.Subject } : {}),
    ...(body ? { body } : {}),
    ...(from.address ? { from } : {})
  };
}

/** A list of recipients, or of attendees. */
export const peopleOf = (list: unknown): Person[] => asList(list).map(recipientOf);

function recipientOf(one: Json): Person {
  return personOf(typeof one.Mailbox === "object" && one.Mailbox !== null ? asJson(one.Mailbox) : one);
}

function bodyOf(item: Json): SaidBody | null {
  const body = asJson(item.NewBodyContent ?? item.Body);
  if (typeof body.Value !== "string") return null;
  const format = asText(body.BodyType).toLowerCase() === "text" ? "plain" : "html";
  return { format, content: body.Value, isPart: item.NewBodyContent !== undefined && item.NewBodyContent !== null };
}

import type { WireCall, WireItem, WirePerson, WireUpdate } from "./wire.ts";

/** One mail that left, with what the server knows of it. */
export interface SentMail {
  readonly item: string;
  readonly subject: string;
  readonly body: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** When it is to leave, for a planned one. */
  readonly deferred: string | null;
  readonly action: string;
}

/** The drafts and the outbox of one simulated account. */
export class MailBox {
  readonly outbox: SentMail[] = [];
  readonly drafts = new Map<string, WireItem>();
  private items = 0;

  /** The id of the item that the call is about; null for one that means nothing here. */
  take(action: string, { Body }: WireCall): string | null {
    const sent =
      action === "CreateCalendarEvent" ? invitation(Body) : action === "RespondToCalendarEvent" ? answer(Body) : null;
    if (sent) this.outbox.push({ item: "", cc: [], bcc: [], deferred: null, action, ...sent });
    if (action !== "CreateItem" && action !== "UpdateItem") return null;
    const id = action === "CreateItem" ? this.create(Body.Items ?? []) : this.update(Body.ItemChanges ?? []);
    if (id !== null && Body.MessageDisposition === "SendAndSaveCopy") this.send(id, action);
    return id;
  }

  private create([item]: readonly WireItem[]): string | null {
    if (!item) return null;
    this.items += 1;
    const id = `AAMkAGQ4ITEM${String(this.items).padStart(4, "0")}==`;
    this.drafts.set(id, item);
    return id;
  }

  private update([change]: NonNullable<WireCall["Body"]["ItemChanges"]>): string | null {
    const draft = change && this.drafts.get(change.ItemId.Id);
    if (!draft) return null;
    this.drafts.set(change.ItemId.Id, change.Updates.reduce(applied, draft));
    return change.ItemId.Id;
  }

  private send(item: string, action: string): void {
    const draft = this.drafts.get(item);
    if (!draft) return;
    const addresses = (people: readonly WirePerson[] = []) => people.map(({ EmailAddress }) => EmailAddress);
    this.outbox.push({
      item,
      action,
      subject: draft.Subject ?? "",
      body: (draft.NewBodyContent ?? draft.Body)?.Value ?? "",
      to: addresses(draft.ToRecipients),
      cc: addresses(draft.CcRecipients),
      bcc: addresses(draft.BccRecipients),
      deferred: draft.ExtendedProperty?.find(({ PropertyTag }) => PropertyTag === "0x3FEF")?.Value ?? null
    });
  }
}

type Told = Pick<SentMail, "subject" | "body" | "to">;

/** An appointment with nobody else mails nothing. */
function invitation({ Items: [item] = [] }: WireCall["Body"]): Told | null {
  const to = (item?.RequiredAttendees ?? []).map(({ Mailbox }) => Mailbox.EmailAddress);
  return to.length > 0 ? { subject: item?.Subject ?? "", body: item?.Body?.Value ?? "", to } : null;
}

function answer({ Response = "Accept", SendResponse, Notes }: WireCall["Body"]): Told | null {
  return SendResponse ? { subject: Response, body: Notes?.Value ?? "", to: ["organizer"] } : null;
}

function applied(draft: WireItem, { __type, Path, Item }: WireUpdate): WireItem {
  if (__type === "SetItemField:#Exchange") {
    const { NewBodyContent, ...rest } = draft;
    return { ...rest, ...(NewBodyContent && !Item?.Body ? { NewBodyContent } : {}), ...Item };
  }
  const { [Path.FieldURI as keyof WireItem]: _, ...rest } = draft;
  return rest as WireItem;
}

import type { WireItem, WirePerson, WireUpdate } from "../wire.ts";

/** What the writer has made of a mail by now. */
export interface Written {
  readonly Subject: string;
  readonly Value: string;
  readonly ToRecipients: readonly WirePerson[];
  readonly CcRecipients: readonly WirePerson[];
  readonly BccRecipients: readonly WirePerson[];
}

const recipientFields = ["ToRecipients", "CcRecipients", "BccRecipients"] as const;

const htmlOf = (value: string): string =>
  `<html><head><style>P {margin-top:0}</style></head><body dir="ltr">${value}</body></html>`;

/** The whole mail, as `CreateItem` tells it. A reply has its own text only. */
export function wholeItem({ Value, ...written }: Written, reply: string | null): WireItem {
  if (reply === null)
    return { __type: "Message:#Exchange", ...written, Body: { BodyType: "HTML", Value: htmlOf(Value) } };
  const NewBodyContent = { BodyType: "HTML", Value: htmlOf(Value) } as const;
  return { __type: "ReplyToItem:#Exchange", ...written, NewBodyContent, ReferenceItemId: { Id: reply } };
}

/** What changed since it was saved, as `UpdateItem` tells it. */
export function updatesSince(saved: Written, now: Written): WireUpdate[] {
  const updates: WireUpdate[] = [];
  const set = (FieldURI: string, item: Partial<WireItem>): void => {
    const Item = { __type: "Message:#Exchange", ...item };
    updates.push({ __type: "SetItemField:#Exchange", Path: { FieldURI }, Item });
  };
  if (saved.Subject !== now.Subject) set("Subject", { Subject: now.Subject });
  if (saved.Value !== now.Value) set("Body", { Body: { BodyType: "HTML", Value: htmlOf(now.Value) } });
  for (const field of recipientFields) {
    if (JSON.stringify(saved[field]) === JSON.stringify(now[field])) continue;
    if (now[field].length > 0) set(field, { [field]: now[field] });
    else updates.push({ __type: "DeleteItemField:#Exchange", Path: { FieldURI: field } });
  }
  return updates;
}

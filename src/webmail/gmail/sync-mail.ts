import type { DraftPart } from "../../core/mail/draft.ts";

export interface Person {
  readonly address: string;
  readonly name: string;
}

export interface SyncAttachment {
  readonly name: string;
  readonly size: number | null;
  readonly url: string | null;
}

/** A message as Gmail's own request says it. */
export interface SyncMail {
  /** `msg-a:r...` */
  readonly id: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly replyTo: readonly Person[];
  readonly subject: string;
  /** HTML; the writer's own text and what is quoted. */
  readonly body: string;
  readonly attachments: readonly SyncAttachment[];
  readonly notUnderstood: readonly DraftPart[];
}

type List = readonly unknown[];

/**
 * Values as a list. Until 2022 Gmail wrote objects with the keys "1", "2" ..., since then lists whose first element is what
 * was "1" (captures of 2019 and 2022 in InboxSDK).
 */
export function listOf(value: unknown): List | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return null;
  const list: unknown[] = [];
  for (const [key, element] of Object.entries(value)) {
    if (!/^[1-9]\d{0,3}$/.test(key)) return Object.values(value);
    list[Number(key) - 1] = element;
  }
  return list;
}

/** Labels are the only lists of nothing but texts in which one begins with a circumflex. */
export function labelsOf(value: unknown): readonly string[] | null {
  const list = listOf(value);
  if (!list?.length || !list.every((one) => typeof one === "string")) return null;
  return list.some((one) => one.startsWith("^")) ? list : null;
}

export const isMessageId = (value: unknown): value is string => typeof value === "string" && /^#?msg-[af]:/.test(value);

/** Where the labels of a message stand in it; -1 when this is no message. */
export function labelsAt(list: List): number {
  return isMessageId(list[0]) ? list.findIndex((one) => labelsOf(one) !== null) : -1;
}

/**
 * Reads a message by the shape of its elements; their places are only relative: sender, To, Cc, Bcc, Reply-To follow each
 * other, the subject stands before the body, the attachments after the labels.
 */
export function readMail(list: List, labels: number): SyncMail {
  const sender = list.findIndex((one) => personOf(one) !== null);
  const body = list.findIndex((one, index) => index > sender && textsOf(one) !== null);
  const [to, cc, bcc, replyTo] = [1, 2, 3, 4].map((step) => (sender < 0 ? null : peopleOf(list[sender + step])));
  const subject = body > 0 ? (list[body - 1] ?? "") : null;
  const attachments = attachmentsOf(list[labels + 1]);
  const parts: Record<DraftPart, boolean> = {
    from: sender > 0,
    recipients: [to, cc, bcc].every(Boolean),
    subject: typeof subject === "string",
    body: body > 0,
    attachments: attachments !== null
  };
  return {
    id: String(list[0]).replace("#", ""),
    from: personOf(list[sender]) ?? { address: "", name: "" },
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    replyTo: replyTo ?? [],
    subject: typeof subject === "string" ? subject : "",
    body: (textsOf(list[body]) ?? []).join(""),
    attachments: attachments ?? [],
    notUnderstood: (Object.keys(parts) as DraftPart[]).filter((part) => !parts[part])
  };
}

/** `[1, "address", "name", ...]` */
function personOf(value: unknown): Person | null {
  const [kind, address, name] = listOf(value) ?? [];
  if (typeof kind !== "number" || typeof address !== "string" || !address.includes("@")) return null;
  return { address, name: typeof name === "string" ? name : "" };
}

/** Null where it is no list of people. */
function peopleOf(value: unknown): Person[] | null {
  if (value === null || value === undefined) return [];
  const people = listOf(value)?.map(personOf);
  return people?.every((one) => one !== null) ? people : null;
}

/** The pieces of a body: `[null, [[0, "own text"], [2, "quoted"]], ...]`. */
function textsOf(value: unknown): string[] | null {
  const pieces = listOf(listOf(value)?.[1])?.map((piece) => listOf(piece));
  if (!pieces?.length) return null;
  const texts = pieces.map((piece) => (typeof piece?.[0] === "number" ? piece[1] : null));
  return texts.every((text) => typeof text === "string") ? texts : null;
}

/** `[[type, name, size, ?, id, url], ...]`; null where it is something else. */
function attachmentsOf(value: unknown): SyncAttachment[] | null {
  if (value === null || value === undefined) return [];
  const attachments = listOf(value)?.map((one) => {
    const [, name, size, , , url] = listOf(one) ?? [];
    if (typeof name !== "string") return null;
    return { name, size: typeof size === "number" ? size : null, url: typeof url === "string" ? url : null };
  });
  return attachments?.every((one) => one !== null) ? attachments : null;
}

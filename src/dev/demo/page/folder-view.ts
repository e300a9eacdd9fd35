import type { Folder, MailWire, StoredDraft } from "../wire.ts";
import { button, element } from "./element.ts";
import { readRecipient } from "./recipient.ts";
import { server } from "./server-calls.ts";
import { language, texts } from "./texts.ts";

export type FolderName = Folder | "drafts";

interface Row {
  readonly id: string;
  readonly who: string;
  readonly subject: string;
  readonly time: string;
  readonly mark: string | null;
}

/** The list of a folder; rejects when the server cannot be reached. */
export async function folderView(folder: FolderName, onOpen: (id: string) => void): Promise<HTMLElement> {
  const rows = folder === "drafts" ? (await server.drafts()).map(draftRow) : (await server.mails(folder)).map(mailRow);
  if (rows.length === 0) return element("p", { class: "empty" }, texts.empty);
  return element("ul", { class: "mails", "data-folder": folder }, ...rows.map((row) => line(row, onOpen)));
}

export function showTime(time: string): string {
  return new Date(time).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}

export function showPerson(header: string): string {
  const { name, address } = readRecipient(header);
  return name || address;
}

function line({ id, who, subject, time, mark }: Row, onOpen: (id: string) => void): HTMLElement {
  const open = button("open", "", () => onOpen(id), { "data-mail-id": id, class: "mail-row" });
  open.append(
    element("span", { class: "who" }, who),
    element("span", { class: "what" }, subject || texts.noSubjectShown),
    element("time", { datetime: time }, mark ?? showTime(time))
  );
  return element("li", {}, open);
}

function mailRow(mail: MailWire): Row {
  const people = mail.folder === "sent" ? mail.to.map(showPerson).join(", ") : showPerson(mail.from);
  const mark = mail.sendAt === null ? null : `${texts.planned}: ${showTime(mail.sendAt)}`;
  return { id: mail.id, who: people, subject: mail.subject, time: mail.time, mark };
}

function draftRow(draft: StoredDraft): Row {
  const who = draft.to.map(showPerson).join(", ") || texts.noRecipientShown;
  return { id: draft.draftId, who, subject: draft.subject, time: draft.time, mark: null };
}

import type { AttachmentWire, ContactWire, DraftWire, Folder, MailWire, SendOutcome, StoredDraft } from "../wire.ts";
import { language } from "./texts.ts";

/** Calls to the server, except sending (see `transports.ts`). Each rejects when the server does not answer with success. */
export const server = {
  contacts: () => get<{ contacts: ContactWire[]; senders: string[] }>("/api/contacts"),
  mails: (folder: Folder) => get<MailWire[]>(`/api/mails?folder=${folder}&lang=${language}`),
  mail: (id: string) => get<MailWire>(`/api/mails/${id}`),
  drafts: () => get<StoredDraft[]>("/api/drafts"),
  draft: (id: string) => get<StoredDraft>(`/api/drafts/${id}`),
  saveDraft: (draft: DraftWire) => post<{ draftId: string }>("/api/drafts", draft),
  forward: (id: string, text: Pick<DraftWire, "composeId" | "subject" | "body">) =>
    post<StoredDraft>(`/api/mails/${id}/forward`, text),
  outcome: (composeId: string) => get<SendOutcome>(`/api/outcomes/${composeId}`),
  removeDraft: (id: string) => call(`/api/drafts/${id}`, { method: "DELETE" }),
  removeAttachment: (id: string) => call(`/api/attachments/${id}`, { method: "DELETE" }),
  upload: (file: File) => upload(file)
};

async function upload(file: File): Promise<AttachmentWire> {
  const body = new FormData();
  body.append("file", file, file.name);
  return (await call("/api/uploads", { method: "POST", body })).json() as Promise<AttachmentWire>;
}

async function get<Answer>(path: string): Promise<Answer> {
  return (await call(path, {})).json() as Promise<Answer>;
}

async function post<Answer>(path: string, value: unknown): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  return (await call(path, { method: "POST", headers, body: JSON.stringify(value) })).json() as Promise<Answer>;
}

async function call(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

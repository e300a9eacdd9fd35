import { type Columns, recogniseColumns } from "../core/recipients/register/columns.ts";
import { importRegister } from "../core/recipients/register/import-register.ts";
import type { RegisterDraft } from "../core/recipients/register/register-draft.ts";
import { type RegisterFile, type RegisterRow, readRegisterRows } from "../core/recipients/register/register-rows.ts";
import { sealRegister } from "../core/recipients/register/seal-register.ts";
import { changeOffice } from "./change-office.ts";
import { officeHash } from "./office-key.ts";

type Unread = Extract<RegisterFile, { ok: false }>;

export interface ReadRegister {
  readonly ok: true;
  readonly rows: readonly RegisterRow[];
  readonly columns: Columns;
  readonly isPartial: boolean;
}

/** Reads a client list that its owner chose, in memory; nothing of it is kept yet. Never rejects. */
export async function readRegisterFile(file: File): Promise<ReadRegister | Unread> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, problem: "unreadable" };
  const read = await readRegisterRows(new Uint8Array(bytes));
  return read.ok ? { ...read, columns: recogniseColumns(read.rows.map(({ cells }) => cells)) } : read;
}

/** `own`: the office's domains. */
export function registerDraft(
  own: readonly string[]
): (rows: readonly RegisterRow[], columns: Columns) => RegisterDraft {
  return (rows, columns) => importRegister(rows, columns, own);
}

/** Puts these clients in the place of all others. Numbers go to disk as HMACs only. Rejects when it could not be stored. */
export async function saveRegister(draft: RegisterDraft): Promise<void> {
  await changeOffice({ clients: await sealRegister(draft.clients, await officeHash()) });
}

export async function removeRegister(): Promise<void> {
  await changeOffice({ clients: [] });
}

import type { Columns } from "../../core/recipients/register/columns.ts";
import type { RegisterDraft } from "../../core/recipients/register/register-draft.ts";
import type { RegisterFile, RegisterRow } from "../../core/recipients/register/register-rows.ts";

/** A client list that was read, before anything of it is kept. Every cell is hostile input. */
export interface RegisterSheet {
  readonly rows: readonly RegisterRow[];
  /** As recognised; the owner may say otherwise. */
  readonly columns: Columns;
  /** The file was not read to its end. */
  readonly isPartial: boolean;
}

export type RegisterProblem = Extract<RegisterFile, { ok: false }>["problem"];

export interface RegisterActions {
  readonly onRead: (
    file: File
  ) => Promise<({ readonly ok: true } & RegisterSheet) | Extract<RegisterFile, { ok: false }>>;
  /** What would be kept with these columns. */
  readonly draftOf: (rows: readonly RegisterRow[], columns: Columns) => RegisterDraft;
  /** Puts these clients in the place of all others; says whether that worked. */
  readonly onSave: (draft: RegisterDraft) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
}

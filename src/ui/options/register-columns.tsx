import type { ColumnKind } from "../../core/recipients/register/columns.ts";
import { Safe, spoken } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import type { RegisterSheet } from "./register-sheet.ts";

interface RegisterColumnsProps {
  readonly t: Texts;
  readonly sheet: RegisterSheet;
  readonly kinds: readonly ColumnKind[];
  readonly onChange: (at: number, kind: ColumnKind) => void;
}

/** In the order of the choice. A test compares it with the contract. */
export const COLUMN_CHOICES: readonly ColumnKind[] = [
  "skip",
  "name",
  "given-name",
  "initials",
  "prefix",
  "surname",
  "address",
  "domain",
  "reference",
  "kvk",
  "rsin",
  "bsn"
];

/** Cells shown of a column. */
const SAMPLES = 2;
const MAX_CELL = 32;
/** Never shown: what somebody may read over a shoulder. */
const SECRET: ReadonlySet<ColumnKind> = new Set(["bsn", "rsin"]);
/** Nine digits in a column that nobody named may be BSNs all the same. */
const NINE_DIGITS = /\d(?:[ .-]?\d){7,8}/;

/** Each column of the list, with what it is taken for and its first cells. */
export function RegisterColumns({ t, sheet, kinds, onChange }: RegisterColumnsProps) {
  const { rows, columns } = sheet;
  return (
    <ul class="register-columns">
      {kinds.map((kind, at) => {
        const title = rows[columns.header]?.cells[at] ?? t("register_column", at + 1);
        return (
          <li key={`${at} ${title}`}>
            <label for={`register-column-${at}`}>
              <Safe text={title} empty={t("register_column", at + 1)} max={MAX_CELL} />
            </label>
            <select
              id={`register-column-${at}`}
              aria-label={t("register_column_is", spoken(title, t("register_column", at + 1)))}
              value={kind}
              onChange={(event) => {
                const chosen = COLUMN_CHOICES.find((choice) => choice === event.currentTarget.value);
                if (chosen !== undefined) onChange(at, chosen);
              }}
            >
              {COLUMN_CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(wordKey("register_column", choice))}
                </option>
              ))}
            </select>
            <Samples {...{ t, kind }} cells={samples(sheet, at)} />
          </li>
        );
      })}
    </ul>
  );
}

function Samples({ t, kind, cells }: { t: Texts; kind: ColumnKind; cells: readonly string[] }) {
  return (
    <span class="soft">
      {cells.map((cell, at) => (
        <span key={`${at} ${cell}`} class="sample">
          {SECRET.has(kind) || NINE_DIGITS.test(cell) ? (
            "•••"
          ) : (
            <Safe text={cell} empty={t("nameless")} max={MAX_CELL} />
          )}
        </span>
      ))}
    </span>
  );
}

function samples({ rows, columns }: RegisterSheet, at: number): string[] {
  const cells = rows.slice(columns.header + 1, columns.header + 50).map((row) => row.cells[at]?.trim() ?? "");
  return cells.filter((cell) => cell !== "").slice(0, SAMPLES);
}

import { wordsOf } from "../../scan/name-words.ts";
import type { Columns } from "./columns.ts";
import { nameParts } from "./name-parts.ts";
import { readRow, shownFault } from "./read-row.ts";
import {
  type ClientDraft,
  MOST_CLIENTS,
  MOST_CONTACTS,
  MOST_FAULTS,
  type RegisterDraft,
  type RegisterFault
} from "./register-draft.ts";
import type { RegisterRow } from "./register-rows.ts";

/**
 * Makes clients of the rows of a list. Rows of the same name are one client, whatever their order, unless a number says that
 * they are two; nothing is thrown away without a fault or a count that says so. `own`: the office's domains, which no client can have.
 */
export function importRegister(
  rows: readonly RegisterRow[],
  { kinds, header }: Columns,
  own: readonly string[] = []
): RegisterDraft {
  const clients = new Map<string, ClientDraft>();
  const faults: RegisterFault[] = [];
  let [faultCount, merged, emptyRows] = [0, 0, 0];
  for (const { line, cells } of rows.slice(header + 1)) {
    if (cells.every((cell) => cell.trim() === "")) {
      emptyRows += 1;
      continue;
    }
    const client = readRow(cells, kinds, own, (code, cell) => {
      faultCount += 1;
      if (faults.length < MOST_FAULTS) faults.push(shownFault(line, code, cell));
    });
    if (client === null) continue;
    const key = keyOf(client, clients);
    const before = clients.get(key);
    if (before === undefined && clients.size >= MOST_CLIENTS) {
      faults.push(shownFault(line, "too-many", ""));
      faultCount += 1;
      break;
    }
    if (before !== undefined) merged += 1;
    clients.set(key, before === undefined ? client : joined(before, client));
  }
  return { clients: [...clients.values()], faults, faultCount, merged, emptyRows };
}

/** Two clients may have one name: what parts them is the office's number for them, or a number of their own. */
function keyOf(client: ClientDraft, clients: ReadonlyMap<string, ClientDraft>): string {
  const { words, form } = nameParts(client.name);
  const name = wordsOf(`${words.join(" ") || client.name} ${form}`).join(" ");
  const before = clients.get(name);
  if (before === undefined || !areTwo(before, client)) return name;
  return `${name} ${client.reference} ${client.numbers.map(({ digits }) => digits).join(" ")}`;
}

function areTwo(one: ClientDraft, other: ClientDraft): boolean {
  if (one.reference !== "" && other.reference !== "") return one.reference !== other.reference;
  return one.numbers.some(({ kind, digits }) => {
    const same = other.numbers.filter((number) => number.kind === kind);
    return same.length > 0 && same.every((number) => number.digits !== digits);
  });
}

/** The first spelling of the name stays. */
function joined(one: ClientDraft, other: ClientDraft): ClientDraft {
  const digits = new Set(one.numbers.map((number) => `${number.kind} ${number.digits}`));
  return {
    reference: one.reference || other.reference,
    name: one.name,
    domains: [...new Set([...one.domains, ...other.domains])].slice(0, MOST_CONTACTS),
    addresses: [...new Set([...one.addresses, ...other.addresses])].slice(0, MOST_CONTACTS),
    numbers: [...one.numbers, ...other.numbers.filter(({ kind, digits: more }) => !digits.has(`${kind} ${more}`))]
  };
}

import { createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { array, type InferOutput, literal, number, record, safeParse, strictObject, string, tuple } from "valibot";
import type { HistoryRecords, KeyOf } from "../core/recipients/history/history.ts";
import { OpenHistory } from "../core/recipients/history/open-history.ts";
import { BadArguments } from "./arguments.ts";
import type { Messages } from "./texts.ts";

const person = strictObject({ sent: number(), last: number(), heat: number(), kinds: record(string(), number()) });
const pair = strictObject({ together: number(), last: number(), heat: number(), fresh: number(), crossed: number() });
const dossier = strictObject({ last: number(), readers: record(string(), number()) });
const totals = strictObject({
  mails: number(),
  last: number(),
  groups: number(),
  freshGroups: number(),
  crossedGroups: number()
});

const fileSchema = strictObject({
  version: literal(1),
  key: string(),
  people: array(tuple([string(), person])),
  pairs: array(tuple([string(), pair])),
  dossiers: array(tuple([string(), dossier])),
  totals
});

/** A history and the key of its hashes. Whoever has both can test whether an address stands in it. */
export interface KeptHistory {
  readonly key: string;
  readonly history: OpenHistory;
}

export function newHistory(): KeptHistory {
  return { key: randomBytes(32).toString("base64url"), history: new OpenHistory() };
}

/** HMAC-SHA-256, the first 16 bytes, as the extension does it. */
export function keyedBy(key: string): KeyOf {
  const secret = Buffer.from(key, "base64url");
  return async (text) => createHmac("sha256", secret).update(text).digest().subarray(0, 16).toString("base64url");
}

export function historyText({ key, history }: KeptHistory): string {
  const listed = (records: HistoryRecords[keyof Omit<HistoryRecords, "totals">]) => [...records];
  const { people, pairs, dossiers } = history;
  const content = { people: listed(people), pairs: listed(pairs), dossiers: listed(dossiers), totals: history.totals };
  return `${JSON.stringify({ version: 1, key, ...content })}\n`;
}

/** Reads a file that `history learn` made. Throws `BadArguments`. */
export async function readHistoryFile(path: string, messages: Messages): Promise<KeptHistory> {
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new BadArguments(
      error.code === "ENOENT" ? messages.noSuchPath(path) : messages.cannotRead(path, error.code ?? "")
    );
  });
  const checked = safeParse(fileSchema, parsed(content));
  if (!checked.success) throw new BadArguments(messages.badHistory(path));
  return opened(checked.output);
}

function opened({ key, people, pairs, dossiers, totals }: InferOutput<typeof fileSchema>): KeptHistory {
  const history = new OpenHistory();
  history.apply({ people: new Map(people), pairs: new Map(pairs), dossiers: new Map(dossiers), totals });
  return { key, history };
}

/** Undefined when the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { readEntries } from "../browser/journal-store.ts";
import { saveFile } from "../browser/save-file.ts";
import { text } from "../browser/texts.ts";
import { journalCsv } from "../core/exports/journal-csv.ts";
import { journalJson } from "../core/exports/journal-json.ts";
import type { JournalEntry } from "../core/journal/entry.ts";
import { verifyChain } from "../core/journal/verify-chain.ts";
import type { ChainResult } from "../ui/journal/chain-check.tsx";
import type { ExportRequest } from "../ui/journal/export-buttons.tsx";
import { Journal } from "../ui/journal/journal.tsx";

export function mountJournal(root: HTMLElement): void {
  render(<JournalPage now={Date.now()} />, root);
}

function JournalPage({ now }: { now: number }) {
  const [entries, setEntries] = useState<readonly JournalEntry[] | null>(null);
  useEffect(() => void readEntries().then(setEntries), []);
  if (!entries) return null;
  return (
    <Journal
      t={text}
      entries={entries}
      now={now}
      onCheckChain={checkChain}
      onExport={(one) => void exportJournal(one)}
    />
  );
}

const problems = { hash: "changed", previous: "unlinked", sequence: "missing", shape: "unreadable" } as const;

async function checkChain(): Promise<ChainResult> {
  const result = await verifyChain(await readEntries());
  if (result.ok) return { holds: true, entries: result.count };
  return { holds: false, at: result.sequence, problem: problems[result.problem] };
}

async function exportJournal(request: ExportRequest): Promise<void> {
  const time = new Date().toISOString();
  const name = `verzendwacht-${time.slice(0, 10)}`;
  if (request.format === "csv") saveFile(`${name}.csv`, "text/csv", journalCsv(request.entries, request.separator));
  else saveFile(`${name}.json`, "application/json", journalJson(await readEntries(), time));
}

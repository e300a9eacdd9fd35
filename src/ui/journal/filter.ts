import type { Happening, JournalEntry } from "../../core/journal/entry.ts";

export type Period = "week" | "month" | "all";

export interface EntryFilter {
  readonly happened: Happening | "all";
  readonly period: Period;
  /** Part of a domain or address, in any case. */
  readonly text: string;
}

export const NO_FILTER: EntryFilter = { happened: "all", period: "all", text: "" };

export const PERIODS: readonly Period[] = ["week", "month", "all"];

const DAY_MS = 24 * 60 * 60 * 1000;
const PERIOD_DAYS: Readonly<Record<Period, number>> = { week: 7, month: 30, all: Number.POSITIVE_INFINITY };

function holdsText(entry: JournalEntry, text: string): boolean {
  return (
    text === "" ||
    entry.recipients.some(({ domain, address = "" }) => `${domain} ${address}`.toLowerCase().includes(text))
  );
}

/** The entries of a choice, newest first. `now`: milliseconds since 1970. */
export function filterEntries(entries: readonly JournalEntry[], filter: EntryFilter, now: number): JournalEntry[] {
  const from = now - PERIOD_DAYS[filter.period] * DAY_MS;
  const text = filter.text.trim().toLowerCase();
  return entries
    .filter((entry) => filter.happened === "all" || entry.happened === filter.happened)
    .filter((entry) => filter.period === "all" || Date.parse(entry.time) >= from)
    .filter((entry) => holdsText(entry, text))
    .toSorted((a, b) => b.sequence - a.sequence);
}

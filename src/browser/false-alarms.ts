import { type FalseAlarms, officeDatabase } from "./office-database.ts";

/** Counts one false alarm of this rule. Nothing of the mail is kept. Rejects when it could not be written. */
export async function countFalseAlarm(rule: string, day: number): Promise<void> {
  const transaction = (await officeDatabase()).transaction("falseAlarms", "readwrite");
  const before = await transaction.store.get(rule);
  await Promise.all([transaction.store.put({ rule, count: (before?.count ?? 0) + 1, day }), transaction.done]);
}

/** Most often reported first. */
export async function falseAlarms(): Promise<FalseAlarms[]> {
  const all = await (await officeDatabase()).getAll("falseAlarms");
  return all.sort((one, other) => other.count - one.count || one.rule.localeCompare(other.rule));
}

export async function clearFalseAlarms(): Promise<void> {
  await (await officeDatabase()).clear("falseAlarms");
}

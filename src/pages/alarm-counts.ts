import type { FalseAlarms } from "../browser/office-database.ts";
import { isoDay } from "../browser/today.ts";
import type { FalseAlarmCount } from "../ui/options/false-alarms.tsx";
import { ruleTitles } from "./rule-titles.ts";

/**
 * What was counted, with each rule in words. `stored`: the office's packs as they are kept. A rule of a pack that is gone has no words
 * any more, and no list that it could stand on.
 */
export function alarmCounts(
  counted: readonly FalseAlarms[],
  stored: readonly unknown[],
  language: "nl" | "en"
): FalseAlarmCount[] {
  const titles = ruleTitles(language, stored);
  return counted.map(({ rule, count, day }) => {
    const { title, sort } = titles.get(rule) ?? { title: rule, sort: "verdict" as const };
    return { rule, title, sort, count, last: isoDay(day) };
  });
}

/** What the owner gets as a file: rules, their words and counts; nothing of any mail is kept with them. */
export function alarmsFile(alarms: readonly FalseAlarmCount[]): string {
  return JSON.stringify(
    alarms.map(({ rule, title, count, last }) => ({ rule, title, count, last })),
    null,
    2
  );
}

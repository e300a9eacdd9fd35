import type { Expected } from "./random-plan.ts";

export interface OutboxTally {
  readonly expected: number;
  readonly arrived: number;
  /** Mails that were to leave and did not. */
  readonly lost: readonly string[];
  /** Arrivals beyond the first of each mail. */
  readonly doubled: readonly string[];
  /** Mails that were kept and left all the same, or left before they were answered. */
  readonly unguarded: readonly string[];
  /** Mails that left to others, or with other files, than was decided. */
  readonly altered: readonly string[];
}

/** Holds what arrived against what was decided. `early`: subjects that arrived before anybody had answered. */
export function tallyOutbox(
  expected: readonly Expected[],
  arrived: readonly Expected[],
  early: readonly string[]
): OutboxTally {
  const wanted = new Map(expected.map((one) => [one.subject, one]));
  const copies = (subject: string): number => arrived.filter((one) => one.subject === subject).length;
  const subjects = [...new Set(arrived.map(({ subject }) => subject))];
  const differs = (one: Expected): boolean => {
    const decided = wanted.get(one.subject);
    return decided !== undefined && JSON.stringify(one) !== JSON.stringify(decided);
  };
  return {
    expected: expected.length,
    arrived: arrived.length,
    lost: [...wanted.keys()].filter((subject) => copies(subject) === 0),
    doubled: subjects.filter((subject) => copies(subject) > 1),
    unguarded: [...subjects.filter((subject) => !wanted.has(subject)), ...early],
    altered: arrived.filter(differs).map(({ subject }) => subject)
  };
}

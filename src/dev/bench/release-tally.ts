/** What went wrong around a release, apart from its count. */
export type Trouble =
  /** The question went away before anybody could read it. */
  | "question-unseen"
  /** The mail left, and the webmail still shows it as not sent: its writer would send it again. */
  | "page-stayed"
  /** The benchmark could not carry it out. */
  | "failed";

/** One mail that was to be released once. */
export interface Release {
  readonly subject: string;
  /** Mails that arrived before the writer had answered. */
  readonly leaked: number;
  readonly troubles: readonly Trouble[];
}

export interface Tally {
  readonly released: number;
  readonly arrived: number;
  /** Arrivals beyond the first of each mail. */
  readonly doubles: number;
  /** Mails that were released and did not arrive. */
  readonly lost: number;
  readonly unguarded: number;
  readonly troubles: Readonly<Record<Trouble, number>>;
}

/** Holds what arrived against what was released. Subjects tell the mails apart. */
export function tally(releases: readonly Release[], arrived: readonly string[]): Tally {
  const copies = releases.map(({ subject }) => arrived.filter((one) => one === subject).length);
  const withTrouble = (trouble: Trouble): number =>
    releases.filter(({ troubles }) => troubles.includes(trouble)).length;
  return {
    released: releases.length,
    arrived: arrived.length,
    doubles: copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    lost: copies.filter((count) => count === 0).length,
    unguarded: releases.reduce((sum, { leaked }) => sum + leaked, 0),
    troubles: {
      "question-unseen": withTrouble("question-unseen"),
      "page-stayed": withTrouble("page-stayed"),
      failed: withTrouble("failed")
    }
  };
}

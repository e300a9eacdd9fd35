import type { Happening } from "../core/journal/entry.ts";

const ALL: Readonly<Record<Happening, true>> = {
  stopped: true,
  noted: true,
  changed: true,
  "sent-anyway": true,
  "could-not-check": true,
  unguarded: true
};

/** Every happening, in the order in which screens list them. A new one that is not here fails to compile. */
export const HAPPENINGS = Object.keys(ALL) as readonly Happening[];

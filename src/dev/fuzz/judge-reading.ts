import type { DocumentReading } from "../../core/documents/reading.ts";
import { holdsMarker, timesWritten } from "./find-marker.ts";
import type { Mutated } from "./mutate-sample.ts";
import type { Sample } from "./sample.ts";

/** What a process that reads said of one file. */
export type Outcome =
  | { readonly reading: DocumentReading; readonly ms: number; readonly megabytes: number }
  | { readonly failure: Failure; readonly ms: number; readonly megabytes: number };

export type Failure = "hang" | "crash" | "exception" | "unhandled rejection";

/** Resident memory of the process that reads; it starts with 150 MB and keeps the text recognition, once loaded. */
const mostMegabytes = 900;

/** What is wrong with an outcome: text that is missing from what is called read, or worse. */
export interface Verdict {
  readonly kind: "lost text" | "fault";
  readonly what: string;
}

/** Null where nothing is wrong. */
export function judgeReading(sample: Sample, mutated: Mutated, outcome: Outcome): Verdict | null {
  const fault = faultOf(outcome);
  if (fault !== null) return { kind: "fault", what: fault };
  const lost = "reading" in outcome ? lostMarkers(sample, mutated, outcome.reading) : [];
  if (lost.length === 0) return null;
  return { kind: "lost text", what: `read, without ${lost.length} of ${sample.markers.length} words: ${lost[0]}` };
}

function faultOf(outcome: Outcome): string | null {
  if ("failure" in outcome) return outcome.failure;
  if (outcome.megabytes > mostMegabytes) return `took ${outcome.megabytes} MB`;
  const { status, text } = outcome.reading;
  if (status !== "read" && status !== "partly-read" && text !== "") return `gives text although ${status}`;
  return null;
}

function lostMarkers(sample: Sample, mutated: Mutated, { status, reason, text }: DocumentReading): string[] {
  // A mail without its header is a text, and that it is no mail is said.
  if (status !== "read" || reason === "name-and-content-differ" || !sample.hasOracle) return [];
  return sample.markers.filter((marker) => !holdsMarker(text, marker) && !isExcused(sample, mutated, marker));
}

/**
 * Where the bytes of the word itself were changed, no reader can tell that it was another. Where they were cut off, it
 * can, if the format tells where it ends.
 */
function isExcused(sample: Sample, { before, after, isCut, isRearranged }: Mutated, marker: string): boolean {
  if (isCut) return false;
  if (isRearranged && !sample.tellsItsOrder) return true;
  return timesWritten(after, marker) < timesWritten(before, marker);
}

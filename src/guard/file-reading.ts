import type { FileRequest } from "../browser/messages.ts";
import { NoAnswer, sendMessage } from "../browser/send-message.ts";
import type { ReadingReason } from "../core/documents/reading.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import { unreadPart } from "../core/verdict/unread-part.ts";
import type { PartResult } from "../core/verdict/verdict.ts";
import { withFound } from "../core/verdict/with-found.ts";

/**
 * Above the analysis host's own limit for a file, several in a queue before it included: the host ends what overstays, and
 * how far a file is shows meanwhile.
 */
const answerMs = 600_000;
const ensureMs = 120_000;
const progressMs = 2_000;

/** One file on its way to a result. */
export interface Reading {
  readonly result: Promise<PartResult>;
  /** The result once it is there. */
  settled: PartResult | null;
  /** How far it was when last asked; null where that is not known. Asks anew, for the next time. */
  progress(): Progress | null;
}

const noProgress = (): null => null;

export function track(result: Promise<PartResult>, progress: Reading["progress"]): Reading {
  const reading: Reading = { result, settled: null, progress };
  void result.then((settled) => {
    reading.settled = settled;
  });
  return reading;
}

/** A reading that has to be waited for. */
export function eventually(started: Promise<Reading>): Reading {
  let progress: Reading["progress"] = noProgress;
  const result = started.then((reading) => {
    progress = reading.progress;
    return reading.result;
  });
  return track(result, () => progress());
}

/** A file that did not reach a reader. */
export function unread(key: string, name: string, reason: ReadingReason): Reading {
  return track(Promise.resolve(unavailable(key, name, reason)), noProgress);
}

/** A card of a file in the cloud: a link leaves, and there is nothing here to read. */
export function cloudFile(key: string, name: string): Reading {
  const part = unreadPart({ part: "attachment", key, name }, "unsupported", "cloud-link");
  return track(Promise.resolve(part), noProgress);
}

/** Has the analysis host read a file. `password`: typed for this one reading; nothing here keeps it. */
export function readFile(key: string, name: string, file: File, password?: string): Reading {
  const ticket = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("");
  const progress = progressOf(ticket);
  const locked = password === undefined ? {} : { password };
  const result = ask({ key, file, name, size: file.size, ticket, ...locked });
  return track(
    result.then((part) => part ?? withFound(unavailable(key, name, "analysis-host-gone"), progress()?.found)),
    progress
  );
}

/** Null: the host is gone. */
async function ask(request: FileRequest): Promise<PartResult | null> {
  try {
    await sendMessage("host:ensure", {}, ensureMs);
    return await sendMessage("analysis:file", request, answerMs);
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

function progressOf(ticket: string): Reading["progress"] {
  let far: Progress | null = null;
  let isAsked = false;
  return () => {
    if (!isAsked) {
      isAsked = true;
      void sendMessage("analysis:progress", { ticket }, progressMs)
        .then((progress) => {
          if (progress.total > 0) far = progress;
        })
        .catch(() => undefined)
        .finally(() => {
          isAsked = false;
        });
    }
    return far;
  };
}

function unavailable(key: string, name: string, reason: ReadingReason): PartResult {
  return unreadPart({ part: "attachment", key, name }, "unavailable", reason);
}

/**
 * The conversation between the guard (isolated world) and the page-world script: DOM events whose names hold a secret that
 * the two agree on at document_start, before the page's first script runs. Answers are synchronous: an ask that the guard
 * cancels may pass; one it answers with `held` waits; one that gets no answer has no guard behind it.
 */
export const pairEvent = "verzendwacht:pair";
export const helloEvent = "verzendwacht:hello";

/** What the page-world script says: an event of its own each. */
export type PageVerb = "paired" | "still" | "ask" | "told" | "outcome";

/** What the guard says: detail of the event named by the secret itself, before the number of the request where it means one. */
export type GuardWord = "held" | "tell" | "release" | "abandon";

export function channelEvent(secret: string, verb: PageVerb): string {
  return `${secret}:${verb}`;
}

/** Detail of `pair`, as JSON: a string crosses worlds unchanged in every browser. Both patterns are sources of a RegExp. */
export interface Pairing {
  readonly secret: string;
  /** Whole addresses of requests that the guard is asked about. */
  readonly concerns: string;
  /** Of these, the ones that are refused while no guard answers. */
  readonly refuse: string;
  /** What the writer is told then. */
  readonly noGuard: string;
}

/** Detail of `ask`, as JSON. The body's text is given when the guard says `tell`: most requests are let go without it. */
export interface Ask {
  readonly id: number;
  /** A request that cannot wait is refused when it may not pass. */
  readonly canWait: boolean;
  readonly url: string;
  readonly method: string;
  /** What page code set itself; names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Detail of `outcome`, as JSON: how a request that passed ended. */
export interface Outcome {
  readonly id: number;
  readonly ok: boolean;
}

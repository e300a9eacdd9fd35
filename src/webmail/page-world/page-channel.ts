/**
 * The conversation between the guard (isolated world) and the page-world script: DOM events whose names hold a secret that
 * the two agree on at document_start, before the page's first script runs. Answers are synchronous: an ask that the guard
 * cancels may pass; one it answers with `held` waits; one that gets no answer has no guard behind it, and is refused.
 */
export const pairEvent = "verzendwacht:pair";
export const helloEvent = "verzendwacht:hello";

export type ChannelVerb = "paired" | "ask" | "held" | "release" | "abandon" | "outcome";

export function channelEvent(secret: string, verb: ChannelVerb): string {
  return `${secret}:${verb}`;
}

/** Detail of `ask`, as JSON: a string crosses worlds unchanged in every browser. */
export interface Ask {
  readonly id: number;
  /** A request that cannot wait is refused when it may not pass. */
  readonly canWait: boolean;
  readonly url: string;
  readonly method: string;
  readonly body: string | null;
}

/** Detail of `outcome`, as JSON: how a request that passed ended. */
export interface Outcome {
  readonly id: number;
  readonly ok: boolean;
}

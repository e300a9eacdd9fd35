import type { SendWay } from "../../../test/e2e/rig/roundcube-sending.ts";
import { SEND_WAYS } from "../../../test/e2e/rig/roundcube-sending.ts";

export const CLIENT = "klant@jansen-bouw.example";
export const OTHER = "bram@elders.example";
export const COLLEAGUE = "piet@kantoor.example";

/** What the writer makes of the mail before sending; the last three change it on the way. */
export const CONTENTS = [
  "clean",
  "bsn",
  "dossier",
  "dossier-to-colleague",
  "bsn-taken-out-again",
  "dossier-taken-out-again",
  "bsn-and-one-more-recipient"
] as const;
export type Content = (typeof CONTENTS)[number];

/** What the writer answers when asked; `clean-it` keeps the mail, takes out what it was held for, and sends again. */
export const DECISIONS = ["anyway", "keep", "keep-then-anyway", "clean-it"] as const;
export type Decision = (typeof DECISIONS)[number];

/** One mail of many, drawn by lot. */
export interface Plan {
  /** Tells the mails apart. */
  readonly subject: string;
  readonly mode: "plain" | "html";
  readonly way: SendWay;
  readonly content: Content;
  readonly decision: Decision;
}

/** What the outbox must hold of it. */
export interface Expected {
  readonly subject: string;
  readonly to: readonly string[];
  readonly files: number;
}

/** Writing HTML starts another editor, which takes long: one in eight. */
const htmlShare = 1 / 8;

export function drawPlan(random: () => number, subject: string): Plan {
  const one = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const mode = random() < htmlShare ? "html" : "plain";
  return { subject, mode, way: one(SEND_WAYS), content: one(CONTENTS), decision: one(DECISIONS) };
}

/** Whether the guard has to ask about it. */
export const isAsked = ({ content }: Plan): boolean =>
  content === "bsn" || content === "dossier" || content === "bsn-and-one-more-recipient";

/** Null: nothing may arrive. */
export function expectedOf(plan: Plan): Expected | null {
  const { subject, content, decision } = plan;
  if (isAsked(plan) && decision === "keep") return null;
  const others = content === "bsn-and-one-more-recipient" ? [OTHER] : [];
  const to = content === "dossier-to-colleague" ? [COLLEAGUE] : [CLIENT, ...others];
  const hasFile = content === "dossier-to-colleague" || (content === "dossier" && decision !== "clean-it");
  return { subject, to: to.toSorted(), files: hasFile ? 1 : 0 };
}

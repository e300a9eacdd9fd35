import type { TellName, VerdictRule } from "../packs/verdict-schema.ts";
import type { RecipientClass } from "../recipients/recipient.ts";
import type { FindingKind } from "../scan/finding.ts";
import type { Circumstances } from "./draft-facts.ts";
import { bsnFindings, countDistinct, countPersons, sensitiveParts } from "./sensitive.ts";
import type { VerdictReason } from "./verdict.ts";

/** A reason, and the matter it is about: of the rules about one matter the first that holds decides. */
export interface ToldReason {
  readonly matter: string;
  readonly reason: VerdictReason;
}

/** What a rule that holds tells, with its numbers. */
export function toldReasons({ rule, when, tell }: VerdictRule, now: Circumstances): ToldReason[] {
  if (typeof tell !== "string") return [{ matter: `office ${rule}`, reason: { code: "office-rule", tell } }];
  if (tell === "odd-recipients") return oddReasons(when, now);
  return [{ matter: tell, reason: tell === "page-not-understood" ? pageReason(when, now) : makers[tell](now) }];
}

type Making = Exclude<TellName, "odd-recipients" | "page-not-understood">;

const makers: Readonly<Record<Making, (now: Circumstances) => VerdictReason>> = {
  "dossiers-leave-office": contentReason,
  "quoted-reply-leaves-office": ({ quoted, outside }) => ({
    code: "quoted-reply-leaves-office",
    persons: countPersons(quoted),
    recipients: outside.length
  }),
  "travel-document-leaves-office": (now) => ({ code: "travel-document-leaves-office", ...of("travel-document", now) }),
  "digid-leaves-office": (now) => ({ code: "digid-leaves-office", ...of("digid", now) }),
  "pattern-leaves-office": (now) => ({ code: "pattern-leaves-office", ...of("pattern", now) }),
  "look-alike-recipient": (now) => ({ code: "look-alike-recipient", ...like("look-alike", now) }),
  "recipients-unresolved": (now) => ({ code: "recipients-unresolved", ...like("unresolved", now) }),
  "sensitive-to-private-mail": (now) => ({ code: "sensitive-to-private-mail", ...like("private", now) }),
  "sensitive-to-public-provider": (now) => ({
    code: "sensitive-to-public-provider",
    ...like("public-provider", now)
  }),
  "unread-attachments": ({ attachments, outside }) => ({
    code: "unread-attachments",
    files: attachments.filter((part) => part.status !== "read").length,
    recipients: outside.length
  })
};

/** `bsn-leaves-office` speaks of BSNs in the text only; with a file, or a dossier without a BSN, it is about dossiers. */
function contentReason({ written, outside }: Circumstances): VerdictReason {
  const sensitive = sensitiveParts(written);
  const persons = countPersons(sensitive);
  const withBsn = sensitive.filter((part) => bsnFindings(part).length > 0).length;
  const recipients = outside.length;
  const inTextOnly = sensitive.every((part) => part.part !== "attachment") && withBsn > 0;
  if (inTextOnly) return { code: "bsn-leaves-office", persons, recipients };
  return { code: "dossiers-leave-office", dossiers: sensitive.length, withBsn, persons, recipients };
}

/** Also those that are quoted. */
function of(kind: FindingKind, { parts, outside }: Circumstances): { count: number; recipients: number } {
  const found = parts.map(({ findings }) =>
    findings.filter((finding) => finding.kind === kind && finding.confidence !== "low")
  );
  return { count: countDistinct(found), recipients: outside.length };
}

function like(kind: RecipientClass, { recipients }: Circumstances): { recipients: number } {
  return { recipients: recipients.filter((recipient) => recipient.class === kind).length };
}

/** One for each that the rule asks for. */
function oddReasons({ odd = [] }: VerdictRule["when"], { oddities }: Circumstances): ToldReason[] {
  const present = new Set(oddities.map(({ code }) => code));
  return odd
    .filter((code) => present.has(code))
    .map((oddity) => ({ matter: `odd ${oddity}`, reason: { code: "odd-recipients", oddity } }));
}

/** Only the parts that the rule asks for. */
function pageReason({ page = [] }: VerdictRule["when"], { unknown }: Circumstances): VerdictReason {
  return { code: "page-not-understood", parts: unknown.filter((part) => page.includes(part)) };
}

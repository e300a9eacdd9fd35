import type { CaseMail } from "../packs/mail-cases.ts";
import type { ContentName } from "../packs/verdict-schema.ts";
import type { Oddity, OddityCode } from "../recipients/oddity.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import type { Confidence, DossierResult, Finding } from "../scan/finding.ts";
import type { DraftFacts } from "./draft-facts.ts";
import { quotedReply } from "./quoted-parts.ts";
import type { PartResult } from "./verdict.ts";

/** The mail of a case as the guard would know it. */
export function caseFacts(mail: CaseMail): DraftFacts {
  const { text, files, odd, unknown } = mail;
  const body = text === undefined ? [] : [partOf("body", text)];
  return {
    recipients: (["to", "cc", "bcc"] as const).flatMap((field) => readersIn(mail, field)),
    parts: [...body, ...files.map((file) => partOf("attachment", file))],
    notUnderstood: unknown,
    oddities: odd.map((code) => oddityOf[code])
  };
}

function readersIn(mail: CaseMail, field: "to" | "cc" | "bcc"): ClassifiedRecipient[] {
  const client = mail.client === undefined ? {} : { client: mail.client };
  return mail[field].map((kind, at) => ({
    address: `${field}${at}@${mail.domain}`,
    field,
    class: kind,
    reasons: [],
    ...(kind === "client" ? client : {})
  }));
}

type CaseText = NonNullable<CaseMail["text"]>;
type CaseFile = CaseMail["files"][number];

function partOf(part: "body" | "attachment", content: CaseFile & { readonly quoted?: CaseText["quoted"] }): PartResult {
  const { found, sure, types, rules, about, unread, quoted = [] } = content;
  const kinds = found.flatMap((name) => (name === "dossier" ? [] : [findingOf(name, sure)]));
  const old = quoted.flatMap((name) =>
    name === "dossier" ? [] : [{ ...findingOf(name, sure), evidence: [quotedReply] }]
  );
  return {
    part,
    key: "",
    name: "",
    type: "text",
    status: unread ? "timeout" : "read",
    characters: 1,
    ms: 0,
    findings: [...kinds, ...old, ...rules.map((rule) => ({ ...findingOf("pattern", sure), rule }))],
    dossier: dossierOf(found, quoted, types),
    ...(about.length > 0 ? { about: { persons: [], clients: about } } : {})
  };
}

function findingOf(kind: Exclude<ContentName, "dossier">, confidence: Confidence): Finding {
  return { rule: kind, kind, confidence, count: 1, distinct: 1, masked: ["*"], evidence: [] };
}

function dossierOf(
  found: readonly ContentName[],
  quoted: readonly ContentName[],
  types: readonly string[]
): DossierResult {
  const own = [...types, ...(found.includes("dossier") && types.length === 0 ? ["any"] : [])];
  const matches = own.map((type) => ({ type, rule: "", score: 1, why: [] }));
  const old = quoted.includes("dossier")
    ? [{ type: "quoted", rule: "", score: 1, why: [], quoted: true as const }]
    : [];
  return { score: matches.length + old.length > 0 ? 1 : 0, types: [...matches, ...old] };
}

/** One of each. What it says beside its code is for the dialog; no rule asks for it. */
const oddityOf: { readonly [Code in OddityCode]: Extract<Oddity, { code: Code }> } = {
  "new-among-usual": { code: "new-among-usual", address: "", usual: [] },
  "meant-other": { code: "meant-other", address: "", meant: "", sent: 1 },
  "one-outsider": { code: "one-outsider", address: "" },
  "reply-adds-outsiders": { code: "reply-adds-outsiders", addresses: [] },
  "greeting-fits-nobody": { code: "greeting-fits-nobody", name: "" },
  "outsiders-see-each-other": { code: "outsiders-see-each-other", count: 2 },
  "sender-not-office": { code: "sender-not-office", address: "" },
  "reply-to-differs": { code: "reply-to-differs", address: "" },
  "dossier-of-another": { code: "dossier-of-another", clients: [], recipients: [] },
  "many-persons-to-one": { code: "many-persons-to-one", dossiers: 2, persons: 2, recipient: "" },
  "dossier-went-elsewhere": { code: "dossier-went-elsewhere", times: 1 },
  "other-client-named": { code: "other-client-named", named: [], recipients: [] }
};

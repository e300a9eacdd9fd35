import type { Oddity } from "../../core/recipients/oddity.ts";
import type { ClassifiedRecipient } from "../../core/recipients/recipient.ts";
import type { VerdictReason } from "../../core/verdict/verdict.ts";
import type { DialogState } from "../../guard/dialog-protocol.ts";
import { asking } from "./asking-state.ts";
import { assessment, client, colleague, dossier, fiveDossiers, lookAlike } from "./sample-assessments.ts";

const bakker: ClassifiedRecipient = {
  address: "info@bakker-installatie.nl",
  field: "to",
  class: "client",
  reasons: ["client-domain", "mailed-before"],
  client: "c1"
};

/** Of every class one, as far as other states do not have it. */
const everyClass: readonly ClassifiedRecipient[] = [
  {
    address: "p.jansen@kantооrdevries.nl",
    field: "to",
    class: "look-alike",
    ...near("near-own-domain", "kantoordevries.nl")
  },
  { address: "t.devries@gmial.com", field: "to", class: "look-alike", ...near("near-provider-domain", "gmail.com") },
  { address: "kantoor de vries", field: "to", class: "unresolved", reasons: ["not-an-address"] },
  { address: "onno.devries@gmail.com", field: "cc", class: "private", reasons: ["own-name-at-provider"] },
  { ...client, field: "cc" },
  { address: "r.smit@notaris-smit.nl", field: "cc", class: "new", reasons: ["never-mailed", "outside-office"] },
  { address: "s@ander-kantoor.nl", field: "bcc", class: "external", reasons: ["outside-office", "mailed-before"] },
  { ...bakker, field: "bcc" },
  { address: "post@belastingdienst.nl", field: "bcc", class: "known", reasons: ["well-known-domain"] },
  colleague("anna")
];

function near(reason: "near-own-domain" | "near-provider-domain", known: string) {
  return { reasons: [reason, "confusable-letters"], near: { known, distance: 2 } } as const;
}

const jansen = "p.jansen@jansenbouw.nl";
const meant = "p.janssen@jansenbouw.nl";

const oddities: readonly Oddity[] = [
  { code: "dossier-of-another", clients: ["Bakker Installatie B.V."], recipients: [jansen] },
  { code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: jansen },
  { code: "dossier-went-elsewhere", times: 3 },
  { code: "other-client-named", named: ["Bakker Installatie B.V."], recipients: ["Jansen Bouw"] },
  { code: "meant-other", address: jansen, meant, sent: 12 },
  { code: "new-among-usual", address: jansen, usual: ["anna@kantoordevries.nl", "bo@kantoordevries.nl"] },
  { code: "one-outsider", address: jansen },
  { code: "reply-adds-outsiders", addresses: [jansen, "s@ander-kantoor.nl"] },
  { code: "greeting-fits-nobody", name: "Fatima" },
  { code: "outsiders-see-each-other", count: 14 },
  { code: "sender-not-office", address: "onno.devries@gmail.com" },
  { code: "reply-to-differs", address: "onno@devries-prive.nl" }
];

function odd(...which: readonly Oddity["code"][]): { reasons: VerdictReason[]; oddities: Oddity[] } {
  const found = which.flatMap((code) => oddities.filter((oddity) => oddity.code === code));
  return { reasons: found.map(({ code }) => ({ code: "odd-recipients", oddity: code })), oddities: found };
}

const outsider: ClassifiedRecipient = {
  address: jansen,
  field: "to",
  class: "client",
  reasons: ["client-address"],
  client: "c2"
};

const clientNames = { c1: "Bakker Installatie B.V.", c2: "Jansen Bouw" };
const about = { persons: ["x"], clients: ["c1"] };
const bakkersFile = { ...dossier("1", "Jaarrekening 2025.pdf", "jaarrekening", 1), about };

function state(which: readonly Oddity["code"][], more: Partial<Parameters<typeof asking>[1]> = {}): DialogState {
  const { reasons, oddities: found } = odd(...which);
  const what = assessment(reasons, [outsider, colleague("anna")], [bakkersFile], "warn", found);
  return asking(what, { clientNames, removableRecipients: [jansen], ...more });
}

const visible = ["a", "b", "c"].map((name) => `${name}@klant-${name}.nl`);

/** Questions about who gets the mail, by a name for previews and tests. */
export const recipientStates: Readonly<Record<string, DialogState>> = {
  "every-class": asking(assessment([{ code: "look-alike-recipient", recipients: 2 }], everyClass, [], "warn"), {
    clientNames,
    removableRecipients: [lookAlike.address]
  }),
  "meant-other": state(["meant-other"]),
  "other-dossier": state(["dossier-of-another", "many-persons-to-one"]),
  "see-each-other": state(["outsiders-see-each-other"], { movableToBcc: visible }),
  "see-each-other-fixed": state(["outsiders-see-each-other"]),
  "move-failed": state(["outsiders-see-each-other"], { notice: "move-failed" }),
  "every-oddity": state(oddities.map(({ code }) => code)),
  "agreed-before": asking(
    assessment(
      [...fiveDossiers.verdict.reasons, { code: "look-alike-recipient", recipients: 1 }],
      [client, lookAlike, colleague("anna")],
      [...fiveDossiers.parts, dossier("7", "Nieuw.pdf", "loonstrook", 2)]
    ),
    { agreedBefore: { reasons: [0], recipients: [client.address], files: ["1", "2", "3", "4", "5", "6"] } }
  ),
  "false-alarm-counted": asking(fiveDossiers, { reported: ["nl.bsn"] })
};

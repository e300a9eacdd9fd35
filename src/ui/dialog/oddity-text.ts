import type { Oddity } from "../../core/recipients/oddity.ts";
import { counted, listed } from "../plural.ts";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { MessageKey, Texts } from "../texts.ts";

const SHOWN = 3;
const LONGEST = 64;

/** A name or an address in the middle of a sentence: isolated (U+2068, U+2069), and cut so that a domain is left. */
function one(t: Texts, text: string): string {
  return `\u2068${cutMiddle(safeText(text) || t("nameless"), LONGEST, 0.7)}\u2069`;
}

function some(t: Texts, texts: readonly string[]): string {
  const more = texts.length - SHOWN;
  const shown = texts.slice(0, SHOWN).map((text) => one(t, text));
  return more > 0 ? `${shown.join(", ")} ${counted(t, "and_more", more)}` : listed(t, shown);
}

/** What is odd, in one sentence with its names and numbers. */
export function oddityText(t: Texts, oddity: Oddity): string {
  // A name that ends in a full stop (B.V.) ends the sentence, too.
  return sentence(t, oddity).replaceAll(".\u2069.", ".\u2069");
}

function sentence(t: Texts, oddity: Oddity): string {
  switch (oddity.code) {
    case "new-among-usual":
      return t("oddity_new_among_usual", one(t, oddity.address), some(t, oddity.usual));
    case "meant-other":
      return meantText(t, oddity);
    case "one-outsider":
      return t("oddity_one_outsider", one(t, oddity.address));
    case "reply-adds-outsiders":
      return counted(t, "oddity_reply_adds", oddity.addresses.length, some(t, oddity.addresses));
    case "greeting-fits-nobody":
      return t("oddity_greeting", one(t, oddity.name));
    case "outsiders-see-each-other":
      return counted(t, "oddity_see_each_other", oddity.count);
    case "sender-not-office":
      return t("oddity_sender", one(t, oddity.address));
    case "reply-to-differs":
      return t("oddity_reply_to", one(t, oddity.address));
    default:
      return dossierText(t, oddity);
  }
}

type Meant = Extract<Oddity, { code: "meant-other" }>;

function meantText(t: Texts, { sent, meant, address }: Meant): string {
  if (sent === 0) return t("oddity_meant_alike", one(t, meant), one(t, address));
  return counted(t, "oddity_meant_other", sent, one(t, meant), one(t, address));
}

type AboutDossier = Extract<
  Oddity,
  { code: "dossier-of-another" | "many-persons-to-one" | "dossier-went-elsewhere" | "other-client-named" }
>;

function dossierText(t: Texts, oddity: AboutDossier): string {
  switch (oddity.code) {
    case "dossier-of-another":
      return oddity.clients.length === 0
        ? t("oddity_of_somebody", some(t, oddity.recipients))
        : t("oddity_of_another", some(t, oddity.clients), some(t, oddity.recipients));
    case "many-persons-to-one":
      return counted(t, "oddity_many_persons", oddity.dossiers, oddity.persons, one(t, oddity.recipient));
    case "dossier-went-elsewhere":
      return counted(
        t,
        "oddity_went_elsewhere",
        oddity.times,
        oddity.usual === undefined ? t("somebody_else") : one(t, oddity.usual)
      );
    case "other-client-named":
      return t("oddity_other_client", some(t, oddity.named), some(t, oddity.recipients));
  }
}

/** What the writer can do about it, where no button does it for them. */
const TODO: Readonly<Record<Oddity["code"], MessageKey | null>> = {
  "new-among-usual": null,
  "meant-other": null,
  "one-outsider": null,
  "reply-adds-outsiders": null,
  "greeting-fits-nobody": "todo_greeting",
  "outsiders-see-each-other": null,
  "sender-not-office": "todo_sender",
  "reply-to-differs": "todo_reply_to",
  "dossier-of-another": "todo_attached",
  "many-persons-to-one": "todo_attached",
  "dossier-went-elsewhere": "todo_attached",
  "other-client-named": "todo_attached"
};

export function oddityTodo(t: Texts, { code }: Oddity): string | null {
  const todo = TODO[code];
  return todo === null ? null : t(todo);
}

import type { Oddity, OddityCode } from "../../core/recipients/oddity.ts";
import type { VerdictReason } from "../../core/verdict/verdict.ts";
import { inLanguage } from "../in-language.ts";
import { counted, listed } from "../plural.ts";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

type Dossiers = Extract<VerdictReason, { code: "dossiers-leave-office" }>;
type Quoted = Extract<VerdictReason, { code: "quoted-reply-leaves-office" }>;

function outside(t: Texts, recipients: number): string {
  return counted(t, "outside_addresses", recipients);
}

function dossiersLine(t: Texts, { dossiers, withBsn, persons, recipients }: Dossiers): string {
  const where = outside(t, recipients);
  if (withBsn === 0) return counted(t, "headline_dossiers", dossiers, where);
  if (withBsn < dossiers) return t("headline_dossiers_some_bsn", dossiers, withBsn, where);
  if (dossiers === 1 && persons === 1) return t("headline_dossier_one_person", where);
  return counted(t, "headline_dossiers_bsn", dossiers, where);
}

function quotedLine(t: Texts, { persons, recipients }: Quoted): string {
  const where = outside(t, recipients);
  return persons === 0 ? t("headline_quoted_dossier", where) : counted(t, "headline_quoted_bsn", persons, where);
}

function oddLine(t: Texts, code: OddityCode, oddities: readonly Oddity[]): string {
  const many = oddities.find((oddity) => oddity.code === "many-persons-to-one");
  if (code !== "many-persons-to-one" || many === undefined) return t(wordKey("headline_odd", code));
  return counted(t, "headline_odd_many_persons", many.dossiers, many.persons);
}

/** Longest sentence of an office's own pack that is shown. */
const LONGEST_TOLD = 300;

/**
 * What would go wrong, in one sentence with its numbers; some of these stand in `oddities`, those of the assessment. Without a
 * reason nothing was checked, and that is said.
 */
export function headline(t: Texts, reason: VerdictReason | undefined, oddities: readonly Oddity[] = []): string {
  switch (reason?.code) {
    case "dossiers-leave-office":
      return dossiersLine(t, reason);
    case "bsn-leaves-office":
      return counted(t, "headline_bsn", reason.persons, outside(t, reason.recipients));
    case "quoted-reply-leaves-office":
      return quotedLine(t, reason);
    case "travel-document-leaves-office":
      return counted(t, "headline_travel_document", reason.count, outside(t, reason.recipients));
    case "digid-leaves-office":
      return t("headline_digid", outside(t, reason.recipients));
    case "pattern-leaves-office":
      return t("headline_pattern", outside(t, reason.recipients));
    case "look-alike-recipient":
      return counted(t, "headline_look_alike", reason.recipients);
    case "unread-attachments":
      return counted(t, "headline_unread", reason.files, outside(t, reason.recipients));
    case "recipients-unresolved":
      return counted(t, "headline_unresolved", reason.recipients);
    case "sensitive-to-private-mail":
      return t("headline_private_mail");
    case "sensitive-to-public-provider":
      return counted(t, "headline_public_provider", reason.recipients);
    case "odd-recipients":
      return oddLine(t, reason.oddity, oddities);
    case "office-rule":
      return cutMiddle(safeText(inLanguage(t, reason.tell)), LONGEST_TOLD);
    case "page-not-understood":
      return t(
        "headline_not_understood",
        listed(
          t,
          reason.parts.map((part) => t(wordKey("draftpart", part)))
        )
      );
    default:
      return t("headline_could_not_check");
  }
}

/** How many people the first line is about, where it does not say so itself. */
export function personsLine(t: Texts, reason: VerdictReason | undefined): string | null {
  if (reason?.code !== "dossiers-leave-office" || reason.persons === 0) return null;
  if (reason.dossiers === 1 && reason.persons === 1) return null;
  return counted(t, "headline_persons", reason.persons);
}

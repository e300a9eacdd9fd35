import type { DossierMatch, Finding } from "../../core/scan/finding.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { evidenceTexts } from "../evidence-texts.ts";
import { listed } from "../plural.ts";
import { Safe } from "../safe.tsx";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { capitalised, dossierName, findingName } from "../words.ts";
import type { AskingProps } from "./asking-props.ts";
import { FalseAlarm } from "./false-alarm.tsx";
import { givenAway, isDossier } from "./part-sorting.ts";

interface Because {
  readonly what: string;
  readonly lines: readonly string[];
  /** By which it can be called wrong. */
  readonly rule: string;
}

export interface BecauseOfProps extends Pick<AskingProps, "t" | "state" | "onChoice"> {
  readonly part: PartResult;
}

/** Why a part is thought to hold what it holds, for who asks. Nothing of the mail itself is in it. */
export function BecauseOf({ t, state, onChoice, part }: BecauseOfProps) {
  const all = becauses(t, part);
  if (all.length === 0) return null;
  const name = part.part === "attachment" ? part.name : t(wordKey("part", part.part));
  return (
    <details class="because">
      <summary>
        {t("because_ask")}
        <span class="only-heard">
          {" "}
          <Safe text={name} empty={t("nameless")} />
        </span>
      </summary>
      <ul>
        {all.map(({ what, lines, rule }, index) => (
          <li key={index}>
            <strong>{what}</strong>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <FalseAlarm {...{ t, state, onChoice, rule }} about={`${what}, ${name}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function becauses(t: Texts, part: PartResult): Because[] {
  const types = isDossier(part) ? part.dossier.types.map((match) => becauseOfType(t, match)) : [];
  return [...types, ...givenAway(part).map((finding) => becauseOfFinding(t, finding))];
}

function becauseOfType(t: Texts, { type, rule, why, quoted }: DossierMatch): Because {
  const terms = why.length === 0 ? [] : [t("because_terms", listed(t, why.map(shownTerm)))];
  const lines = quoted === true ? [...terms, t("evidence_quoted_reply")] : terms;
  return { what: capitalised(t, dossierName(t, type)), lines, rule };
}

function becauseOfFinding(t: Texts, { rule, kind, confidence, evidence }: Finding): Because {
  const sure = t(wordKey("confidence", confidence));
  const what = capitalised(t, t("because_found", findingName(t, kind), sure));
  return { what, lines: evidenceTexts(t, evidence), rule };
}

const LONGEST_TERM = 40;

/** A pack's term; its open end (`jaaropga*`) as dots. An office's pack may hold any text. */
function shownTerm(term: string): string {
  return `“${cutMiddle(safeText(term).replaceAll("*", "…"), LONGEST_TERM)}”`;
}

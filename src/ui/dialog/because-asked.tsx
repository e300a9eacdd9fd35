import type { Verdict, WeighedReason } from "../../core/verdict/verdict.ts";
import { inLanguage } from "../in-language.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { verdictName } from "../words.ts";

/** Which rules of the packs made this a question, for who asks. Nothing of the mail itself is in it. */
export function BecauseAsked({ t, verdict }: { t: Texts; verdict: Verdict }) {
  if (verdict.because.length === 0) return null;
  return (
    <details class="because" data-testid="because-asked">
      <summary>{t("asked_title")}</summary>
      <ul>
        {verdict.because.map((weighed, index) => (
          <li key={index}>
            <Rule t={t} weighed={weighed} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const LONGEST_TITLE = 300;

function Rule({ t, weighed: { rule, level, code, title } }: { t: Texts; weighed: WeighedReason }) {
  const about = title === undefined ? verdictName(t, code) : inLanguage(t, title);
  return (
    <>
      <strong>
        <Safe text={about} empty={verdictName(t, code)} max={LONGEST_TITLE} />
      </strong>
      <ul>
        {level !== "pass" && <li>{t(wordKey("asked", level))}</li>}
        {title !== undefined && <li>{t("asked_rule", rule)}</li>}
      </ul>
    </>
  );
}

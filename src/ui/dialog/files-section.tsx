import { Fragment } from "preact";
import type { Finding } from "../../core/scan/finding.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { counted, listed } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { dossierName, findingName } from "../words.ts";
import type { AskingProps } from "./asking-props.ts";
import { LongList } from "./long-list.tsx";
import { PartAction, PartName } from "./part-name.tsx";
import { givenAway, isDossier } from "./part-sorting.ts";

const SHOWN_MASKS = 3;

export interface FilesSectionProps extends AskingProps {
  readonly found: readonly PartResult[];
  readonly cleanFiles: number;
}

/** Which part holds what: type of dossier, number of persons, masks. */
export function FilesSection({ t, state, onChoice, found, cleanFiles }: FilesSectionProps) {
  if (found.length === 0) return null;
  const rest = cleanFiles === 0 ? null : counted(t, "clean_files", cleanFiles);
  const row = (part: PartResult) => <FileRow key={`${part.part} ${part.key}`} {...{ t, state, onChoice, part }} />;
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t("what_title")}</h2>
      <LongList t={t} items={found} more="more_files" row={row} rest={rest} />
    </section>
  );
}

function FileRow({ t, state, onChoice, part }: AskingProps & { part: PartResult }) {
  return (
    <li class="item">
      <div class="item-text">
        <PartName t={t} part={part} />
        {isDossier(part) && <span class="item-note item-types">{types(t, part)}</span>}
        {givenAway(part).map((finding) => (
          <FindingLine key={finding.rule} t={t} finding={finding} />
        ))}
        {part.part !== "attachment" && <span class="item-note">{t("edit_text_hint")}</span>}
      </div>
      <PartAction {...{ t, state, onChoice, part }} />
    </li>
  );
}

function types(t: Texts, part: PartResult): string {
  const names = part.dossier.types.map((match) => dossierName(t, match.type));
  const line = names.length === 0 ? t("dossier_other") : listed(t, names);
  return line.charAt(0).toLocaleUpperCase(t("language")) + line.slice(1);
}

function FindingLine({ t, finding }: { t: Texts; finding: Finding }) {
  const shown = finding.masked.slice(0, SHOWN_MASKS);
  const more = finding.distinct - shown.length;
  const what = finding.kind === "bsn" ? counted(t, "bsn_persons", finding.distinct) : findingName(t, finding.kind);
  return (
    <span class="item-note">
      {what} ({t(wordKey("confidence", finding.confidence))})
      {shown.length > 0 && (
        <>
          {": "}
          {shown.map((mask, index) => (
            <Fragment key={mask}>
              {index > 0 && ", "}
              <span class="mask">{mask}</span>
            </Fragment>
          ))}
          {more > 0 && ` ${counted(t, "and_more", more)}`}
        </>
      )}
    </span>
  );
}

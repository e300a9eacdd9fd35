import { Fragment } from "preact";
import type { Finding } from "../../core/scan/finding.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { LongList } from "../long-list.tsx";
import { counted, listed } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { capitalised, dossierName, findingName } from "../words.ts";
import { AboutClients } from "./about-clients.tsx";
import type { AskingProps, AskingState } from "./asking-props.ts";
import { BecauseOf } from "./because.tsx";
import { PartAction, PartName } from "./part-name.tsx";
import { givenAway, isDossier, isOnlyQuoted } from "./part-sorting.ts";
import { whereText } from "./where.ts";

const SHOWN_MASKS = 3;
const SHOWN_PLACES = 5;

export interface FilesSectionProps extends AskingProps {
  readonly found: readonly PartResult[];
  readonly cleanFiles: number;
}

/** Which part holds what: type of dossier, number of persons, masks. */
export function FilesSection({ t, state, onChoice, found, cleanFiles }: FilesSectionProps) {
  if (found.length === 0) return null;
  const rest = cleanFiles === 0 ? null : counted(t, "clean_files", cleanFiles);
  const isAgreed = (part: PartResult) => Number(isAgreedTo(state, part));
  const newFirst = found.toSorted((a, b) => isAgreed(a) - isAgreed(b));
  const row = (part: PartResult) => <FileRow key={`${part.part} ${part.key}`} {...{ t, state, onChoice, part }} />;
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t("what_title")}</h2>
      <LongList t={t} items={newFirst} more="more_files" row={row} rest={rest} />
    </section>
  );
}

function isAgreedTo({ agreedBefore }: AskingState, part: PartResult): boolean {
  return part.part === "attachment" && agreedBefore.files.includes(part.key);
}

function FileRow({ t, state, onChoice, part }: Omit<AskingProps, "likeness"> & { part: PartResult }) {
  const [bsns, others] = apart(givenAway(part));
  return (
    <li class="item">
      <div class="item-text">
        <PartName t={t} part={part} />
        <AboutClients t={t} state={state} part={part} />
        {isDossier(part) && <TypesLine t={t} part={part} />}
        {bsns.map((finding, index) => (
          <FindingLine key={index} t={t} finding={finding} file={part.name} />
        ))}
        <OtherKinds t={t} others={others} file={part.name} />
        {part.part !== "attachment" && (bsns.length > 0 || isDossier(part)) && (
          <span class="item-note">{t(isOnlyQuoted(part) ? "edit_quoted_hint" : "edit_text_hint")}</span>
        )}
        {isAgreedTo(state, part) && <span class="item-note">{capitalised(t, t("agreed_item"))}</span>}
        <BecauseOf {...{ t, state, onChoice, part }} />
      </div>
      <PartAction {...{ t, state, onChoice, part }} />
    </li>
  );
}

function apart(findings: readonly Finding[]): [bsns: Finding[], others: Finding[]] {
  return [findings.filter(({ kind }) => kind === "bsn"), findings.filter(({ kind }) => kind !== "bsn")];
}

/** Each kind once: what matters most, the BSNs, has lines of its own. So has what stands somewhere in particular. */
function OtherKinds({ t, others, file }: { t: Texts; others: readonly Finding[]; file: string }) {
  const kinds = [...new Set(others.map(({ kind }) => kind))].map((kind) => {
    const same = others.filter((finding) => finding.kind === kind);
    const name = `${findingName(t, kind)} (${same.reduce((sum, { distinct }) => sum + distinct, 0)})`;
    return { name, where: whereText(t, file, same.flatMap(({ places = [] }) => places).slice(0, SHOWN_PLACES)) };
  });
  const rest = kinds.filter(({ where }) => where === null).map(({ name }) => name);
  return (
    <>
      {kinds.map(({ name, where }) => where !== null && <Note key={name} text={capitalised(t, name)} where={where} />)}
      {rest.length > 0 && <span class="item-note">{t("also_found", listed(t, rest))}</span>}
    </>
  );
}

function Note({ text, where }: { text: string; where: string }) {
  return (
    <span class="item-note">
      {text}
      <span class="where">{where}</span>
    </span>
  );
}

/** A dossier inside another file is told by that file; on which page of it hardly matters. */
function TypesLine({ t, part }: { t: Texts; part: PartResult }) {
  const marks = part.findings.filter(({ kind }) => kind === "dossier-mark").flatMap(({ places = [] }) => places);
  const files = marks.filter(({ inside }) => inside.length > 0).map(({ inside }) => ({ inside }));
  const where = whereText(t, part.name, files.slice(0, SHOWN_PLACES));
  return (
    <span class="item-note item-types">
      {types(t, part)}
      {where !== null && <span class="where">{where}</span>}
    </span>
  );
}

function types(t: Texts, part: PartResult): string {
  const names = part.dossier.types.map((match) => dossierName(t, match.type));
  return capitalised(t, names.length === 0 ? t("dossier_other") : listed(t, names));
}

function FindingLine({ t, finding, file }: { t: Texts; finding: Finding; file: string }) {
  const where = whereText(t, file, finding.places ?? []);
  const shown = finding.masked.slice(0, SHOWN_MASKS);
  const more = finding.distinct - shown.length;
  return (
    <span class="item-note">
      {counted(t, "bsn_persons", finding.distinct)} ({t(wordKey("confidence", finding.confidence))})
      {shown.length > 0 && (
        <>
          {": "}
          {shown.map((mask, index) => (
            <Fragment key={index}>
              {index > 0 && ", "}
              <span class="mask">{mask}</span>
            </Fragment>
          ))}
          {more > 0 && ` ${counted(t, "and_more", more)}`}
        </>
      )}
      {where !== null && <span class="where">{where}</span>}
    </span>
  );
}

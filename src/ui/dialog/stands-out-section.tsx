import type { Oddity } from "../../core/recipients/oddity.ts";
import type { VerdictReason } from "../../core/verdict/verdict.ts";
import { LongList } from "../long-list.tsx";
import { divideReasons } from "./agreed.ts";
import type { AskingProps, AskingState } from "./asking-props.ts";
import { headline } from "./headline.ts";
import { OddityRow } from "./oddity-row.tsx";
import { oddityTodo } from "./oddity-text.ts";

const SHOWN = 4;

/** Beside what the title says: the other reasons, and each oddity with its names. */
export function StandsOutSection(props: AskingProps) {
  const { t, state } = props;
  const { fresh } = divideReasons(state);
  const oddities = freshOddities(state);
  const others = fresh.slice(1).filter((reason) => !isTold(reason, oddities) && !isOfSameFiles(reason, fresh[0]));
  if (others.length + oddities.length === 0) return null;
  const first = fresh[0];
  const isDetail = first !== undefined && isTold(first, oddities);
  const advised = firstWithEach(oddities, (oddity) => oddityTodo(t, oddity));
  const row = (oddity: Oddity) => (
    <OddityRow key={JSON.stringify(oddity)} {...props} oddity={oddity} hasAdvice={advised.has(oddity)} />
  );
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t(isDetail ? "oddities_title" : "also_title")}</h2>
      <LongList t={t} items={oddities} more="oddities_more" row={row} first={SHOWN} />
      <ReasonLines {...{ t, state }} reasons={others} />
    </section>
  );
}

const ABOUT_DOSSIERS: ReadonlySet<string> = new Set(["dossier-of-another", "many-persons-to-one"]);

/** The title names the dossiers already, and what is in them stands below: that they leave the office is no news then. */
function isOfSameFiles({ code }: VerdictReason, title: VerdictReason | undefined): boolean {
  return code === "dossiers-leave-office" && title?.code === "odd-recipients" && ABOUT_DOSSIERS.has(title.oddity);
}

/** The first of those that give the same answer. */
function firstWithEach<T>(all: readonly T[], answer: (one: T) => unknown): ReadonlySet<T> {
  const answers = all.map(answer);
  return new Set(all.filter((_, at) => answers.indexOf(answers[at]) === at));
}

/** An oddity tells the same as its reason, with the names. */
function isTold(reason: VerdictReason, oddities: readonly Oddity[]): boolean {
  return reason.code === "odd-recipients" && oddities.some(({ code }) => code === reason.oddity);
}

/** Without those that were agreed to before. */
function freshOddities(state: AskingState): readonly Oddity[] {
  const { agreed } = divideReasons(state);
  return state.assessment.oddities.filter((oddity) => !agreed.some((reason) => isTold(reason, [oddity])));
}

/** What the writer agreed to before, for who wonders where it went. */
export function AgreedSection({ t, state }: Pick<AskingProps, "t" | "state">) {
  const { agreed } = divideReasons(state);
  if (agreed.length === 0) return null;
  return (
    <section aria-labelledby="agreed" class="agreed">
      <h2 id="agreed">{t("agreed_title")}</h2>
      <ReasonLines {...{ t, state }} reasons={agreed} />
    </section>
  );
}

interface ReasonLinesProps extends Pick<AskingProps, "t" | "state"> {
  readonly reasons: readonly VerdictReason[];
}

function ReasonLines({ t, state, reasons }: ReasonLinesProps) {
  if (reasons.length === 0) return null;
  return (
    <ul class="plain">
      {reasons.map((reason, index) => (
        <li key={index}>{headline(t, reason, state.assessment.oddities)}</li>
      ))}
    </ul>
  );
}

import { useState } from "preact/hooks";
import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

/**
 * `changed`: the hash is not that of the content. `unlinked`: `previous` is not the hash of the entry before.
 * `missing`: the sequence has a gap. `unreadable`: not an entry.
 */
export type ChainProblem = "changed" | "unlinked" | "missing" | "unreadable";

/** `at`: sequence number of the first entry that does not hold. */
export type ChainResult =
  | { readonly holds: true; readonly entries: number }
  | { readonly holds: false; readonly at: number; readonly problem: ChainProblem };

export interface ChainCheckProps {
  readonly t: Texts;
  /** Checks the whole journal as it is stored, not what this page shows. A rejection shows as a failed check. */
  readonly onCheckChain: () => Promise<ChainResult>;
}

type CheckState = "idle" | "busy" | "failed" | ChainResult;

function resultLine(t: Texts, state: CheckState): string {
  if (state === "idle") return "";
  if (state === "busy") return t("chain_busy");
  if (state === "failed") return t("chain_failed");
  if (state.holds) return counted(t, "chain_holds", state.entries);
  return t("chain_broken", state.at, t(wordKey("chain_problem", state.problem)));
}

/** Whether nobody changed the journal afterwards. */
export function ChainCheck({ t, onCheckChain }: ChainCheckProps) {
  const [state, setState] = useState<CheckState>("idle");
  const check = () => {
    setState("busy");
    onCheckChain().then(setState, () => setState("failed"));
  };
  const broken = state === "failed" || (typeof state === "object" && !state.holds);
  return (
    <section class="panel" aria-labelledby="chain">
      <h2 id="chain">{t("chain_title")}</h2>
      <div class="actions">
        <button type="button" onClick={check}>
          {t("chain_check")}
        </button>
        <p role="status" class={broken ? "error" : "good"}>
          {resultLine(t, state)}
        </p>
      </div>
    </section>
  );
}

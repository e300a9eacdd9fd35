import type { RegisterDraft } from "../../core/recipients/register/register-draft.ts";
import { counted } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

const MAX_CELL = 40;

/** What of the list is not taken, line by line, with the cell where showing it gives nobody away. */
export function RegisterFaults({ t, draft }: { t: Texts; draft: RegisterDraft }) {
  const { faults, faultCount } = draft;
  if (faultCount === 0) return null;
  return (
    <details class="register-faults">
      <summary>{counted(t, "register_faults", faultCount)}</summary>
      <ul>
        {faults.map(({ line, code, cell }, at) => (
          <li key={`${at} ${line}`}>
            {t("register_line", line)}: {t(wordKey("register_fault", code))}
            {cell !== "" && (
              <>
                {" "}
                <Safe text={cell} empty={t("nameless")} max={MAX_CELL} />
              </>
            )}
          </li>
        ))}
      </ul>
      {faultCount > faults.length && <p class="soft">{counted(t, "register_more", faultCount - faults.length)}</p>}
    </details>
  );
}

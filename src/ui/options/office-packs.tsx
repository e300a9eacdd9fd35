import { useRef, useState } from "preact/hooks";
import { counted } from "../plural.ts";
import { Safe, spoken } from "../safe.tsx";
import { safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";
import { useSaving } from "../use-saving.ts";
import type { PackInForce } from "./packs.tsx";
import { SaveLine } from "./save-line.tsx";

/** `reasons`: lines for who made the pack. */
export type PackOutcome =
  | { readonly ok: true; readonly title: string; readonly cases: number }
  | { readonly ok: false; readonly reasons: readonly string[] };

export interface OfficePacksProps {
  readonly t: Texts;
  readonly packs: readonly PackInForce[];
  /** Ids of packs that were added once and are not in force: this version does not take them. */
  readonly refused: readonly string[];
  /** Tries a pack with its cases, and keeps it when all is well. */
  readonly onAdd: (files: readonly File[]) => Promise<PackOutcome>;
  readonly onRemove: (id: string) => Promise<boolean>;
}

/** The rule packs of the office's own. */
export function OfficePacks({ t, packs, refused, onAdd, onRemove }: OfficePacksProps) {
  const saving = useSaving();
  const remove = (id: string) => void saving.save(onRemove(id));
  return (
    <section class="panel" aria-labelledby="office-packs">
      <h2 id="office-packs">{t("own_packs_title")}</h2>
      <p class="soft">{t("own_packs_text")}</p>
      {packs.length + refused.length === 0 && <p>{t("own_packs_empty")}</p>}
      <ul>
        {packs.map((pack) => (
          <li class="row" key={pack.id}>
            <span>
              <Safe text={pack.title} empty={pack.id} /> <span class="soft">({pack.id})</span>{" "}
              <span class="soft">{t("pack_version", pack.version)}</span>
            </span>
            <RemovePack t={t} name={pack.title} onRemove={() => remove(pack.id)} />
          </li>
        ))}
        {refused.map((id) => (
          <li class="row" key={id}>
            <span class="error">{t("own_packs_refused", safeText(id))}</span>
            <RemovePack t={t} name={id} onRemove={() => remove(id)} />
          </li>
        ))}
      </ul>
      <AddPack t={t} onAdd={onAdd} />
      <SaveLine t={t} saving={saving} />
    </section>
  );
}

function RemovePack({ t, name, onRemove }: { t: Texts; name: string; onRemove: () => void }) {
  return (
    <button type="button" aria-label={t("action_on", t("remove"), spoken(name, t("nameless")))} onClick={onRemove}>
      {t("remove")}
    </button>
  );
}

function AddPack({ t, onAdd }: Pick<OfficePacksProps, "t" | "onAdd">) {
  const [outcome, setOutcome] = useState<PackOutcome | "trying" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setOutcome("trying");
    setOutcome(await onAdd(files));
    if (field.current !== null) field.current.value = "";
  };
  return (
    <div class="field-block">
      <label for="pack-files">{t("own_packs_choose")}</label>
      <input
        ref={field}
        id="pack-files"
        type="file"
        accept=".json"
        multiple
        aria-describedby="pack-outcome"
        onChange={(event) => void add([...(event.currentTarget.files ?? [])])}
      />
      <div id="pack-outcome" role="status">
        {outcome === "trying" && <p>{t("own_packs_trying")}</p>}
        {outcome !== null && outcome !== "trying" && <Outcome t={t} outcome={outcome} />}
      </div>
    </div>
  );
}

function Outcome({ t, outcome }: { t: Texts; outcome: PackOutcome }) {
  if (outcome.ok) return <p>{counted(t, "own_packs_added", outcome.cases, safeText(outcome.title))}</p>;
  return (
    <>
      <p class="error">{t("own_packs_not_added")}</p>
      <ul>
        {outcome.reasons.map((reason) => (
          <li key={reason}>{safeText(reason)}</li>
        ))}
      </ul>
    </>
  );
}

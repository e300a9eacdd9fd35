import { useEffect, useState } from "preact/hooks";
import type { OfficeValues } from "../browser/office-database.ts";
import { readOffice, UNSET_OFFICE } from "../browser/office-store.ts";
import { addPack, type PackAdded, type PackProblem, removePack } from "../browser/pack-import.ts";
import { text } from "../browser/texts.ts";
import { dutch, english } from "../core/packs/pack-texts.ts";
import { readOfficePacks } from "../core/verdict/accept-pack.ts";
import { OfficePacks, type PackOutcome } from "../ui/options/office-packs.tsx";
import type { MessageKey } from "../ui/texts.ts";
import { language } from "./text-language.ts";

/** The office's own packs on the options page, with their own wiring. */
export function PacksSection({ onChanged }: { readonly onChanged: () => void }) {
  const [stored, setStored] = useState<OfficeValues["packs"]>([]);
  const look = async (): Promise<void> => {
    setStored((await readOffice().catch(() => UNSET_OFFICE)).packs);
    onChanged();
  };
  useEffect(() => void look(), []);
  const { packs, refused } = readOfficePacks(stored);
  const shown = packs.map(({ id, title, version }) => ({ id, version, title: title[language()] }));
  return (
    <OfficePacks
      t={text}
      packs={shown}
      refused={refused}
      onAdd={(files) => addPack(files).then(asOutcome).finally(look)}
      onRemove={(id) =>
        removePack(id)
          .then(
            () => true,
            () => false
          )
          .finally(look)
      }
    />
  );
}

const PROBLEMS: Readonly<Record<PackProblem, MessageKey>> = {
  "choose-two": "own_packs_problem_choose_two",
  unreadable: "own_packs_problem_unreadable",
  "no-cases": "own_packs_problem_no_cases",
  "not-stored": "own_packs_problem_not_stored"
};

function asOutcome(added: PackAdded): PackOutcome {
  if (added.ok) return { ok: true, title: added.pack.title[language()], cases: added.cases };
  if (added.of === "files") return { ok: false, reasons: [text(PROBLEMS[added.problem])] };
  const words = language() === "nl" ? dutch : english;
  if (added.of === "failing") {
    const lines = added.failing.map(({ rule, name, problems }) => {
      const got = problems.map(({ code, expected, got }) => words.problem[code](expected, got)).join("; ");
      return `${rule} "${name}": ${got}`;
    });
    return { ok: false, reasons: [words.casesFail(added.failing.length, added.cases), ...lines] };
  }
  const file = text(added.of === "pack" ? "own_packs_in_pack" : "own_packs_in_cases");
  const lines = added.faults.map(
    ({ path, code, detail }) => `${path || words.wholeFile}: ${words.fault[code](detail)}`
  );
  return { ok: false, reasons: [file, ...lines, ...(added.more > 0 ? [words.moreFaults(added.more)] : [])] };
}

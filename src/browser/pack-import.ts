import { parsedJson } from "../core/packs/parse-pack.ts";
import { acceptPack, idIn, type PackJudged, readOfficePacks } from "../core/verdict/accept-pack.ts";
import { changeOffice } from "./change-office.ts";
import { readOffice } from "./office-store.ts";

/** What came of adding a pack. Of `problem` nothing was looked at yet, or all is well but it could not be stored. */
export type PackAdded = PackJudged | { readonly ok: false; readonly of: "files"; readonly problem: PackProblem };
export type PackProblem = "choose-two" | "unreadable" | "no-cases" | "not-stored";

const largest = 10_000_000;

/**
 * Takes a pack of the office's own and its cases, in either order. It takes the place of an older one of the same name only when
 * both are in order and the cases hold; else what is in force stays. Never rejects.
 */
export async function addPack(files: readonly File[]): Promise<PackAdded> {
  if (files.length !== 2) return problem("choose-two");
  if (files.some(({ size }) => size > largest)) return problem("unreadable");
  const texts = await Promise.all(files.map((file) => file.text())).catch(() => null);
  if (texts === null) return problem("unreadable");
  const cases = texts.findIndex((text) => isCases(parsedJson(text)));
  if (cases < 0) return problem("no-cases");
  const packText = texts[1 - cases] ?? "";
  return keepIfGood(packText, texts[cases] ?? "").catch(() => problem("not-stored"));
}

async function keepIfGood(packText: string, casesText: string): Promise<PackAdded> {
  const { packs: stored } = await readOffice();
  const judged = acceptPack(packText, casesText, readOfficePacks(stored).packs);
  if (!judged.ok) return judged;
  const others = stored.filter((json) => idIn(json) !== judged.pack.id);
  await changeOffice({ packs: [...others, parsedJson(packText)] });
  return judged;
}

/** Rejects when it could not be stored. */
export async function removePack(id: string): Promise<void> {
  const { packs } = await readOffice();
  await changeOffice({ packs: packs.filter((json) => idIn(json) !== id) });
}

/** Only a file of cases says whose it is. */
function isCases(json: unknown): boolean {
  return typeof json === "object" && json !== null && "pack" in json;
}

function problem(of: PackProblem): PackAdded {
  return { ok: false, of: "files", problem: of };
}

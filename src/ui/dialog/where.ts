import type { FindingPlace } from "../../core/scan/finding.ts";
import { spoken } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

/** `dossier.zip > jansen.pdf`, each name isolated: anybody may have chosen it. */
export function pathText(t: Texts, names: readonly string[]): string {
  return names.map((name) => spoken(name, t("nameless"))).join(" > ");
}

/** `in dossier.zip > jansen.pdf, pagina 3`; `file` is the name of the file as it was attached. */
export function placeText(t: Texts, file: string, { inside, page, sheet, cells, part }: FindingPlace): string {
  const all = [
    inside.length > 0 ? t("where_inside", pathText(t, [file, ...inside])) : null,
    page === undefined ? null : t("where_page", page),
    sheet === undefined ? null : t("where_sheet", spoken(sheet, t("nameless"))),
    cells === undefined ? null : cellsText(t, cells),
    part === undefined ? null : t(wordKey("place", part))
  ];
  return all.filter((one) => one !== null).join(", ");
}

/** `B12`, `B12:B40`, `12:12` or `12:40`. */
function cellsText(t: Texts, cells: string): string {
  const [first = "", last] = cells.split(":");
  if (last === undefined) return t("where_cell", first);
  if (!/^\d/.test(cells)) return t("where_cells", cells);
  return first === last ? t("where_row", first) : t("where_rows", first, last);
}

/** Null where nothing is known but the file. */
export function whereText(t: Texts, file: string, places: readonly FindingPlace[]): string | null {
  const texts = [...new Set(places.map((place) => placeText(t, file, place)))].filter((text) => text !== "");
  return texts.length === 0 ? null : t("where", texts.join("; "));
}

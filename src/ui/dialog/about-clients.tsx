import type { PartResult } from "../../core/verdict/verdict.ts";
import { counted, listed } from "../plural.ts";
import { spoken } from "../safe.tsx";
import type { AskingProps } from "./asking-props.ts";

const SHOWN = 3;

/** Which clients of the register a part is about. */
export function AboutClients({ t, state, part }: Pick<AskingProps, "t" | "state"> & { part: PartResult }) {
  const { clientNames } = state;
  const ids = (part.about?.clients ?? []).filter((id) => Object.hasOwn(clientNames, id));
  if (ids.length === 0) return null;
  const shown = ids.slice(0, SHOWN).map((id) => spoken(clientNames[id] ?? "", t("nameless")));
  const more = ids.length - shown.length;
  const names = more > 0 ? `${shown.join(", ")} ${counted(t, "and_more", more)}` : listed(t, shown);
  return <span class="item-note">{t("about_clients", names)}</span>;
}

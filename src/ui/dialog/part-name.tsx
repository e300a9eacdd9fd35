import type { PartResult } from "../../core/verdict/verdict.ts";
import { Safe } from "../safe.tsx";
import { wordKey } from "../texts.ts";
import type { AskingProps } from "./asking-props.ts";
import { ItemAction } from "./item-action.tsx";

/** A file by its name; the subject and the text by what they are. */
export function PartName({ t, part }: Pick<AskingProps, "t"> & { part: PartResult }) {
  if (part.part !== "attachment") return <span class="item-name">{t(wordKey("part", part.part))}</span>;
  return (
    <span class="item-name">
      <Safe text={part.name} empty={t("nameless")} max={72} />
    </span>
  );
}

/** What can be done about a part: nothing that we can do for the writer in the subject and the text. */
export function PartAction({ t, state, onChoice, part }: Omit<AskingProps, "likeness"> & { part: PartResult }) {
  if (part.part !== "attachment") return null;
  const { key } = part;
  return (
    <ItemAction
      t={t}
      name={part.name}
      removable={state.removableFiles.includes(key)}
      takeOut={{ choice: "take-out-file", key }}
      show={{ choice: "show-file", key }}
      onChoice={onChoice}
    />
  );
}

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CountedKey } from "./plural.ts";
import { counted } from "./plural.ts";
import type { Texts } from "./texts.ts";

export interface LongListProps<Item> {
  readonly t: Texts;
  /** Most serious first: these are the ones that show. */
  readonly items: readonly Item[];
  readonly more: CountedKey;
  /** One `<li>` with a key. */
  readonly row: (item: Item) => ComponentChildren;
  /** What is not in the list, as a line of its own. */
  readonly rest?: string | null;
  readonly first?: number;
}

/** A list that shows its first items and says how many more there are; with one press it shows all. */
export function LongList<Item>({ t, items, more, row, rest = null, first = 6 }: LongListProps<Item>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  const hidden = items.length - shown.length;
  return (
    <>
      {shown.length > 0 && <ul class="items">{shown.map(row)}</ul>}
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {counted(t, more, hidden)}
        </button>
      )}
      {rest !== null && <p class="rest">{rest}</p>}
    </>
  );
}

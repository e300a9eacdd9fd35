import type { Texts } from "../texts.ts";
import type { Saving } from "../use-saving.ts";

/** Says whether the last change was kept, also to who cannot see it. */
export function SaveLine({ t, saving }: { t: Texts; saving: Saving }) {
  return (
    <p role="status" class={saving.state === "failed" ? "error" : "soft"}>
      {saving.text !== null && t(saving.text)}
    </p>
  );
}

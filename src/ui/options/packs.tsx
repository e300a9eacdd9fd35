import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";

export interface PackInForce {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** The rule packs that decide now. Without any, nothing is recognised, and that is said. */
export function Packs({ t, packs }: { t: Texts; packs: readonly PackInForce[] }) {
  return (
    <section class="panel" aria-labelledby="packs">
      <h2 id="packs">{t("packs_title")}</h2>
      {packs.length === 0 && <p class="error">{t("packs_empty")}</p>}
      <ul>
        {packs.map(({ id, title, version }) => (
          <li class="row" key={id}>
            <span>
              <Safe text={title} empty={id} /> <span class="soft">({id})</span>
            </span>
            <span class="soft">{t("pack_version", version)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

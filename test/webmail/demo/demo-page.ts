import { vi } from "vitest";
import type { Compose as PageCompose } from "../../../src/dev/demo/page/compose.ts";
import type { StoredDraft } from "../../../src/dev/demo/wire.ts";

/** What jsdom lacks and the demo's page uses. */
function completeDom(): void {
  Object.assign(HTMLDialogElement.prototype, { showModal: vi.fn(), close: vi.fn() });
  Element.prototype.getHTML ??= function getHTML(this: Element) {
    return this.innerHTML;
  };
}

/** Composes of the real demo page, without its server. */
export async function openComposes(...drafts: Partial<StoredDraft>[]): Promise<PageCompose[]> {
  completeDom();
  vi.stubGlobal("fetch", () => Promise.reject(new Error("no server here")));
  const { Compose } = await import("../../../src/dev/demo/page/compose.ts");
  const host = {
    contacts: [],
    senders: ["onno@kantoor-onno.example"],
    closed: vi.fn(),
    openWindow: vi.fn(),
    saveAll: async () => undefined
  };
  const composes = drafts.map((draft) => {
    const compose = new Compose(host);
    compose.fill(draft);
    return compose;
  });
  document.body.replaceChildren(...composes.map(({ root }) => root));
  return composes;
}

// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Compose, WebmailAdapter } from "../../src/webmail/adapter.ts";
import "../../src/webmail/bundles/webmail-demo.ts";
import "../../src/webmail/bundles/webmail-self-hosted.ts";
import { adapterFor } from "../../src/webmail/registry.ts";
import { openComposes } from "./demo/demo-page.ts";
import { showRoundcube } from "./roundcube/roundcube-page.ts";
import { actLikeSogo, showSogo } from "./sogo/sogo-page.ts";

/** What the skin's own script does with a recipient field (`recipient_input` in elastic/ui.js), in our own words. */
function actLikeSkin(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>(
    'textarea[name="_to"], [name="_cc"], [name="_bcc"]'
  )) {
    const list = area.nextElementSibling;
    const write = (): void => {
      area.value = [...(list?.querySelectorAll("li.recipient") ?? [])].map(({ textContent }) => textContent).join("");
    };
    const draw = (recipient: string): void => {
      const chip = document.createElement("li");
      chip.className = "recipient";
      chip.append(`${recipient},`);
      const cross = document.createElement("a");
      cross.className = "remove";
      chip.append(cross);
      list?.prepend(chip);
    };
    area.addEventListener("change", () => {
      for (const chip of list?.querySelectorAll("li.recipient") ?? []) chip.remove();
      const recipients = area.value.split(/,\s*/).filter(Boolean);
      for (const one of recipients.reverse()) draw(one);
      write();
    });
    list?.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLAnchorElement)) return;
      target.closest("li")?.remove();
      write();
    });
    area.dispatchEvent(new Event("change"));
  }
}

const to = ["a@klant.example", "Bea <bea@kantoor.example>", "Jan Bos <jan@ander.example>"];
const cc = ["a@klant.example", "c@derde.example"];
const outsiders = ["a@klant.example", "jan@ander.example", "c@derde.example"];

const webmails: Record<string, () => Promise<void>> = {
  async demo() {
    await openComposes({ to, cc, bcc: ["d@vierde.example"] });
  },
  async roundcube() {
    const escaped = (list: readonly string[]) => list.join(", ").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    showRoundcube({ to: escaped(to), cc: escaped(cc), bcc: "d@vierde.example" });
    actLikeSkin();
  },
  async sogo() {
    showSogo({ to: to.join("; "), cc: cc.join("; "), bcc: "d@vierde.example" });
    actLikeSogo();
  }
};

async function open(webmail: string): Promise<{ adapter: WebmailAdapter; compose: Compose }> {
  await webmails[webmail]?.();
  const adapter = adapterFor(document);
  const compose = adapter?.composes(document)[0];
  if (!adapter || !compose) throw new Error("no compose");
  return { adapter, compose };
}

const addressesIn = (header: string): string[] => (header.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []).sort();

describe.each(Object.keys(webmails))("%s", (webmail) => {
  test("moves those who are named from To and Cc to Bcc; all others stay where they are", async () => {
    const { adapter, compose } = await open(webmail);
    adapter.moveToBcc?.(compose, outsiders);
    const draft = adapter.read(compose);
    expect(addressesIn(draft.to)).toEqual(["bea@kantoor.example"]);
    expect(addressesIn(draft.cc)).toEqual([]);
    expect([...new Set(addressesIn(draft.bcc))]).toEqual([...outsiders, "d@vierde.example"].sort());
    expect(draft.bcc).toContain("Jan Bos");
  });

  test("moves nobody who is not there", async () => {
    const { adapter, compose } = await open(webmail);
    const before = adapter.read(compose);
    adapter.moveToBcc?.(compose, ["klant.example", "x@a.example", "n@ander.example"]);
    expect(adapter.read(compose)).toEqual(before);
  });

  test("a page without Bcc keeps everybody where they are", async () => {
    const { adapter, compose } = await open(webmail);
    compose.root.querySelector('[data-field="bcc"], [name="_bcc"], md-chips[ng-model$=".bcc"]')?.remove();
    const before = adapter.read(compose);
    adapter.moveToBcc?.(compose, outsiders);
    expect(adapter.read(compose)).toEqual(before);
  });

  test.each(["to", "cc", "bcc"] as const)("one more recipient of %s is typed in its own field", async (field) => {
    const { adapter, compose } = await open(webmail);
    const input = adapter.recipientInput?.(compose, field);
    if (!(input instanceof HTMLInputElement)) throw new Error("no input");
    input.value = "nieuw@elders.example";
    expect(adapter.read(compose)[field]).toContain("nieuw@elders.example");
  });
});

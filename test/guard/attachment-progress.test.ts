// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { host } from "./fake-host.ts";
import { assessedAhead, guard, mail, secret } from "./guarded-mail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

describe("what the popup is told", () => {
  test("of each attachment: how far it is, or what came of it", async () => {
    vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob([secret], { type: "text/plain" }) }));
    mail.attach("a.txt");
    await assessedAhead();
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    host.progress = { done: 1, total: 4 };
    mail.attach("b.txt");
    await guard.attachments();
    expect(await guard.attachments()).toMatchObject({
      understood: true,
      attachments: [
        { name: "a.txt", progress: null, result: { status: "read", findings: [{ kind: "bsn" }] } },
        { name: "b.txt", progress: { done: 1, total: 4 }, result: null }
      ]
    });
    go();
  });

  test("that a page whose attachments cannot be read may have others", async () => {
    mail.broken = true;
    expect(await guard.attachments()).toMatchObject({ understood: false, attachments: [] });
  });
});

// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { choose, dialogsOpened, question } from "./fake-dialog.ts";
import { host } from "./fake-host.ts";
import { askedRequest } from "./fake-webmail.ts";
import {
  assessedAhead,
  button,
  guard,
  happened,
  keep,
  mail,
  sendAnyway,
  sentAnyway,
  settled,
  until
} from "./guarded-mail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

describe("what fails is never clean", () => {
  test("the analysis host is gone: asked, never sent by itself; sent anyway it is written down as such", async () => {
    host.gone = true;
    button.click();
    const { verdict } = (await question()).assessment;
    expect(verdict).toMatchObject({ level: "justify", reasons: [{ code: "could-not-check" }] });
    expect(happened).toEqual([]);
    choose(sendAnyway);
    await until("approved");
    expect(host.journal).toMatchObject([{ happened: "could-not-check", left: true }]);
  });

  test("sent unchecked once covers no other mail", async () => {
    host.gone = true;
    await sentAnyway();
    mail.write({ to: "b@elders.example" });
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await vi.waitFor(() => expect(dialogsOpened()).toBe(2));
    await question();
    expect(happened).toEqual(["clicked"]);
  });

  test("the host is back: the next send is judged", async () => {
    host.gone = true;
    button.click();
    await question();
    choose(keep);
    await until("kept");
    host.gone = false;
    button.click();
    await until("approved");
    expect(happened).toEqual(["clicked"]);
  });

  test("a page that the adapter stumbles over", async () => {
    mail.broken = true;
    button.click();
    expect((await question()).assessment.verdict.reasons[0]?.code).toBe("page-not-understood");
    expect(happened).toEqual([]);
  });

  test("the extension was reloaded: it stays and says so, click by click and request by request", async () => {
    Object.assign(HTMLDialogElement.prototype, { showModal: vi.fn(), close: vi.fn() });
    const { attachShadow } = Element.prototype;
    const roots: ShadowRoot[] = [];
    vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
      const root = attachShadow.call(this, { ...init });
      roots.push(root);
      return root;
    });
    await assessedAhead();
    host.alive = false;
    button.click();
    await settled();
    expect(happened).toEqual([]);
    expect(guard.phase).toBe("held");
    expect(roots[0]?.textContent).toContain("vernieuwd");
    roots[0]?.querySelector("button")?.click();
    await until("kept");
    expect(document.documentElement.querySelector("html > div")).toBeNull();
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await settled();
    roots[1]?.querySelector("button")?.click();
    await vi.waitFor(() => expect(happened).toEqual(["abandon 1"]));
  });

  test("settings that change while a draft is being judged do not leave the old verdict behind", async () => {
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    guard.assessAhead();
    guard.assessor.forget();
    go();
    await settled();
    button.click();
    expect(guard.phase).toBe("held");
  });
});

// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import type { DialogChoice } from "../../src/guard/dialog-protocol.ts";
import { choose, question } from "./fake-dialog.ts";
import { askedRequest } from "./fake-webmail.ts";
import {
  assessedAhead,
  button,
  guard,
  happened,
  keep,
  mail,
  secret,
  sendAnyway,
  settled,
  until
} from "./guarded-mail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

describe("a request that comes without a press (the page's own function)", () => {
  test("clean and known: passes at once", async () => {
    await assessedAhead();
    expect(guard.onRequest(askedRequest(1))).toBe("pass");
  });

  test("clean, not known: held, then released once", async () => {
    expect(guard.onRequest(askedRequest(1))).toBe("hold");
    await vi.waitFor(() => expect(happened).toEqual(["release 1"]));
    expect(guard.phase).toBe("releasing");
  });

  test.each<[DialogChoice, string]>([
    [keep, "abandon 1"],
    [sendAnyway, "release 1"]
  ])("held and asked; %s", async (choice, end) => {
    mail.body(secret);
    guard.onRequest(askedRequest(1));
    await question();
    choose(choice);
    await vi.waitFor(() => expect(happened).toEqual([end]));
  });

  test("one that cannot wait is refused; once agreed to, the writer's next one passes", async () => {
    mail.body(secret);
    expect(guard.onRequest(askedRequest(1, "page", false))).toBe("hold");
    await question();
    choose(sendAnyway);
    await until("approved");
    expect(happened).toEqual([]);
    expect(guard.onRequest(askedRequest(2, "page", false))).toBe("pass");
  });

  test.each(["held", "releasing"])("a second one while the first is %s is abandoned", async (phase) => {
    if (phase === "held") mail.body(secret);
    else await assessedAhead();
    guard.onRequest(askedRequest(1));
    expect(guard.phase).toBe(phase);
    expect(guard.onRequest(askedRequest(2))).toBe("hold");
    await settled();
    expect(happened).toEqual(["abandon 2"]);
  });

  test("one that goes to others than the page shows is never passed on a clean page", async () => {
    await assessedAhead();
    mail.agreeing = "page";
    expect(guard.onRequest(askedRequest(1, "elsewhere"))).toBe("hold");
    expect((await question()).assessment.verdict.reasons).toContainEqual({
      code: "page-not-understood",
      parts: ["recipients"]
    });
  });

  test("nor on a page that was found clean after a press", async () => {
    mail.agreeing = "page";
    button.click();
    await until("approved");
    expect(guard.onRequest(askedRequest(1, "elsewhere"))).toBe("hold");
    await question();
    expect(happened).toEqual(["clicked"]);
  });

  test("nor after a recipient was taken out of the page while it waited", async () => {
    mail.agreeing = "page without b";
    mail.write({ to: "collega@kantoor.example, b@elders.example" });
    mail.body(secret);
    mail.removable("b@elders.example", () => mail.write({ to: "collega@kantoor.example" }));
    guard.onRequest(askedRequest(1, "page with b"));
    await question();
    choose({ choice: "take-out-recipient", address: "b@elders.example" });
    expect((await question(2)).cleared).toBe(false);
    choose(keep);
    await vi.waitFor(() => expect(happened).toEqual(["abandon 1"]));
  });
});

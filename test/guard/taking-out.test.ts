// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { choose, question } from "./fake-dialog.ts";
import { button, happened, happenings, keep, mail, secret, settled, until } from "./guarded-mail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

describe("taking out", () => {
  beforeEach(() => mail.body(secret));

  test("the recipient that it was about: cleared, written down, and it leaves only when the writer says so", async () => {
    mail.write({ to: "collega@kantoor.example, b@elders.example" });
    mail.removable("b@elders.example", () => mail.write({ to: "collega@kantoor.example" }));
    button.click();
    expect(await question()).toMatchObject({ removableRecipients: ["b@elders.example"], removableFiles: [] });
    choose({ choice: "take-out-recipient", address: "b@elders.example" });
    expect(await question(2)).toMatchObject({ cleared: true, notice: "removed", changedMeanwhile: false });
    expect(happened).toEqual([]);
    choose({ choice: "send" });
    await until("approved");
    expect(happened).toEqual(["clicked"]);
    expect(happenings()).toEqual(["changed"]);
  });

  test("the file that it was about", async () => {
    mail.body("Hoi");
    vi.stubGlobal("fetch", async () => ({ ok: true, blob: async () => new Blob([secret], { type: "text/plain" }) }));
    mail.attach("dossier.txt", "ook.txt");
    mail.removable("f0", () => mail.write({ attachments: [] }));
    button.click();
    const asked = await question();
    expect(asked.removableFiles).toEqual(["f0"]);
    expect(asked.assessment.verdict.reasons[0]).toMatchObject({ code: "dossiers-leave-office", dossiers: 2 });
    choose({ choice: "take-out-file", key: "f0" });
    expect(await question(2)).toMatchObject({ cleared: true });
    choose(keep);
    await until("kept");
    await settled();
    expect(happened).toEqual([]);
    expect(happenings()).toEqual(["changed"]);
  });

  test("a cleared mail that changed again is not sent by an old press", async () => {
    mail.write({ to: "collega@kantoor.example, b@elders.example" });
    mail.removable("b@elders.example", () => mail.write({ to: "collega@kantoor.example" }));
    button.click();
    await question();
    choose({ choice: "take-out-recipient", address: "b@elders.example" });
    await question(2);
    mail.write({ to: "c@elders.example" });
    choose({ choice: "send" });
    expect(await question(3)).toMatchObject({ cleared: false, changedMeanwhile: true });
    expect(happened).toEqual([]);
  });

  test("what the page does not take out is said, and stays", { timeout: 10_000 }, async () => {
    const control = document.createElement("button");
    mail.removers.set("a@klant.example", control);
    mail.places.set("a@klant.example", document.createElement("li"));
    button.click();
    await question();
    choose({ choice: "take-out-recipient", address: "a@klant.example" });
    await vi.waitFor(async () => expect((await question(2)).notice).toBe("take-out-failed"), { timeout: 6_000 });
    expect(happenings()).toEqual([]);
  });

  test("where the page offers no safe way the writer is led to the place", async () => {
    const place = document.createElement("li");
    Object.assign(place, { scrollIntoView: vi.fn(), animate: vi.fn() });
    mail.places.set("a@klant.example", place);
    button.click();
    expect((await question()).removableRecipients).toEqual([]);
    choose({ choice: "show-recipient", address: "a@klant.example" });
    await until("kept");
    expect(place.scrollIntoView).toHaveBeenCalled();
    await settled();
    expect(happenings()).toEqual(["stopped"]);
  });
});

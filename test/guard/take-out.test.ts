// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { removable, showPlace, takeOut } from "../../src/guard/take-out.ts";
import { demo } from "../../src/webmail/demo/adapter.ts";
import { openComposes } from "../webmail/demo/demo-page.ts";
import { FakeWebmail } from "./fake-webmail.ts";

test("an address that stands in To, Cc and Bcc leaves all three", async () => {
  await openComposes({ to: ["a@b.example", "c@d.example"], cc: ["a@b.example"], bcc: ["A@B.example"] });
  const [compose] = demo.composes(document);
  if (!compose) throw new Error("no compose");
  expect(await takeOut(demo, compose, { choice: "take-out-recipient", address: "a@b.example" })).toBe(true);
  expect(demo.read(compose)).toMatchObject({ to: "c@d.example", cc: "", bcc: "" });
});

test("a control is pressed once, however long the page takes", async () => {
  const mail = new FakeWebmail();
  const pressed = vi.fn();
  mail.removable("f0", pressed);
  const place = document.createElement("li");
  mail.removers.get("f0")?.addEventListener("click", () => {
    mail.places.set("f0", place);
    setTimeout(() => mail.places.delete("f0"), 200);
  });
  expect(await takeOut(mail.adapter, mail.compose, { choice: "take-out-file", key: "f0" })).toBe(true);
  expect(pressed).toHaveBeenCalledTimes(1);
});

test("without a control nothing is pressed and nothing is waited for", async () => {
  const mail = new FakeWebmail();
  mail.places.set("f0", document.createElement("li"));
  vi.useFakeTimers();
  // Would never settle if it waited for time to pass.
  expect(await takeOut(mail.adapter, mail.compose, { choice: "take-out-file", key: "f0" })).toBe(false);
  vi.useRealTimers();
});

test("only what the page itself can take out is offered, and never the text", () => {
  const mail = new FakeWebmail();
  mail.removable("f0", () => undefined);
  mail.removable("a@b.example", () => undefined);
  const parts = ["", "f0", "f1"].map((key) => ({ key }));
  const recipients = ["a@b.example", "c@d.example"].map((address) => ({ address }));
  expect(removable(mail.adapter, mail.compose, { parts, recipients } as never)).toEqual({
    removableFiles: ["f0"],
    removableRecipients: ["a@b.example"]
  });
});

test("a place that is gone leads to the compose itself", () => {
  const mail = new FakeWebmail();
  const scrolled = vi.fn();
  Object.assign(mail.compose.root, { scrollIntoView: scrolled, animate: vi.fn() });
  showPlace(mail.adapter, mail.compose, { choice: "show-file", key: "gone" });
  expect(scrolled).toHaveBeenCalledTimes(1);
});

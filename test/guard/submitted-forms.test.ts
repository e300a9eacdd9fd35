// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { choose, question } from "./fake-dialog.ts";
import { assessedAhead, guard, happened, keep, mail, secret, sendAnyway, settled, until } from "./guarded-mail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));
vi.mock("../../src/guard/hold-dialog.ts", () => import("./fake-dialog.ts"));

describe("a form that is submitted the ordinary way", () => {
  let form: HTMLFormElement;
  const submit = (event: Event): void => guard.onSubmit(event as SubmitEvent, form);
  beforeEach(() => {
    form = document.createElement("form");
    document.body.append(form);
    window.addEventListener("submit", submit, true);
    // jsdom cannot leave its page.
    form.addEventListener("submit", (event) => {
      happened.push("submitted");
      event.stopPropagation();
    });
    vi.spyOn(HTMLFormElement.prototype, "requestSubmit").mockImplementation(function (this: HTMLFormElement) {
      this.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
    });
  });
  afterEach(() => {
    window.removeEventListener("submit", submit, true);
    vi.restoreAllMocks();
  });

  test("clean and known: leaves, and a second one while it is on its way does not", async () => {
    await assessedAhead();
    form.requestSubmit();
    await settled();
    expect(guard.phase).toBe("releasing");
    form.requestSubmit();
    expect(happened).toEqual(["submitted"]);
  });

  test("held, agreed to, then submitted once by the same road", async () => {
    mail.body(secret);
    form.requestSubmit();
    expect(happened).toEqual([]);
    await question();
    choose(sendAnyway);
    await vi.waitFor(() => expect(happened).toEqual(["submitted"]));
    await until("releasing");
  });

  test("kept: not submitted", async () => {
    mail.body(secret);
    form.requestSubmit();
    await question();
    choose(keep);
    await until("kept");
    expect(happened).toEqual([]);
  });
});

// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { generic } from "../../../src/webmail/generic/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { benignPages } from "../../simulators/unknown/benign-pages.ts";
import { clickOn, keyOn, showPage } from "../dom.ts";
import "./generic-page.ts";

describe.each(Object.entries(benignPages))("%s", (_, html) => {
  test("is no webmail, and nothing on it sends", () => {
    showPage(html);
    for (const input of document.querySelectorAll<HTMLInputElement>(
      "input:not([type=hidden], [data-plain]), textarea:not([data-plain])"
    )) {
      if (!["checkbox", "radio", "submit", "file", "date"].includes(input.type)) input.value = "iemand@elders.example";
    }
    expect(generic.matches(document)).toBe(false);
    for (const control of document.querySelectorAll("button, input, a, textarea, [role=button]")) {
      expect(generic.sendIntent(clickOn(control))).toBeNull();
      expect(generic.sendIntent(keyOn(control, { key: "Enter", ctrlKey: true }))).toBeNull();
    }
    for (const form of document.querySelectorAll("form")) {
      const body = String(new URLSearchParams([...new FormData(form)] as [string, string][]));
      expect(generic.isSendRequest(pageRequest({ url: "/send", method: "POST", body: () => body }))).toBe(false);
    }
  });
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { whenFormAnswered } from "../../src/guard/form-outcome.ts";
import { saysSent } from "../../src/webmail/roundcube/send-request.ts";
import { at, showPage } from "../webmail/dom.ts";

// jsdom has none.
vi.stubGlobal("CSS", { escape: (name: string) => name });

const success =
  "if (window.parent && parent.rcmail) {\nparent.rcmail.sent_successfully('confirmation', 'x', [], false);\n}";
const refusal = "if (window.parent && parent.rcmail) {\nparent.rcmail.display_message('SMTP-fout', 'error');\n}";

const frame = (): HTMLIFrameElement => at<HTMLIFrameElement>("iframe");

/** The frame gets a page with this script. */
function answer(script: string | null, url = "http://mail.example/"): void {
  const page = document.implementation.createHTMLDocument();
  Object.defineProperty(page, "URL", { value: url });
  // Of a kind that is not run here.
  const element = Object.assign(page.createElement("script"), { type: "text/plain", text: script ?? "" });
  if (script !== null) page.head.append(element);
  Object.defineProperty(frame(), "contentDocument", { value: page, configurable: true });
  frame().dispatchEvent(new Event("load"));
}

describe("the answer to a form that was posted into a frame", () => {
  const ended: boolean[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    ended.length = 0;
    showPage('<form target="answer"></form><iframe name="answer"></iframe>');
    whenFormAnswered(at<HTMLFormElement>("form"), saysSent, (sent) => ended.push(sent));
  });

  test.each([
    ["says that it was sent: sent, at once, however long the page stands", success, [true]],
    ["says something else: refused, at once", refusal, [false]]
  ])("%s", (_, script, expected) => {
    answer(script);
    expect(ended).toEqual(expected);
    vi.advanceTimersByTime(60_000);
    expect(ended).toEqual(expected);
  });

  test("says nothing that is known, and the page stands: refused", () => {
    answer(null);
    expect(ended).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(ended).toEqual([false]);
  });

  test("says nothing that is known, and the page begins to leave, slowly: not refused", () => {
    answer(null);
    window.dispatchEvent(new Event("beforeunload"));
    vi.advanceTimersByTime(60_000);
    expect(ended).toEqual([]);
  });

  test("has not come: the frame's own empty page is none", () => {
    answer(null, "about:blank");
    vi.advanceTimersByTime(3_500);
    expect(ended).toEqual([]);
    answer(success);
    expect(ended).toEqual([true]);
  });
});

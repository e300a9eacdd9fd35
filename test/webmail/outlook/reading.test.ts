// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Compose, WebmailAdapter } from "../../../src/webmail/adapter.ts";
import { outlookAdapter } from "../../../src/webmail/outlook/adapter.ts";
import { at, removeFromPage, showPage } from "../dom.ts";
import { call, composeHtml, created, person, type Shown, showOutlook, told } from "./outlook-page.ts";

let adapter: WebmailAdapter;
beforeEach(() => {
  adapter = outlookAdapter();
});

const only = (): Compose => {
  const [compose, ...others] = adapter.composes(document);
  if (!compose || others.length > 0) throw new Error("one compose was to be found");
  return compose;
};
const read = (shown: Shown) => {
  showOutlook(composeHtml(shown));
  return adapter.read(only());
};

describe("who gets it", () => {
  test.each<[string, string, string]>([
    ["an address", "jan@klant.example", "jan@klant.example"],
    ["a name and an address", "Jan Klant <jan@klant.example>", '"Jan Klant" <jan@klant.example>'],
    [
      "a name with an address in its tooltip",
      "Jan Klant|Jan Klant, jan@klant.example",
      '"Jan Klant" <jan@klant.example>'
    ],
    ["a name with two in its tooltip", "Jan Klant|jan@klant.example of j@elders.example", '"Jan Klant"'],
    ["a name that nobody told", "Jan Klant", '"Jan Klant"'],
    ["an address that is none", "jan@own.example@klant.example", "jan@own.example@klant.example"],
    ["a name that would add somebody", 'Jan", x@elders.example, "', "Jan  x@elders.example  "]
  ])("%s", (_, chip, header) => {
    expect(read({ to: [chip] }).to).toBe(header);
  });

  test("a name that a request told", () => {
    told(adapter, person("Jan  Klant", "jan@klant.example"));
    expect(read({ to: ["jan klant"] }).to).toBe('"Jan  Klant" <jan@klant.example>');
  });

  test("a name that two people have is nobody's", () => {
    told(adapter, person("Jan Klant", "jan@klant.example"), person("Jan Klant", "jan@elders.example"));
    expect(read({ to: ["Jan Klant"] }).to).toBe('"Jan Klant"');
  });

  test("what is typed and not confirmed is a recipient too", () => {
    expect(read({ to: ["a@klant.example"], typed: " late@klant.example" }).to).toBe(
      "a@klant.example, late@klant.example"
    );
  });

  test("in the page's order: To, Cc, Bcc", () => {
    const draft = read({ to: ["a@x.example"], cc: ["b@x.example"], bcc: ["c@x.example"] });
    expect([draft.to, draft.cc, draft.bcc]).toEqual(["a@x.example", "b@x.example", "c@x.example"]);
  });

  test("without Cc, the field that says it is Bcc is", () => {
    showOutlook(composeHtml({ to: ["a@x.example"], bcc: ["c@x.example"] }));
    removeFromPage('[aria-label="Cc"]');
    expect(adapter.read(only())).toMatchObject({ to: "a@x.example", cc: "", bcc: "c@x.example" });
  });

  test("a folded line of recipients is not understood, and moves no focus to be read", () => {
    showOutlook(composeHtml({ to: ["Jan Klant"] }));
    removeFromPage('[contenteditable="true"]:not([aria-multiline])');
    expect(adapter.read(only()).notUnderstood).toEqual(["recipients"]);
  });
});

test("the sender, from the account that a request names", () => {
  told(adapter);
  expect(read({}).from).toBe("onno@kantoor-onno.example");
});

describe("what leaves with it", () => {
  test("cards, by their whole names; two of one name apart", () => {
    const { attachments } = read({ files: ["jaarrekening 2025 van Jan.pdf", "a.pdf", "a.pdf"] });
    expect(attachments.map(({ key, name }) => [key, name])).toEqual([
      ["file:0:jaarrekening 2025 van Jan.pdf", "jaarrekening 2025 van Jan.pdf"],
      ["file:0:a.pdf", "a.pdf"],
      ["file:1:a.pdf", "a.pdf"]
    ]);
  });

  test("a card of a file in the cloud is told apart; a link in the text is part of the text", () => {
    const link = '<a href="https://kantoor.sharepoint.com/:x:/s/klanten/dossier?e=1">dossier.xlsx</a>';
    showOutlook(composeHtml({ body: link, files: ["dossier.xlsx"] }));
    at('[data-testid="AttachmentCard"]').insertAdjacentHTML("beforeend", link);
    expect(adapter.read(only()).attachments).toEqual([
      { key: "cloud:0:dossier.xlsx", name: "dossier.xlsx", size: null }
    ]);
    expect(adapter.attachmentUrl(only(), "cloud:0:dossier.xlsx")).toBeNull();
  });

  test("a card at work is still uploading", () => {
    showOutlook(composeHtml({ files: ["a.pdf"] }));
    at('[data-testid="AttachmentCard"]').insertAdjacentHTML("beforeend", '<div role="progressbar"></div>');
    expect(adapter.isUploading(only(), "file:0:a.pdf")).toBe(true);
  });

  test("its copy on another site is not fetched", () => {
    showOutlook(composeHtml({ files: ["a.pdf"] }));
    at<HTMLAnchorElement>("a[href*=GetFileAttachment]").href = "https://elders.example/GetFileAttachment?id=1";
    expect(adapter.attachmentUrl(only(), "file:0:a.pdf")).toBeNull();
  });
});

describe("which part of the page is a compose", () => {
  test("each of two, with the ids of their drafts", () => {
    showOutlook(composeHtml({ draft: "one-draft-id-1" }), composeHtml({ draft: "another-draft-2" }));
    expect(adapter.composes(document).map(({ id }) => id)).toEqual(["one-draft-id-1", "another-draft-2"]);
  });

  test("without any container that is known, by what it holds", () => {
    const bare = composeHtml({ to: ["a@x.example"], body: "Hoi" }).replace("data-app-section", "data-none");
    showOutlook(bare);
    const { root } = only();
    expect([root.contains(at("input")), root.contains(at("nav"))]).toEqual([true, false]);
    expect(adapter.read(only()).to).toBe("a@x.example");
  });

  test("without a container and a subject, it reaches as far as its recipients", () => {
    const well = '<div contenteditable="true">a@x.example</div>';
    const text = '<div contenteditable="true" aria-multiline="true">Hoi</div>';
    const send = '<button class="fui-SplitButton__primaryActionButton">Send</button>';
    showOutlook(`<div>${well}<div><div>${text}</div>${send}</div></div>`);
    expect(adapter.read(only()).to).toBe("a@x.example");
  });

  test("a reply without a subject has an id that stays", () => {
    const html = composeHtml().replace(/<input[^>]*>/, "");
    showOutlook(html);
    expect(only().id).toMatch(/^compose:/);
    expect(only().id).toBe(only().id);
  });

  test("an editor that is none of Outlook's is not", () => {
    showPage('<div contenteditable="true" aria-multiline="true">Blog</div><button>Send</button>');
    expect(adapter.matches(document)).toBe(false);
  });

  test("Outlook is known by what its page loads, on any host", () => {
    showPage('<p>Inbox</p><script src="https://res.cdn.example/owamail/2026/scripts.js" type="text/none"></script>');
    expect(adapter.matches(document)).toBe(true);
  });

  test("the self-test says how each part was found", () => {
    showOutlook(composeHtml());
    const found = adapter.selfTest?.(only()) ?? [];
    expect(found.find(({ part }) => part === "sendControl")?.way).toBe(0);
    expect(found.find(({ part }) => part === "attachment")?.way).toBeNull();
  });
});

test("a compose that was closed to be sent later is as it was shown last", () => {
  showOutlook(composeHtml({ to: ["a@x.example"], body: "Hoi" }));
  const compose = only();
  const shown = adapter.read(compose);
  compose.root.remove();
  compose.root.replaceChildren();
  expect(adapter.read(compose)).toEqual(shown);
});

test("reading a request changes nothing in the page", () => {
  showOutlook(composeHtml({ to: ["Jan"], body: "Hoi" }));
  const before = document.body.innerHTML;
  adapter.composeOfRequest(call("CreateItem", created({ Subject: "x" })), document);
  expect(document.body.innerHTML).toBe(before);
});

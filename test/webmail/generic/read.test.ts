// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { parseAddressList } from "../../../src/core/mail/address.ts";
import { generic } from "../../../src/webmail/generic/adapter.ts";
import { at } from "../../simulators/unknown/page/compose-page.ts";
import { SHAPES } from "../../simulators/unknown/wire.ts";
import { clickOn } from "../dom.ts";
import { emptyPage, onlyCompose, written } from "./generic-page.ts";

const mail = {
  to: ["Jan Jansen <jan@klant.example>", "b@klant.example"],
  cc: ["c@klant.example"],
  bcc: ["d@klant.example"],
  subject: "Cijfers",
  body: "Zie bijlage",
  files: ["jaarrekening 2025.pdf"]
};

const addresses = (header: string): string[] =>
  parseAddressList(header).map((one) => (one.ok ? one.address : `? ${one.text}`));

beforeEach(emptyPage);

describe.each(SHAPES)("a page made like %s", (shape) => {
  test("is a compose, and is read in full", () => {
    written(shape, mail);
    const draft = generic.read(onlyCompose());
    expect([draft.to, draft.cc, draft.bcc].map(addresses)).toEqual([
      ["jan@klant.example", "b@klant.example"],
      ["c@klant.example"],
      ["d@klant.example"]
    ]);
    expect(draft).toMatchObject({ webmail: "generic", subject: "Cijfers", notUnderstood: [] });
    expect(draft.body.content).toContain("Zie bijlage");
    expect(draft.attachments.map(({ name }) => name)).toEqual(mail.files);
  });

  test("two composes are two", () => {
    written(shape, { ...mail, to: ["eerste@klant.example"] });
    written(shape, { ...mail, to: ["tweede@klant.example"] });
    const drafts = generic.composes(document).map((compose) => generic.read(compose).to);
    expect(drafts.map(addresses)).toEqual([["eerste@klant.example"], ["tweede@klant.example"]]);
  });

  test("what is typed and not confirmed is a recipient too", () => {
    const page = written(shape, { ...mail, to: [] });
    page.input("to").value = "half@klant.example";
    expect(addresses(generic.read(onlyCompose()).to)).toEqual(["half@klant.example"]);
  });

  test("reading moves no focus and changes nothing", () => {
    written(shape, mail);
    const before = document.body.cloneNode(true);
    const compose = onlyCompose();
    expect(generic.read(compose)).toEqual(generic.read(compose));
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  test("what was in it is still known when the webmail has closed it", () => {
    const page = written(shape, mail);
    const compose = onlyCompose();
    // jsdom empties the document of a frame that is taken out; no browser does.
    const { notUnderstood: _, ...before } = generic.read(compose);
    page.close();
    expect(generic.composes(document)).toEqual([]);
    expect(generic.read(compose)).toMatchObject(before);
  });
});

describe("a compose that was emptied before its mail left", () => {
  const emptied = () => {
    const page = written("plain", { ...mail, to: ["b@klant.example"] });
    const compose = onlyCompose();
    const draft = generic.read(compose);
    const empty = (): void => {
      for (const field of page.root.querySelectorAll<HTMLInputElement>("input, textarea")) field.value = "";
      page.close();
    };
    return { page, compose, draft, empty };
  };

  test("is what was read when its button was pressed", () => {
    const { page, compose, draft, empty } = emptied();
    generic.sendIntent(clickOn(page.find(at.send)));
    empty();
    expect(generic.read(compose)).toEqual(draft);
  });

  test("is said to be of unknown text when it was changed since, or no button was seen", () => {
    const first = emptied();
    first.empty();
    expect(generic.read(first.compose)).toEqual({ ...first.draft, notUnderstood: ["body"] });
    const second = emptied();
    generic.sendIntent(clickOn(second.page.find(at.send)));
    second.page.input("to").value = "c@klant.example";
    generic.read(second.compose);
    second.empty();
    expect(generic.read(second.compose)).toMatchObject({ to: "c@klant.example", notUnderstood: ["body"] });
  });
});

test.each(["nl", "en", "ja"] as const)("labels alone tell the parts of a page in %s", (lang) => {
  written("plain", { ...mail, to: ["b@klant.example"] }, { lang });
  expect(generic.read(onlyCompose())).toMatchObject({ to: "b@klant.example", subject: "Cijfers", notUnderstood: [] });
});

test("a name without an address stays a recipient that nobody knows", () => {
  const page = written("nextcloud", { ...mail, to: ["b@klant.example"] });
  const chip = page.find(".v6 span");
  chip.removeAttribute("title");
  chip.textContent = "Jansen, Jan";
  chip.nextElementSibling?.setAttribute("aria-label", "Deselecteer");
  expect(addresses(generic.read(onlyCompose()).to)).toEqual(['? "Jansen, Jan"']);
});

test("a file that was not recognised is said, not left out", () => {
  const page = written("snappymail", { ...mail, files: [] });
  page.find(at.files).innerHTML = "<li><b>kopie paspoort</b> <i>1,2 MB</i></li>";
  const draft = generic.read(onlyCompose());
  expect(draft.attachments).toEqual([]);
  expect(draft.notUnderstood).toEqual(["attachments"]);
});

test("a file that leaves with the form is there itself; one chosen in its place is another", () => {
  const page = written("plain", { ...mail, files: [] }, { transport: "form" });
  const input = Object.assign(document.createElement("input"), { type: "file" });
  page.root.append(input);
  const keys = [1, 2].map((lastModified) => {
    const file = new File(["x"], "jaarrekening.pdf", { lastModified });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    const [attachment] = generic.read(onlyCompose()).attachments;
    expect(attachment?.name).toBe("jaarrekening.pdf");
    expect(generic.attachmentFile?.(onlyCompose(), attachment?.key ?? "")).toBe(file);
    return attachment?.key;
  });
  expect(new Set(keys).size).toBe(2);
});

test("an editor that cannot be looked into is said", () => {
  const page = written("zimbra", mail);
  Object.defineProperty(page.find(at.body), "contentDocument", { value: null });
  expect(generic.read(onlyCompose()).notUnderstood).toEqual(["body"]);
});

test("of an empty page nothing is understood", () => {
  const draft = generic.read({ id: "", root: document.documentElement });
  expect([...draft.notUnderstood].sort()).toEqual(["attachments", "body", "from", "recipients", "subject"]);
});

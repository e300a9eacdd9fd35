// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { parseAddressList } from "../../../src/core/mail/address.ts";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { gmail } from "../../../src/webmail/gmail/adapter.ts";
import type { Content } from "../../simulators/gmail/page/compose.ts";
import { at, removeFromPage } from "../dom.ts";
import { openGmail } from "./gmail-page.ts";

const dossier: Content = {
  draftId: "msg-a:r1",
  to: ['"Jansen, Marijke" <Marijke@klant.example>', "b@klant.example"],
  cc: ["c@klant.example"],
  bcc: ["d@klant.example"],
  subject: "Cijfers",
  html: "<p>Zie bijlage</p>",
  quote: "<blockquote>BSN 123456782</blockquote>",
  files: [{ id: "f_1", name: "a.pdf", size: 1500 }]
};
const other: Content = { to: ["tweede@klant.example"], subject: "Ander" };

const composes = (query = ""): [Compose, Compose] => {
  openGmail(query, dossier, other);
  const [first, second, ...more] = gmail.composes(document);
  if (!first || !second || more.length > 0) throw new Error("two composes are open");
  return [first, second];
};

const addresses = (header: string): unknown[] => parseAddressList(header).map((one) => one.ok && one.address);

const variants = ["peoplekit", "textarea", "table", "option"].flatMap((chips) =>
  ["window", "full", "inline", "popout"].flatMap((shape) =>
    ["known", "other"].map((classes) => `chips=${chips}&shape=${shape}&classes=${classes}`)
  )
);

describe("reading", () => {
  test.each(variants)("each compose by itself: %s", (query) => {
    const [first, second] = composes(query);
    const draft = gmail.read(first);
    expect(draft).toMatchObject({
      webmail: "gmail",
      from: "onno@kantoor-onno.example",
      cc: "c@klant.example",
      bcc: "d@klant.example",
      subject: "Cijfers",
      body: { format: "html", content: "<p>Zie bijlage</p><blockquote>BSN 123456782</blockquote>" },
      attachments: [{ key: "f_1", name: "a.pdf", size: 2048 }],
      notUnderstood: []
    });
    expect(draft.to).toContain('"Jansen, Marijke" <');
    expect(addresses(draft.to)).toEqual(["Marijke@klant.example", "b@klant.example"]);
    expect(addresses(gmail.read(second).to)).toEqual(["tweede@klant.example"]);
    expect(first.id).not.toBe(second.id);
  });

  test.each(variants)("what is typed and no chip yet, and where more is typed: %s", (query) => {
    const [first] = composes(query);
    const input = gmail.recipientInput?.(first, "to") as HTMLInputElement;
    input.value = "Late <laat@klant.example>";
    expect(addresses(gmail.read(first).to)).toContain("laat@klant.example");
    expect(gmail.recipientRemover(first, "laat@klant.example")).toBeNull();
    for (const field of ["cc", "bcc"] as const)
      expect(gmail.recipientInput?.(first, field)).toBeInstanceOf(HTMLElement);
  });

  test.each(variants)("the crosses are the page's own, and they work: %s", (query) => {
    const [first] = composes(query);
    gmail.recipientRemover(first, "marijke@klant.example")?.click();
    gmail.attachmentRemover(first, "f_1")?.click();
    expect(gmail.read(first)).toMatchObject({ to: "b@klant.example", attachments: [] });
    expect(gmail.recipientPlace(first, "marijke@klant.example")).toBeNull();
    expect(gmail.recipientRemover(first, "klant.example")).toBeNull();
  });

  test("what holds several composes is none of them", () => {
    composes("shape=popout");
    for (const pane of document.querySelectorAll(".M9")) pane.classList.remove("M9");
    expect(gmail.composes(document).map((one) => addresses(gmail.read(one).to).length)).toEqual([2, 1]);
  });

  test("of a mail without a compose nothing is told by one that is open", () => {
    composes();
    const draft = gmail.read({ id: "", root: document.documentElement });
    expect([draft.to, draft.notUnderstood.length]).toEqual(["", 5]);
  });

  test("a group is a name without an address, never nobody", () => {
    const [first] = composes();
    const chip = at("[data-hovercard-id]", first.root);
    chip.removeAttribute("data-hovercard-id");
    chip.setAttribute("data-name", "Werkgroep");
    const [group] = parseAddressList(gmail.read(first).to);
    expect(group).toEqual({ ok: false, text: '"Werkgroep"', problem: "not-an-address" });
  });

  test("an address that Gmail only shows", () => {
    const [first] = composes("chips=option");
    const chip = at("[data-hovercard-id]", first.root);
    for (const one of first.root.querySelectorAll("[data-hovercard-id]")) one.removeAttribute("data-hovercard-id");
    chip.title = "Marijke (marijke@klant.example)".replace(/[()]/g, "");
    expect(addresses(gmail.read(first).to)[0]).toBe("marijke@klant.example");
  });

  test.each<[string, string, readonly string[]]>([
    ["sender", 'input[name="from"]', ["from"]],
    ["recipients", '[name="to"]', ["recipients"]],
    ["subject", 'input[name="subjectbox"]', ["subject"]],
    ["text", "[g_editable]", ["body"]],
    ["attachments", 'input[type="file"], .dL', ["attachments"]]
  ])("without its %s the page is not understood", (_, selector, parts) => {
    const [first] = composes();
    removeFromPage(selector);
    expect(gmail.read(first).notUnderstood).toEqual(parts);
  });

  test("the subject of a reply, whose box is not filled", () => {
    const [first] = composes();
    at<HTMLInputElement>("input[name=subjectbox]", first.root).value = "";
    const kept = Object.assign(document.createElement("input"), { type: "hidden", name: "subject", value: "Re: BSN" });
    at("form", first.root).append(kept);
    expect(gmail.read(first).subject).toBe("Re: BSN");
  });

  test("plain text that is written while formatting is off", () => {
    const [first] = composes();
    const area = document.createElement("textarea");
    area.value = "Jaar <2024> & meer";
    at(".Ap", first.root).append(area);
    at("[g_editable]", first.root).replaceChildren();
    expect(gmail.read(first).body.content).toContain("<pre>Jaar &lt;2024&gt; &amp; meer</pre>");
  });

  test("which of its ways found a part, and which found none", () => {
    const way = (query: string, part: string): unknown =>
      gmail.selfTest?.(composes(query)[0]).find((one) => one.part === part);
    expect(way("", "body")).toMatchObject({ way: 0 });
    expect(way("classes=other", "body")).toMatchObject({ way: 1, seen: expect.stringContaining("InboxSDK") });
    expect(way("", "plainBody")).toMatchObject({ way: null });
  });
});

describe("a compose that Gmail closes when it sends", () => {
  test("keeps what was read last, whether it is taken out or emptied", () => {
    for (const close of [(root: Element) => root.remove(), (root: Element) => root.replaceChildren()]) {
      const [first] = composes();
      const before = gmail.read(first);
      close(first.root);
      expect(gmail.read(first)).toEqual(before);
    }
  });

  test("of one that never was read nothing is known", () => {
    const [first] = composes();
    first.root.remove();
    expect(gmail.read(first).notUnderstood).toHaveLength(5);
  });
});

describe("attachments", () => {
  const held = (href: string): string | null => {
    const [first] = composes();
    at("a.dO", first.root).setAttribute("href", href);
    const [attachment] = gmail.read(first).attachments;
    return gmail.attachmentUrl(first, attachment?.key ?? "");
  };

  test("are fetched where Gmail itself serves them, and nowhere else", () => {
    expect(held("?ui=2&view=att&attid=0.1&realattid=f_9")).toBe(
      new URL("?ui=2&view=att&attid=0.1&realattid=f_9", document.baseURI).href
    );
    expect(held("https://elders.example/?attid=0.1")).toBeNull();
    expect(held("javascript:0")).toBeNull();
  });

  test("that are on their way are said to be, and have no address yet", () => {
    const [first] = composes();
    const chip = at(".dL", first.root);
    at("a.dO", chip).replaceWith(...at("a.dO", chip).childNodes);
    const [attachment] = gmail.read(first).attachments;
    expect(attachment).toMatchObject({ key: "new:a.pdf", name: "a.pdf" });
    expect(gmail.isUploading(first, "new:a.pdf")).toBe(true);
    expect(gmail.attachmentUrl(first, "new:a.pdf")).toBeNull();
  });

  test("of one name are two", () => {
    openGmail("", { ...dossier, files: [1, 2].map((n) => ({ id: `f_${n}`, name: "a.pdf", size: 3 })) });
    const [first] = gmail.composes(document);
    expect(first && gmail.read(first).attachments.map(({ key }) => key)).toEqual(["f_1", "f_2"]);
  });

  test("pasted into the text as data are attachments too", () => {
    const [first] = composes();
    const image = document.createElement("img");
    image.src = `data:image/png;base64,${"A".repeat(60_000)}`;
    at("[g_editable]", first.root).append(image);
    const inline = gmail.read(first).attachments[1];
    expect(inline?.name).toBe("image-1.png");
    expect(gmail.attachmentUrl(first, inline?.key ?? "")).toBe(image.src);
    expect(gmail.attachmentPlace(first, inline?.key ?? "")).toBe(image);
  });

  test.each<[string, number | null]>([
    ["(12K)", 12_288],
    ["(1,234K)", 1_263_616],
    ["(1.5 MB)", 1_572_864],
    ["(900)", 900],
    ["groot", null]
  ])("their size, as Gmail rounds it: %s", (text, size) => {
    const [first] = composes();
    at(".vJ", first.root).textContent = text;
    expect(gmail.read(first).attachments[0]?.size).toBe(size);
  });
});

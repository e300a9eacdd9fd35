import { writeFileSync } from "node:fs";
import { join } from "node:path";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encryptedPdf } from "../../src/dev/fixtures/dossier-pdf.ts";
import { fiveDossiers } from "../../src/dev/fixtures/five-dossiers.ts";
import { letterPdf } from "../../src/dev/fixtures/letter-pdf.ts";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
const one = { person: "Sjoerd Dijkstra", bsn: "319072356", type: "jaaropgaaf", year: 2025, pages: 1 } as const;

type MailOptions = ConstructorParameters<typeof MailComposer>[0];

async function put(name: string, options: MailOptions): Promise<void> {
  const node = new MailComposer(options).compile();
  node.keepBcc = true;
  writeFileSync(join(tool.folder, name), await node.build());
}

beforeAll(async () => {
  tool = await makeTool();
  const from = "Kantoor <info@kantoor.example>";
  const dossiers = (await fiveDossiers(2)).map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) }));
  await put("dossiers.eml", {
    from,
    to: '"Jansen, J." <jansen@klant.example>',
    subject: "Stukken",
    text: "Zie bijlagen",
    attachments: dossiers
  });
  await put("thuis.eml", {
    from,
    to: "collega@kantoor.example",
    bcc: "x@klant.example",
    subject: "Stukken",
    text: "Hoi"
  });
  await put("intern.eml", {
    from,
    to: "collega@kantoor.example",
    subject: "Stukken",
    text: "Hoi",
    attachments: dossiers
  });
  const letter = { filename: "brief.pdf", content: Buffer.from(await letterPdf()) };
  await put("brief.eml", {
    from,
    to: "jansen@klant.example",
    subject: "Feestdagen",
    text: "Zie de brief",
    attachments: [letter]
  });
  const locked = { filename: "dossier.pdf", content: Buffer.from(await encryptedPdf(one)) };
  await put("slot.eml", { from, to: "jansen@klant.example", subject: "x", text: "y", attachments: [locked] });
  await put("html.eml", { from, to: "jansen@klant.example", subject: "x", html: "<p>BSN 1234<b>56782</b></p>" });
  writeFileSync(join(tool.folder, "geen-mail.eml"), await letterPdf());
}, 60_000);
afterAll(() => tool.remove());

describe("mail", { timeout: 30_000 }, () => {
  it("weighs every message and keeps the order", async () => {
    const files = ["dossiers.eml", "intern.eml", "brief.eml", "slot.eml", "html.eml", "geen-mail.eml"];
    const { code, lines, out } = await tool.run(["mail", ...files, "--own", "kantoor.example"]);
    expect(code).toBe(0);
    expect(lines.map(({ path }) => path)).toEqual(files);
    expect(lines.map(({ verdict }) => verdict === "pass")).toEqual([false, true, true, false, false, false]);
    expect(lines[0]).toMatchObject({
      reasons: [
        { code: "odd-recipients", oddity: "many-persons-to-one" },
        { code: "dossiers-leave-office", dossiers: 5, persons: 5, recipients: 1 }
      ],
      oddities: [{ code: "many-persons-to-one", dossiers: 5, persons: 5, recipient: "jansen@klant.example" }]
    });
    expect(lines[5]).toMatchObject({ recipients: [], reasons: [{ code: "could-not-check" }] });
    expect(out).not.toMatch(/(?<!\d)\d{9}(?!\d)/);
  });

  it("prints the keys of its contract in their order", async () => {
    const { lines } = await tool.run(["mail", "brief.eml"]);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      "path",
      "recipients",
      "parts",
      "verdict",
      "reasons",
      "oddities",
      "because"
    ]);
    expect(lines[0]).toMatchObject({
      recipients: [{ address: "jansen@klant.example", class: "external" }],
      parts: [{ path: "subject" }, { path: "body", status: "read" }, { path: "brief.pdf", type: "pdf", status: "read" }]
    });
  });

  it("weighs by the profile that is named", async () => {
    const { lines } = await tool.run(["mail", "html.eml", "--profile", "audit"]);
    const because = [{ code: "bsn-leaves-office", rule: "audit.dossiers", level: "note" }];
    expect(lines[0]).toMatchObject({ verdict: "note", reasons: [{ code: "bsn-leaves-office" }], because });
    const { code, err } = await tool.run(["mail", "brief.eml", "--profile", "streng"]);
    expect({ code, says: err.split(".")[0] }).toEqual({
      code: 2,
      says: "--profile needs one of audit, standard, strict"
    });
  });

  it("sees blind copies, and takes the sender's domain for the office's own", async () => {
    const { lines } = await tool.run(["mail", "thuis.eml"]);
    expect(lines[0]).toMatchObject({
      recipients: [
        { address: "collega@kantoor.example", class: "internal", reasons: ["sender-domain"] },
        { address: "x@klant.example", class: "external" }
      ]
    });
  });

  it("finds a number over the tags of an HTML body, and what is behind a password it names as not read", async () => {
    const { lines } = await tool.run(["mail", "html.eml", "slot.eml"]);
    const html = { path: "body", type: "html", findings: [{ kind: "bsn", distinct: 1 }] };
    expect(lines[0]).toMatchObject({
      parts: expect.arrayContaining([expect.objectContaining({ path: html.path, type: "html" })])
    });
    expect(JSON.stringify(lines[0])).toContain('"kind":"bsn"');
    expect(lines[1]).toMatchObject({ reasons: [{ code: "unread-attachments", files: 1 }] });
  });
});

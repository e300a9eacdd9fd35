import { describe, expect, it } from "vitest";
import { olePackage } from "../../../generators/documents/doc.ts";
import { msgFile, packedRtf, storedRtf } from "../../../generators/documents/msg.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const mail = {
  texts: {
    26: "IPM.Note",
    55: "Jaaropgaaf 2025",
    3098: "Zoë Jansen",
    23809: "zoe@kantoor.example",
    3588: "Piet",
    125: "Received: from a.example\r\nX-Dossier: 211551557",
    4096: "Beste Piet,\r\n\r\nBSN 123456782 €\r\n"
  },
  recipients: [
    { kind: 1, name: "Piet de Vries", address: "piet@klant.example" },
    { kind: 2, name: "anna@klant.example", address: "anna@klant.example" },
    { kind: 3, name: "Archief", address: "archief@kantoor.example" }
  ]
};

describe("a mail saved by Outlook", async () => {
  const reading = await readAlone(msgFile(mail));

  it("is read as msg", () => {
    expect(reading).toMatchObject({ type: "msg", status: "read" });
  });

  it.each([
    ["subject", "Jaaropgaaf 2025"],
    ["body", "Beste Piet,\n\nBSN 123456782 €"]
  ])("has its %s in a place of its own", (part, text) => {
    expect(textAt(reading, { part })).toBe(text);
  });

  it("has people, and the headers of its way here", () => {
    expect(textAt(reading, { part: "headers" })).toBe(
      [
        "From: Zoë Jansen <zoe@kantoor.example>",
        "To: Piet de Vries <piet@klant.example>",
        "Cc: anna@klant.example",
        "Bcc: Archief <archief@kantoor.example>",
        "",
        "Received: from a.example",
        "X-Dossier: 211551557"
      ].join("\n")
    );
  });
});

describe("the body of a mail", () => {
  const html = "<html><body><p>Beste Piet</p><p>BSN 1112<b>22333</b></p></body></html>";
  const rtf = "{\\rtf1\\ansi\\ansicpg1252 BSN 0360\\b 00012\\'80\\par}";
  const fromHtml =
    "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Zo\\'eb &amp; {\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 249566758{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}}";
  it.each([
    ["HTML", { binaries: { 4115: bytes(html) } }, "Beste Piet\nBSN 111222333"],
    [
      "HTML in windows-1252",
      { numbers: { 16350: 1252 }, binaries: { 4115: Uint8Array.from([0x5a, 0x6f, 0xeb, 0x80]) } },
      "Zoë€"
    ],
    ["RTF", { binaries: { 4105: storedRtf(rtf) } }, "BSN 036000012€"],
    ["packed RTF", { binaries: { 4105: packedRtf(rtf) } }, "BSN 036000012€"],
    ["RTF made from HTML", { binaries: { 4105: packedRtf(fromHtml) } }, "Zoë &amp; 249566758"],
    [
      "text, once, where HTML says the same",
      { texts: { 4096: "Beste Piet\nBSN 111222333" }, binaries: { 4115: bytes(html) } },
      "Beste Piet\nBSN 111222333"
    ],
    [
      "text and HTML where that says more",
      { texts: { 4096: "Kort" }, binaries: { 4115: bytes(html) } },
      "Kort\n\nBeste Piet\nBSN 111222333"
    ]
  ])("is read from %s", async (_, content, text) => {
    const reading = await readAlone(msgFile(content));
    expect(reading.status).toBe("read");
    expect(textAt(reading, { part: "body" })).toBe(text);
  });

  it("is partly read when its RTF breaks off", async () => {
    const cut = packedRtf(rtf).slice(0, 30);
    const reading = await readAlone(msgFile({ texts: { 55: "Onderwerp" }, binaries: { 4105: cut } }));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });
});

describe("mails with texts in a code page", () => {
  it("are read in theirs", async () => {
    const encode = (text: string) =>
      Uint8Array.from([...text].map((letter) => (letter === "Ж" ? 0xc6 : letter.charCodeAt(0))));
    const reading = await readAlone(msgFile({ texts: { 55: "Ж 123456782" }, numbers: { 16381: 1251 } }, { encode }));
    expect(textAt(reading, { part: "subject" })).toBe("Ж 123456782");
  });
});

describe("mails that do not name their code page", () => {
  const subject = async (numbers: Readonly<Record<number, number>>) => {
    const encode = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return textAt(await readAlone(msgFile({ texts: { 55: "\xc6 12" }, numbers }, { encode })), { part: "subject" });
  };
  it.each([
    ["their language", { 16369: 0x419 }, "Ж 12"],
    ["the code page of their internet mail, where it is one of Windows", { 16350: 1251 }, "Ж 12"],
    ["western letters, where that is UTF-8", { 16350: 65001 }, "Æ 12"],
    ["western letters, where nothing is said", {}, "Æ 12"]
  ])("are read by %s", async (_, numbers, expected) => {
    expect(await subject(numbers)).toBe(expected);
  });
});

describe("attachments of a mail", () => {
  it("are read under their names: files, mails in mails, objects", async () => {
    const inner = {
      texts: { 55: "Doorgestuurd", 4096: "BSN 111222333" },
      attachments: [{ name: "diep.txt", data: bytes("036000012") }]
    };
    const reading = await readAlone(
      msgFile({
        ...mail,
        attachments: [
          { name: "lijst.txt", data: bytes("BSN 211551557") },
          { name: "Doorgestuurd", data: inner },
          { name: "blad", data: { streams: { "\u0001Ole10Native": olePackage("los.txt", bytes("319072356")) } } }
        ]
      })
    );
    expect(reading).toMatchObject({ status: "read" });
    const where = (inside: string) =>
      (reading.places ?? []).find((place) => place.inside.join(" > ") === inside)?.start ?? -1;
    expect(reading.text.slice(where("lijst.txt"))).toMatch(/^BSN 211551557/);
    expect(reading.text.slice(where("Doorgestuurd > diep.txt"))).toMatch(/^036000012/);
    expect(reading.text.slice(where("los.txt"))).toMatch(/^319072356/);
  });

  it("that are no document are named", async () => {
    const data = Uint8Array.from({ length: 300 }, (_, index) => (index * 7) & 31);
    expect(await readAlone(msgFile({ ...mail, attachments: [{ name: "x.bin", data }] }))).toMatchObject({
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [{ inside: ["x.bin"], status: "unsupported", reason: "unknown-type" }]
    });
  });

  it("in mails in mails are followed only so deep", async () => {
    let content: Parameters<typeof msgFile>[0] = { texts: { 4096: "onderop" } };
    for (let depth = 0; depth < 8; depth++)
      content = { texts: { 4096: `laag ${depth}` }, attachments: [{ name: "mail", data: content }] };
    const reading = await readAlone(msgFile(content));
    expect(reading).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
    expect(reading.missingInside?.[0]?.reason).toBe("over-depth-limit");
  });

  it("are counted against the budget", async () => {
    const attachments = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.txt`, data: bytes("tekst") }));
    const reading = await readAlone(msgFile({ attachments }), { budget: { inflatedBytes: 1e6, entries: 3 } });
    expect(reading.missingInside?.map(({ reason }) => reason)).toEqual(["over-entry-limit", "over-entry-limit"]);
  });
});

describe("contacts", () => {
  it("have what their fields say", async () => {
    const texts = { 26: "IPM.Contact", 12289: "Jansen", 14856: "020-1234567", 32899: "jansen@klant.example" };
    const reading = await readAlone(msgFile({ texts }));
    expect(textAt(reading, { part: "properties" })).toBe("020-1234567\njansen@klant.example");
  });
});

describe("a mail that is no longer what its lists of properties say", () => {
  const file = msgFile({ ...mail, attachments: [{ name: "los.txt", data: bytes("regel") }] });
  const wide = (text: string) => Buffer.from(text, "utf16le");
  const changed = (from: Uint8Array, to: Uint8Array) => {
    const copy = Buffer.from(file);
    const at = copy.indexOf(from);
    expect(at).toBeGreaterThan(0);
    copy.set(to, at);
    return new Uint8Array(copy);
  };

  it.each([
    ["another name for its body", wide("0_1000001F"), wide("0_1000001G")],
    ["another name for a recipient", wide("__recip_"), wide("__recjp_")],
    ["another name for an attachment", wide("__attach_"), wide("__attack_")],
    ["another name for the attached bytes", wide("0_37010102"), wide("0_37110102")],
    ["another length for its body", Buffer.of(0x1f, 0, 0, 0x10, 6, 0, 0, 0), Buffer.of(0x1f, 0, 0, 0x10, 6, 0, 0, 0, 4)]
  ])("by %s is partly read", async (_, from, to) => {
    expect(await readAlone(changed(from, to))).toMatchObject({ type: "msg", status: "partly-read" });
  });

  it("not by several numbers in one property, as contacts have them", async () => {
    const contact = msgFile({ ...mail, numberLists: { 32789: [1, 2, 3] } });
    expect(await readAlone(contact)).toMatchObject({ type: "msg", status: "read" });
  });

  it("keeps what stands behind a zero in a text", async () => {
    const reading = await readAlone(changed(wide("Piet,\r"), wide("Piet\0\r")));
    expect(textAt(reading, { part: "body" })).toContain("123456782");
  });
});

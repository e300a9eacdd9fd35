// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DraftAttachment } from "../../src/core/mail/draft.ts";
import { unreadPart } from "../../src/core/verdict/unread-part.ts";
import { AttachmentReadings } from "../../src/guard/attachment-readings.ts";
import { host } from "./fake-host.ts";
import { FakeWebmail } from "./fake-webmail.ts";

vi.mock("../../src/browser/send-message.ts", () => import("./fake-host.ts"));

let mail: FakeWebmail;
let readings: AttachmentReadings;
/** Addresses that the webmail's server was asked for. */
let fetched: string[];

const secret = "BSN 123456782";
const file = (name: string, text: string): File => new File([text], name, { type: "text/plain" });
const served = (text: string, type = "text/plain"): void => {
  vi.stubGlobal("fetch", async (url: string) => {
    fetched.push(url);
    return { ok: true, blob: async () => new Blob([text], { type }) };
  });
};
/** What is known of the draft's attachments, in their order. */
const results = () => Promise.all(mail.draft.attachments.map((one) => readings.of(one).result));

beforeEach(() => {
  host.reset();
  fetched = [];
  mail = new FakeWebmail();
  readings = new AttachmentReadings(mail.adapter, mail.compose);
  served("from the server");
});

describe("a file of which something was found before the analysis host went", () => {
  test("is unread, and what was found counts", async () => {
    const bsn = { rule: "nl.bsn", kind: "bsn", confidence: "high", count: 1, distinct: 1, masked: [], evidence: [] };
    const found = { ...unreadPart({ part: "attachment", key: "", name: "a.txt" }, "timeout", "took-too-long") };
    Object.assign(host.progress, { done: 1, total: 20, found: { ...found, findings: [bsn] } });
    Object.assign(host, { gone: true });
    readings.see(file("a.txt", secret));
    mail.attach("a.txt");
    const reading = readings.at(mail.draft.attachments[0] as DraftAttachment);
    reading.progress();
    expect(await reading.result).toMatchObject({
      key: "f0",
      status: "unavailable",
      reason: "analysis-host-gone",
      findings: [{ rule: "nl.bsn" }]
    });
  });
});

describe("a file that the page's form holds", () => {
  test("is itself read, once, though the page named it before it was seen, and one of its name was there", async () => {
    const held = file("a.txt", secret);
    mail.attach("a.txt");
    readings = new AttachmentReadings({ ...mail.adapter, attachmentFile: () => held }, mail.compose);
    readings.see(held);
    readings.see(file("a.txt", "another"));
    const [result] = await results();
    expect(result).toMatchObject({ key: "f0", status: "read", findings: [{ rule: "nl.bsn" }] });
    expect(fetched).toEqual([]);
  });
});

describe("a file that was chosen", () => {
  test("is read at once, and is the attachment of that name when the page shows it", async () => {
    readings.see(file("a.txt", secret));
    expect(host.asked).toEqual(["host:ensure"]);
    mail.attach("a.txt");
    const [result] = await results();
    expect(result).toMatchObject({ key: "f0", name: "a.txt", status: "read", findings: [{ rule: "nl.bsn" }] });
    expect(fetched).toEqual([]);
  });

  test("is read once, however often it is asked for", async () => {
    readings.see(file("a.txt", secret));
    mail.attach("a.txt");
    await results();
    await results();
    expect(host.asked.filter((name) => name === "analysis:file")).toHaveLength(1);
  });

  test("is not taken for a file of that name that was there before", async () => {
    mail.attach("a.txt");
    readings.see(file("a.txt", secret));
    expect((await results())[0]).toMatchObject({ characters: "from the server".length, findings: [] });
    expect(fetched).toEqual(["https://mail.example.nl/file/f0"]);
  });

  test("with another of the same name: the server says which is which", async () => {
    readings.see(file("a.txt", secret));
    readings.see(file("a.txt", "clean"));
    mail.attach("a.txt", "a.txt");
    await results();
    expect(fetched).toEqual(["https://mail.example.nl/file/f0", "https://mail.example.nl/file/f1"]);
  });

  test("in a page that the adapter stumbles over is seen all the same", async () => {
    mail.broken = true;
    readings.see(file("a.txt", secret));
    mail.broken = false;
    mail.attach("a.txt");
    expect((await results())[0]).toMatchObject({ status: "read", findings: [{ rule: "nl.bsn" }] });
    expect(fetched).toEqual([]);
  });

  test("counts while it uploads, and after it under its new key", async () => {
    readings.see(file("a.txt", secret));
    mail.write({ attachments: [{ key: "new:a.txt", name: "a.txt", size: null }] });
    mail.uploading.add("new:a.txt");
    expect((await results())[0]).toMatchObject({ key: "new:a.txt", status: "read" });
    mail.write({ attachments: [{ key: "f9", name: "a.txt", size: null }] });
    expect((await results())[0]).toMatchObject({ key: "f9", status: "read", findings: [{ rule: "nl.bsn" }] });
    expect(fetched).toEqual([]);
  });

  test("tells when it is done", async () => {
    readings.see(file("a.txt", secret));
    const [attachment] = mail.attach("a.txt");
    const reading = attachment && readings.of(attachment);
    expect(reading?.settled).toBeNull();
    await reading?.result;
    expect(reading?.settled).toMatchObject({ status: "read" });
  });
});

describe("an attachment that nobody chose here", () => {
  test("is fetched from the webmail and read the same way, once", async () => {
    served(secret);
    mail.attach("forwarded.txt");
    expect((await results())[0]).toMatchObject({ key: "f0", status: "read", findings: [{ rule: "nl.bsn" }] });
    await results();
    expect(fetched).toHaveLength(1);
  });

  test("that is still uploading is not read, and looked at again later", async () => {
    mail.attach("a.txt");
    mail.uploading.add("f0");
    expect((await results())[0]).toMatchObject({ status: "unavailable", reason: "still-uploading" });
    mail.uploading.clear();
    expect((await results())[0]).toMatchObject({ status: "read" });
  });

  test.each<[string, () => void]>([
    [
      "the server refuses it",
      () => vi.stubGlobal("fetch", async () => ({ ok: false, blob: async () => new Blob([]) }))
    ],
    ["the line is broken", () => vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")))],
    ["the log-in page comes instead", () => served("<html>Log in</html>", "text/html; charset=utf-8")],
    ["the webmail has no address for it", () => mail.write({ attachments: [{ key: "new:x", name: "x", size: null }] })]
  ])("%s: not read, never clean; tried again at the next send", async (_, fault) => {
    mail.attach("dossier.pdf");
    fault();
    expect((await results())[0]).toMatchObject({ status: "unavailable", reason: "server-refused", findings: [] });
    served("here it is");
    mail.write({ attachments: [{ key: "f0", name: "dossier.txt", size: null }] });
    expect((await results())[0]).toMatchObject({ status: "read" });
  });
});

describe("the analysis host", () => {
  test.each(["chosen", "fetched"])("is gone, then back: a %s file is read again", async (how) => {
    host.gone = true;
    if (how === "chosen") readings.see(file("a.txt", secret));
    else served(secret);
    mail.attach("a.txt");
    expect((await results())[0]).toMatchObject({ status: "unavailable", reason: "analysis-host-gone" });
    host.gone = false;
    expect((await results())[0]).toMatchObject({ status: "read", findings: [{ rule: "nl.bsn" }] });
  });
});

describe("a file that asks for a password", () => {
  beforeEach(() => {
    host.passwords = { "a.txt": "geheim" };
  });
  const attached = (): DraftAttachment => {
    const [attachment] = mail.draft.attachments;
    if (!attachment) throw new Error("nothing is attached");
    return attachment;
  };

  test.each(["chosen", "fetched"])("a %s one is read with it, and stays read", async (how) => {
    if (how === "chosen") readings.see(file("a.txt", secret));
    else served(secret);
    mail.attach("a.txt");
    expect((await results())[0]).toMatchObject({ status: "encrypted", reason: "password-required" });
    expect(await readings.unlock(attached(), "geheim")).toBe("opened");
    const opened = { key: "f0", status: "read", findings: [{ rule: "nl.bsn" }] };
    expect((await results())[0]).toMatchObject(opened);
    expect((await results())[0]).toMatchObject(opened);
    expect(host.files.map(({ password }) => password)).toEqual([undefined, "geheim"]);
  });

  test("a chosen one stays read when its upload ends and its key is another", async () => {
    readings.see(file("a.txt", secret));
    mail.write({ attachments: [{ key: "new:a.txt", name: "a.txt", size: null }] });
    mail.uploading.add("new:a.txt");
    await readings.unlock(attached(), "geheim");
    mail.write({ attachments: [{ key: "f9", name: "a.txt", size: null }] });
    expect((await results())[0]).toMatchObject({ key: "f9", status: "read" });
  });

  test("a wrong one is said to be wrong, and the right one may follow", async () => {
    readings.see(file("a.txt", secret));
    mail.attach("a.txt");
    expect(await readings.unlock(attached(), "geraden")).toBe("wrong-password");
    expect((await results())[0]).toMatchObject({ status: "encrypted", reason: "wrong-password" });
    expect(await readings.unlock(attached(), "geheim")).toBe("opened");
  });

  test("while the host is gone nothing is opened, and nothing is lost", async () => {
    readings.see(file("a.txt", secret));
    mail.attach("a.txt");
    await results();
    host.gone = true;
    expect(await readings.unlock(attached(), "geheim")).toBe("not-opened");
    expect((await results())[0]).toMatchObject({ status: "encrypted", reason: "password-required" });
  });
});

describe("how far a file is", () => {
  test.each(["chosen", "fetched"])("a %s one tells what the host says of its ticket", async (how) => {
    let go = (): void => undefined;
    host.wait = new Promise((resolve) => {
      go = resolve;
    });
    host.progress = { done: 3, total: 20 };
    if (how === "chosen") readings.see(file("a.txt", secret));
    const [attachment] = mail.attach("a.txt");
    const reading = attachment && readings.of(attachment);
    await vi.waitFor(() => expect(reading?.progress()).toEqual({ done: 3, total: 20 }));
    go();
    await reading?.result;
    expect(host.asked).toContain("analysis:progress");
  });

  test("a look does not try again what failed", async () => {
    vi.stubGlobal("fetch", async () => {
      fetched.push("tried");
      return { ok: false, blob: async () => new Blob([]) };
    });
    const [attachment] = mail.attach("a.txt");
    if (!attachment) throw new Error("nothing is attached");
    await readings.of(attachment).result;
    expect((await readings.at(attachment).result).reason).toBe("server-refused");
    expect(fetched).toEqual(["tried"]);
  });
});

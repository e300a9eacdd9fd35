import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { assessDraft } from "../../src/browser/assess-draft.ts";
import { forgetAllHistory } from "../../src/browser/history-store.ts";
import type { AssessRequest } from "../../src/browser/messages.ts";
import { learnFrom } from "../../src/browser/office-history.ts";
import { UNSET_OFFICE, writeOffice } from "../../src/browser/office-store.ts";
import { oneLock } from "./one-lock.ts";

beforeEach(async () => {
  vi.stubGlobal("navigator", { locks: oneLock() });
  await writeOffice(UNSET_OFFICE);
  await forgetAllHistory();
});

const bsn = "BSN 123456782";
const mail = (to: string, content = "Hoi", more: Partial<AssessRequest["draft"]> = {}): AssessRequest => ({
  draft: {
    webmail: "demo",
    from: "onno@kantoor.example",
    to,
    cc: "",
    bcc: "",
    subject: "Vraag",
    body: { format: "plain", content },
    notUnderstood: [],
    ...more
  },
  attachments: [],
  opened: ""
});
const client = { id: "c1", name: "Bakkerij Jansen", domains: ["bakkerij.example"], addresses: [] };

describe("who a recipient is", () => {
  test("comes from what the owner set, at once after a change", async () => {
    const classOf = async (to: string) => (await assessDraft(mail(to))).assessment.recipients[0]?.class;
    expect(await classOf("piet@bakkerij.example")).toBe("external");
    await writeOffice({ own: ["kantoor.example"], clients: [client], known: ["bank.example"] });
    expect(await classOf("piet@bakkerij.example")).toBe("client");
    expect(await classOf("hulp@bank.example")).toBe("known");
    expect(await classOf("bea@kantoor.example")).toBe("internal");
    await writeOffice({ clients: [] });
    expect(await classOf("piet@bakkerij.example")).toBe("external");
  });

  test("is told with the name of the client, and of no other", async () => {
    await writeOffice({
      clients: [client, { ...client, id: "c2", name: "Slagerij De Vries", domains: ["s.example"] }]
    });
    expect((await assessDraft(mail("piet@bakkerij.example"))).clientNames).toEqual({ c1: "Bakkerij Jansen" });
  });

  test("comes from history once there is enough of it", async () => {
    const reasons = async (to: string) => (await assessDraft(mail(to))).assessment.recipients[0]?.reasons;
    expect(await reasons("nieuw@ander.example")).not.toContain("never-mailed");
    const lesson = (await assessDraft(mail("vaak@klant.example"))).lesson;
    if (!lesson) throw new Error("nobody to learn from");
    for (let day = 20_000; day < 20_040; day++) await learnFrom({ ...lesson, day });
    expect(await reasons("nieuw@ander.example")).toContain("never-mailed");
    expect(await reasons("vaak@klant.example")).not.toContain("never-mailed");
  });
});

describe("what is odd", () => {
  test("several outsiders who see each other", async () => {
    const to = Array.from({ length: 12 }, (_, nth) => `k${nth}@klant${nth}.example`).join(", ");
    const { assessment } = await assessDraft(mail(to));
    expect(assessment.oddities).toContainEqual({ code: "outsiders-see-each-other", count: 12 });
  });

  test("an answer that goes to another domain", async () => {
    const { assessment } = await assessDraft(mail("a@klant.example", "Hoi", { replyTo: "onno@elders.example" }));
    expect(assessment.oddities.map(({ code }) => code)).toContain("reply-to-differs");
  });

  test("a reply that gained outsiders since it was opened", async () => {
    const to = "a@klant.example, bea@kantoor.example, vreemd@elders.example";
    const reply = { ...mail(to, "Hoi", { subject: "Re: cijfers" }), opened: "a@klant.example, bea@kantoor.example" };
    const codes = async (request: AssessRequest) =>
      (await assessDraft(request)).assessment.oddities.map(({ code }) => code);
    expect(await codes(reply)).toContain("reply-adds-outsiders");
    expect(await codes({ ...reply, opened: "" })).not.toContain("reply-adds-outsiders");
  });
});

describe("the table of the office's profile decides", () => {
  test.each([
    ["audit", "note"],
    ["standard", "justify"]
  ] as const)("%s: %s", async (profile, level) => {
    await writeOffice({ profile });
    expect((await assessDraft(mail("a@klant.example", bsn))).assessment.verdict.level).toBe(level);
  });

  test("a profile that is no longer shipped is the standard one", async () => {
    await writeOffice({ profile: "gone" });
    expect((await assessDraft(mail("a@klant.example", bsn))).assessment.verdict.level).toBe("justify");
  });
});

describe("what is to be learned", () => {
  test("is who gets it, and whose BSNs stand in it, as keyed hashes", async () => {
    const { lesson } = await assessDraft(mail("A@Klant.example, A@klant.example, geen adres", bsn));
    expect(lesson?.addresses).toHaveLength(1);
    expect(lesson?.persons).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
    expect(JSON.stringify(lesson)).not.toContain("123456782");
  });

  test("is nothing where nobody could be read", async () => {
    expect((await assessDraft(mail("geen adres"))).lesson).toBeNull();
  });
});

test("without its own storage nothing is judged: the sender's domain must not pass for the office's", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("disabled", "InvalidStateError");
    }
  });
  vi.resetModules();
  const fresh = await import("../../src/browser/assess-draft.ts");
  await expect(fresh.assessDraft(mail("bea@kantoor.example"))).rejects.toThrow("disabled");
});

describe("a link to a file in the cloud", () => {
  const link = "https://drive.google.com/file/d/1aB_geheim/view";
  const judged = async (to: string) => (await assessDraft(mail(to, `Zie ${link}`))).assessment;

  test("weighs as a file that was not read, is named by its service, and is not kept itself", async () => {
    const assessment = await judged("piet@klant.example");
    expect(assessment.verdict).toMatchObject({ level: "warn", reasons: [{ code: "unread-attachments", files: 1 }] });
    expect(assessment.parts.at(-1)).toMatchObject({
      name: "Google Drive",
      status: "unsupported",
      reason: "cloud-link"
    });
    expect(JSON.stringify(assessment)).not.toContain("geheim");
  });

  test("to colleagues alone is no reason to ask", async () => {
    await writeOffice({ own: ["kantoor.example"] });
    expect((await judged("bea@kantoor.example")).verdict.level).toBe("pass");
  });
});

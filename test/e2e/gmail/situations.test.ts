import { describe, expect, it } from "vitest";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { poll } from "../rig/poll.ts";
import { type GmailMail, OUTSIDE, SENSITIVE } from "./gmail-mail.ts";
import { describeGuarded } from "./guarded-gmail.ts";

const STRANGER = "iemand@elders.example";

describeGuarded("situations", (bench) => {
  const secret = (subject: string) => ({ to: [OUTSIDE], subject, html: SENSITIVE });
  const says = (mail: GmailMail, what: string): Promise<unknown> =>
    poll(async () => (await mail.page.text()).includes(what), 8_000, `the page says ${what}`);

  it("a clean mail leaves by each transport without a question, once", async () => {
    for (const query of ["", "transport=fetch&button=pointer", "transport=request&format=object"]) {
      const mail = await bench.open(query);
      const subject = `schoon ${query}`;
      const root = await mail.compose({ to: [OUTSIDE], subject, html: "Tot morgen!", quote: "<p>eerder</p>" });
      await mail.send(root);
      expect(await mail.leftAfterRelease(subject)).toBe(1);
      expect(await mail.page.dialog().isOpen()).toBe(false);
    }
  });

  it("saving a secret draft is never held, and neither is one that is restored after a reload", async () => {
    const mail = await bench.open();
    const before = bench.gmail.drafts.length;
    const root = await mail.compose({ to: [OUTSIDE], subject: "hersteld" });
    await mail.page.fill(`${root} [g_editable]`, SENSITIVE);
    await poll(() => bench.gmail.drafts.length > before, 8_000, "a saved draft");
    expect(await mail.page.dialog().isOpen()).toBe(false);
    await mail.page.goto(await mail.page.url());
    await mail.page.waitFor("[g_editable]");
    const again = await mail.newest();
    await mail.page.click(`${again} [g_editable]`);
    await mail.page.press("Control+Enter");
    expect(await mail.keeps()).toContain(OUTSIDE);
    expect(await mail.left("hersteld")).toBe(0);
  });

  it("taken back in time: sent again unchanged it goes without a question, changed it is asked about", async () => {
    const mail = await bench.open("undo=2500");
    const root = await mail.compose(secret("terug"));
    await mail.send(root);
    await mail.sendsAnyway();
    await mail.page.click("#link_undo");
    await mail.send(await mail.newest());
    await says(mail, "sending");
    await mail.page.click("#link_undo");
    expect(await mail.left("terug")).toBe(0);
    const changed = await mail.newest();
    await mail.page.fill(`${changed} [g_editable]`, `${SENSITIVE} En 111222333.`);
    await mail.send(changed);
    await mail.keeps();
    await mail.send(changed);
    await mail.sendsAnyway();
    expect(await mail.leftAfterRelease("terug")).toBe(1);
    expect(mail.sent("terug")[0]?.html).toContain("111222333");
  });

  it("refused by the server after it was released: sent again it goes without a question, once", async () => {
    const mail = await bench.open("lang=nl");
    const root = await mail.compose(secret("geweigerd"));
    bench.gmail.refuseNext(1);
    await mail.send(root);
    await mail.sendsAnyway();
    await says(mail, "not sent");
    expect(await mail.left("geweigerd")).toBe(0);
    await mail.send(await mail.newest());
    expect(await mail.leftAfterRelease("geweigerd")).toBe(1);
  });

  it("Gmail's own refusal is its own, and allows nothing once its cause is gone", async () => {
    const mail = await bench.open();
    const root = await mail.compose({ subject: "niemand", html: SENSITIVE });
    await mail.send(root);
    await mail.page.click("[role=alertdialog] [name=ok]");
    await mail.page.type(`${root} [name=to] input`, OUTSIDE);
    // The field makes a chip of it when it is left, and the button moves.
    await mail.page.press("Tab");
    await mail.send(root);
    expect(await mail.keeps()).toContain(OUTSIDE);
    expect(await mail.left("niemand")).toBe(0);
  });

  it("two composes: what is agreed for one does not let the other go", async () => {
    const mail = await bench.open("chips=table");
    const [first, second] = [await mail.compose(secret("twee A")), await mail.compose(secret("twee B"))];
    await mail.send(first);
    await mail.sendsAnyway();
    expect(await mail.leftAfterRelease("twee A")).toBe(1);
    await mail.send(second);
    await mail.keeps();
    expect(await mail.left("twee B")).toBe(0);
  });

  describe("a request that no press announced", () => {
    const answer = { from: "onno@kantoor-onno.example", cc: [], bcc: [], quote: "", files: [] };
    const atOnce = (mail: GmailMail, id: string, to: string, subject: string): Promise<void> =>
      mail.page.evaluate((one) => void window.gmailSimulator.answerAtOnce(one), {
        ...answer,
        ...{ id, subject, html: SENSITIVE, to: [{ address: to, name: "" }] }
      });

    it.each(["xhr", "fetch"])("of a mail without a compose is held, by %s", async (transport) => {
      const mail = await bench.open(`transport=${transport}`);
      const subject = `een klik ${transport}`;
      await atOnce(mail, "msg-a:r50", STRANGER, subject);
      const said = await mail.keeps();
      expect(said).toContain(STRANGER);
      expect(said).toContain("Het BSN van 1 persoon");
      expect(await mail.left(subject)).toBe(0);
      await atOnce(mail, "msg-a:r50", STRANGER, subject);
      await mail.sendsAnyway();
      expect(await mail.leftAfterRelease(subject)).toBe(1);
    });

    it("of a compose, but to somebody else, is not covered by what was agreed", async () => {
      const mail = await bench.open();
      const root = await mail.compose({ ...secret("omgeleid"), draftId: "msg-a:r60" });
      bench.gmail.refuseNext(1);
      await mail.send(root);
      await mail.sendsAnyway();
      await says(mail, "not sent");
      await atOnce(mail, "msg-a:r60", STRANGER, "omgeleid");
      expect(await mail.keeps()).toContain(STRANGER);
      expect(await mail.left("omgeleid")).toBe(0);
    });
  });

  it("dossiers dropped, picked, pasted and held by Gmail are all read, and named", async () => {
    const [dropped, picked, pasted, held] = await fiveDossiers(1);
    if (!dropped || !picked || !pasted || !held) throw new Error("no dossiers");
    const earlier = await bench.open("lang=nl");
    await earlier.drop(await earlier.compose({ subject: "eerder" }), held);
    const files = await earlier.page.evaluate(() => window.gmailSimulator.composes.at(-1)?.mail().files ?? []);
    // As a forward: one file was never in this page.
    const mail = await bench.open("lang=nl&shape=inline");
    const root = await mail.compose({ to: [OUTSIDE], subject: "stukken", html: "Hierbij.", files });
    await mail.drop(root, dropped);
    await mail.paste(root, pasted);
    await mail.pick(root, picked);
    await mail.send(root);
    const said = await mail.keeps();
    expect(said).toMatch(/4 dossiers .*buiten het kantoor/);
    expect(said).toContain("4 personen");
    for (const { name } of [dropped, picked, pasted, held]) expect(said).toContain(name);
    expect(await mail.left("stukken")).toBe(0);
  });
});

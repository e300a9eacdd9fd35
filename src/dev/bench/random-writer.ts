import { pause } from "../../../test/e2e/rig/poll.ts";
import type { MailOffice, Writer } from "./mail-office.ts";
import type { Plan } from "./random-plan.ts";
import { CLIENT, COLLEAGUE, isAsked, OTHER } from "./random-plan.ts";

const REASON = "afgesproken met de klant, proef";
const BSN = "Het BSN is 123456782, geboren 12-03-1984.";
const CLEAN = "Donderdag om tien uur past mij goed.";
/** How long the dialog, the mail server and the page may take before that is a fault. */
const patienceMs = 10_000;
/** A held mail that leaks does so within this: Roundcube hands a mail over in about a tenth of it. */
const leakMs = 400;
/** The dialog answers nothing but "keep" in its first half second. */
const settledMs = 600;

/** Carries out one plan. Gives how many mails arrived before the writer had answered. */
export async function carryOut(office: MailOffice, writer: Writer, plan: Plan, dossier: string): Promise<number> {
  const before = office.sink.count();
  await write(writer, plan, dossier);
  await writer.mail.sendBy(plan.way);
  if (!isAsked(plan)) return arrive(office, writer, plan, before).then(() => 0);
  await beAsked(writer);
  await pause(leakMs);
  const early = office.sink.count() - before;
  await decide(office, writer, plan, before);
  return early;
}

async function write({ page, mail }: Writer, plan: Plan, dossier: string): Promise<void> {
  const { subject, mode, content } = plan;
  await page.setViewport(1280, 900);
  // Else Roundcube offers the text of a mail whose page was left without an answer, and its question takes the keys.
  await page.evaluate(() => localStorage.clear());
  await mail.openCompose({ mode });
  await mail.setTo([content === "dossier-to-colleague" ? COLLEAGUE : CLIENT]);
  await mail.setSubject(subject);
  await mail.setBody(content.startsWith("bsn") ? BSN : CLEAN);
  if (content.startsWith("dossier")) await mail.attach([dossier]);
  if (content === "bsn-taken-out-again") await mail.setBody(CLEAN);
  if (content === "dossier-taken-out-again") await takeOutFile({ page, mail });
  if (content === "bsn-and-one-more-recipient") await mail.setCc([OTHER]);
}

async function takeOutFile({ page, mail }: Pick<Writer, "page" | "mail">): Promise<void> {
  // The narrow view, in which its button's clone is pressed, folds the list away.
  await page.setViewport(1280, 900);
  await page.click("#attachment-list li:first-child a.delete");
  await mail.waitAttached(0);
}

/** A second press of the same way may have answered "keep", which is safe: then the writer presses once more. */
async function beAsked({ page, mail }: Writer): Promise<void> {
  const asked = (): Promise<boolean> =>
    page
      .dialog()
      .waitForControl("send-anyway-open", patienceMs)
      .then(() => pause(settledMs))
      .then(() => page.dialog().isOpen())
      .catch(() => false);
  if (await asked()) return;
  await page.setViewport(1280, 900);
  await mail.sendBy("click");
  if (!(await asked())) throw new Error("not asked");
}

async function decide(office: MailOffice, writer: Writer, plan: Plan, before: number): Promise<void> {
  const { page, mail } = writer;
  if (plan.decision !== "anyway") {
    await page.dialog().clickButton("keep");
    await page.dialog().waitClosed();
  }
  if (plan.decision === "keep") return office.sink.settle(leakMs);
  if (plan.decision === "clean-it") {
    if (plan.content === "dossier") await takeOutFile(writer);
    else await mail.setBody(CLEAN);
    await mail.sendBy(plan.way);
  } else {
    if (plan.decision === "keep-then-anyway") {
      await mail.sendBy(plan.way);
      await beAsked(writer);
    }
    await page.dialog().sendAnyway(REASON);
    await page.dialog().waitClosed();
  }
  await arrive(office, writer, plan, before);
}

/** A beacon cannot be held and let go: one that was not known to be clean is refused, and passes when it is made again. */
async function arrive({ sink }: MailOffice, { mail }: Writer, { way }: Plan, before: number): Promise<void> {
  if (way === "beacon") {
    await pause(2 * leakMs);
    if (sink.count() === before) await mail.sendBy("beacon");
  }
  await sink.waitForCount(before + 1, patienceMs);
}

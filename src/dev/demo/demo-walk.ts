import { join } from "node:path";
import { fiveDossiers } from "../fixtures/five-dossiers.ts";
import type { DemoTexts } from "./demo-texts.ts";
import type { DemoServer } from "./server.ts";
import type { Stage, StageFile } from "./stage.ts";

/** Why a step did not happen; `message` is a line for the user. */
export class StepFailed extends Error {}

export interface Walk {
  readonly server: DemoServer;
  readonly stage: Stage;
  readonly texts: DemoTexts;
  readonly folder: string;
  say(line: string): void;
}

const CLIENT = "marijke.janssen@janssen-interieur.example";
const COLLEAGUE = "marijke.jansen@kantoor-onno.example";
const TO = "[data-field=to] input";
const PAGES = 6;

/** How long a second, unwanted mail gets to appear (ms). */
const SETTLE = 1500;

/** Plays the case of the misaddressed dossiers and checks each step; rejects with `StepFailed` at the first that did not happen. */
export async function walkCase(walk: Walk): Promise<void> {
  const { stage, texts, server } = walk;
  const files = await fiveDossiers(PAGES);
  const step = stepper(walk);
  await step(texts.open, "webmail", async () => {
    await stage.open(server.url);
    await stage.waitFor(".mails", 1);
  });
  await step(texts.suggest, "suggestions", () => startToClient(walk));
  await step(texts.attach, "attached", () => writeAndAttach(walk, files));
  await step(texts.held, "held", () => sendIsHeld(walk, 0));
  await step(texts.kept, "kept", () => keep(walk));
  await step(texts.corrected, "corrected", () => correct(walk));
  if (stage.dialogSendAnyway) await step(texts.anyway, "sent-anyway", () => sendAnyway(walk, files));
  else walk.say(texts.notPlayed);
  await step(texts.journal, null, () => showJournal(walk));
}

/** Plays only up to the guard's question and pictures it as `NAME.png`. */
export async function pictureDialog(walk: Walk, name: string): Promise<void> {
  const { stage, texts, server } = walk;
  walk.say(texts.variant(name));
  const before = server.outbox.length;
  await stage.open(server.url);
  await startToClient(walk);
  await stage.press("Enter");
  await writeAndAttach(walk, await fiveDossiers(PAGES));
  await sendIsHeld(walk, before);
  await stage.picture(join(walk.folder, `${name}.png`));
  await stage.dialogKeep();
}

function stepper({ say, stage, folder, texts }: Walk) {
  let number = 0;
  return async (line: string, picture: string | null, act: () => Promise<void>): Promise<void> => {
    number += 1;
    const file = (name: string): string => join(folder, `${String(number).padStart(2, "0")}-${name}.png`);
    try {
      await act();
    } catch (error) {
      await stage.picture(file("failed")).catch(() => undefined);
      throw new StepFailed(texts.failed(line, reasonOf(error)));
    }
    if (picture !== null) await stage.picture(file(picture));
    say(`${number}. ${line}`);
  };
}

async function startToClient({ stage }: Walk): Promise<void> {
  await stage.waitFor("[data-action=compose]", 1);
  await stage.click("[data-action=compose]");
  await stage.type(TO, "Marijke Jans");
  await stage.waitFor(`[data-suggestion="${CLIENT}"][aria-selected=true]`, 1);
}

async function writeAndAttach({ stage, texts }: Walk, files: readonly StageFile[]): Promise<void> {
  if ((await stage.count(`[data-address="${CLIENT}"]`)) === 0) await stage.press("Enter");
  await stage.waitFor(`[data-field=to] [data-address="${CLIENT}"]`, 1);
  await stage.type("[data-field=subject] input", texts.subject);
  await stage.type("[data-field=body]", texts.body);
  await stage.attach("[data-field=files]", files);
  await stage.waitFor("[data-state=ready]", files.length);
}

async function sendIsHeld(walk: Walk, left: number): Promise<void> {
  await walk.stage.click("[data-action=send]");
  if (!(await walk.stage.dialogAsks())) throw new StepFailed(walk.texts.noDialog);
  await expectOutbox(walk, left);
}

async function keep(walk: Walk): Promise<void> {
  await walk.stage.dialogKeep();
  await expectOutbox(walk, 0);
  if ((await walk.stage.count(".compose [data-state=ready]")) !== 5) throw new StepFailed(walk.texts.lostAttachments);
}

async function correct(walk: Walk): Promise<void> {
  const { stage } = walk;
  await stage.click("[data-field=to] [data-action=remove-recipient]");
  await stage.type(TO, "Marijke Jansen");
  await stage.press("Enter");
  await stage.waitFor(`[data-field=to] [data-address="${COLLEAGUE}"]`, 1);
  await stage.click("[data-action=send]");
  await stage.waitFor(".compose", 0);
  await expectOutbox(walk, 1);
  expectLastTo(walk, COLLEAGUE);
}

async function sendAnyway(walk: Walk, files: readonly StageFile[]): Promise<void> {
  const { stage, texts } = walk;
  await startToClient(walk);
  await stage.press("Enter");
  await writeAndAttach(walk, files);
  await sendIsHeld(walk, 1);
  await stage.dialogSendAnyway?.(texts.reason);
  await stage.waitFor(".compose", 0);
  await expectOutbox(walk, 2);
  expectLastTo(walk, CLIENT);
}

async function showJournal({ stage, folder, texts }: Walk): Promise<void> {
  const rows = await stage.journal(join(folder, "08-journal.png"));
  if (rows === 0) throw new StepFailed(texts.emptyJournal);
}

async function expectOutbox({ server, texts }: Walk, expected: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const actual = server.outbox.length;
  if (actual !== expected) throw new StepFailed(texts.outbox(expected, actual));
}

function expectLastTo({ server, texts }: Walk, address: string): void {
  if (server.outbox.at(-1)?.to.join() !== address) throw new StepFailed(texts.wrongRecipient);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `(${error.message.split("\n")[0]})` : "";
}

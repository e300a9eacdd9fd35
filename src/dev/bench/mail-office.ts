import type { BrowserKind, GuardedBrowser, Page } from "../../../test/e2e/rig/browser.ts";
import { launch } from "../../../test/e2e/rig/browser.ts";
import type { Roundcube } from "../../../test/e2e/rig/roundcube.ts";
import { startRoundcube } from "../../../test/e2e/rig/roundcube.ts";
import { RoundcubePage } from "../../../test/e2e/rig/roundcube-page.ts";
import type { SmtpSink } from "../../../test/e2e/rig/smtp-sink.ts";
import { startSmtpSink } from "../../../test/e2e/rig/smtp-sink.ts";
import type { BenchContext } from "./benchmark.ts";
import type { RequestClock } from "./request-clock.ts";
import { startRequestClock } from "./request-clock.ts";

/** A Roundcube with its mail servers, seen through the clock. */
export interface MailOffice {
  readonly sink: SmtpSink;
  readonly roundcube: Roundcube;
  readonly clock: RequestClock;
  stop(): Promise<void>;
}

export async function openMailOffice(): Promise<MailOffice> {
  const sink = await startSmtpSink();
  const roundcube = await startRoundcube({ smtpPort: sink.port });
  const clock = await startRequestClock(roundcube.url);
  return {
    sink,
    roundcube,
    clock,
    stop: async () => {
      await clock.stop();
      await roundcube.stop();
      await sink.stop();
    }
  };
}

/** Somebody at a browser of their own, logged in. */
export interface Writer {
  readonly browser: GuardedBrowser;
  readonly page: Page;
  readonly mail: RoundcubePage;
}

/** @param extension folder of the built extension; null for a browser without it */
export async function seatWriter(
  office: MailOffice,
  kind: BrowserKind,
  user: string,
  extension: string | null
): Promise<Writer> {
  const browser = await launch(kind, { extensionDir: extension });
  const page = await browser.newPage();
  const mail = new RoundcubePage(page, office.clock.url);
  await mail.login(office.roundcube.newUser(user));
  return { browser, page, mail };
}

/** The loopback build for a kind of browser. */
export function extensionFor(context: BenchContext, kind: BrowserKind): string {
  return context.extension(kind === "chromium" ? "chrome-mv3-loopback" : "firefox-mv3-loopback");
}

/** Two writers in two browsers of one kind, with the extension and without it, in turn in the same run. */
export async function withBothWriters<T>(
  context: BenchContext,
  kind: BrowserKind,
  use: (office: MailOffice, guarded: Writer, plain: Writer) => Promise<T>
): Promise<T> {
  const office = await openMailOffice();
  const seated: Writer[] = [];
  try {
    const guarded = await seatWriter(office, kind, "anna", extensionFor(context, kind));
    seated.push(guarded);
    const plain = await seatWriter(office, kind, "joost", null);
    seated.push(plain);
    return await use(office, guarded, plain);
  } finally {
    for (const { browser } of seated) await browser.close();
    await office.stop();
  }
}

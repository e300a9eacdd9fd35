import type { Page } from "../../../test/e2e/rig/browser.ts";
import type { Writer } from "./mail-office.ts";

/** One webmail, as far as the dossiers need it. */
export interface AttachedCompose {
  readonly page: Page;
  /** A new mail to somebody outside, written but for its files. */
  open(): Promise<void>;
  /** Chooses files and does not wait for the webmail. */
  choose(paths: readonly string[]): Promise<void>;
  /** A real press on Send. */
  send(): Promise<void>;
  /** Waits until the webmail holds all files: one that still uploads would disturb the next mail. */
  leave(files: number): Promise<void>;
}

const SUBJECT = "De dossiers";
const BODY = "Dag Bram,\n\nHierbij de dossiers voor morgen.";
const OUTSIDE = "bram@elders.example";

export function roundcubeCompose({ page, mail }: Writer): AttachedCompose {
  return {
    page,
    async open() {
      await mail.openCompose();
      await mail.setTo([OUTSIDE]);
      await mail.setSubject(SUBJECT);
      await mail.setBody(BODY);
    },
    choose: (paths) => mail.attach(paths, { uploaded: false }),
    send: () => mail.sendBy("click"),
    leave: (files) => mail.waitAttached(files)
  };
}

export function demoCompose(page: Page, url: string): AttachedCompose {
  return {
    page,
    async open() {
      await page.goto(url);
      await page.click("[data-action=compose]");
      await page.type('[data-field="to"] input', `${OUTSIDE},`);
      await page.fill('[data-field="subject"] input', SUBJECT);
      await page.fill('[data-field="body"]', BODY);
    },
    choose: (paths) => page.setFiles('[data-field="files"]', paths),
    send: () => page.click('[data-action="send"]'),
    async leave() {
      await page.waitFor(() => document.querySelector('li[data-state="uploading"]') === null);
    }
  };
}

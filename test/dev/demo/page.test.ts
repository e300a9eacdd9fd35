import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findBrowser } from "../../../src/dev/demo/find-browser.ts";
import { type DemoServer, startDemoServer } from "../../../src/dev/demo/server.ts";
import type { SendWire, StoredDraft } from "../../../src/dev/demo/wire.ts";

const found = findBrowser();
const path = found?.kind === "chromium" ? found.path : undefined;
const TRANSPORTS = ["fetch", "xhr", "form", "form-submit", "beacon"] as const;

// With CI=true a missing browser fails here instead of skipping.
describe.skipIf(path === undefined && process.env.CI !== "true")("the demo webmail's page", { timeout: 30_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let server: DemoServer;

  beforeAll(async () => {
    const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
    browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args });
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    server = await startDemoServer();
    context = await browser.newContext({ locale: "nl-NL" });
    context.setDefaultTimeout(8000);
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await server.stop();
  });

  async function compose(query = "", to = "onno@kantoor-onno.example"): Promise<void> {
    await page.goto(`${server.url}${query}`);
    await page.click("[data-action=compose]");
    await page.fill("[data-field=to] input", to);
    await page.fill("[data-field=subject] input", "Vraag");
    await page.fill("[data-field=body]", "Hoi Onno");
  }

  async function leftOnce(): Promise<void> {
    await page.waitForSelector("text=Verzonden");
    await page.waitForSelector(".compose", { state: "detached" });
    await page.waitForTimeout(200);
    expect(server.outbox.map((mail) => mail.to)).toEqual([["onno@kantoor-onno.example"]]);
  }

  async function drafts(): Promise<StoredDraft[]> {
    return (await fetch(`http://127.0.0.1:${server.port}/api/drafts`)).json() as Promise<StoredDraft[]>;
  }

  test.each(TRANSPORTS)("%s: the button sends once, typed text and all", async (transport) => {
    await compose(`?transport=${transport}`);
    await page.dblclick("[data-action=send]");
    await leftOnce();
    expect(server.outbox[0]).toMatchObject({ subject: "Vraag", html: expect.stringContaining("Hoi Onno") });
    expect(await drafts()).toEqual([]);
  });

  test.each(TRANSPORTS)("%s: a refusal keeps the compose and its text", async (transport) => {
    await compose(`?transport=${transport}`, "refuse@elders.example");
    await page.click("[data-action=send]");
    await page.getByRole("alert").filter({ hasText: "weigert" }).waitFor();
    expect(await page.textContent("[data-field=body]")).toBe("Hoi Onno");
    expect(await page.getAttribute(".chip", "data-address")).toBe("refuse@elders.example");
    expect(server.outbox).toHaveLength(0);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["Ctrl+Enter", () => page.press("[data-field=body]", "Control+Enter")],
    ["Meta+Enter", () => page.press("[data-field=subject] input", "Meta+Enter")],
    ["Enter on the button", () => page.press("[data-action=send]", "Enter")],
    ["Space on the button", () => page.press("[data-action=send]", "Space")],
    ["a click made by a script", () => page.locator("[data-action=send]").evaluate((one: HTMLElement) => one.click())],
    ["the page's own function", () => page.evaluate(sendByPage)],
    ["send and archive", () => fromMenu("send-archive")]
  ])("%s sends once", async (_name, send) => {
    await compose();
    await send();
    await leftOnce();
  });

  async function fromMenu(action: string): Promise<void> {
    await page.click("[data-action=send-menu]");
    await page.click(`[data-action=${action}]`);
  }

  test("send later posts the time and sends nothing yet", async () => {
    await compose();
    await fromMenu("send-later");
    await page.click("[data-action=tomorrow]");
    const sending = page.waitForRequest((request) => request.url().endsWith("/api/send"));
    await page.click("[data-action=confirm-send-later]");
    const posted = (await sending).postDataJSON() as SendWire;
    expect(new Date(posted.sendAt ?? "").getHours()).toBe(8);
    await page.waitForSelector("text=Gepland");
    expect(server.outbox).toHaveLength(0);
  });

  test("an empty subject is asked about first", async () => {
    await compose();
    await page.fill("[data-field=subject] input", "");
    await page.click("[data-action=send]");
    await page.click("[data-action=cancel-no-subject]");
    expect(server.outbox).toHaveLength(0);
    await page.click("[data-action=send]");
    await page.click("[data-action=confirm-no-subject]");
    await leftOnce();
  });

  test("a draft is saved by itself and sends nothing", async () => {
    await compose();
    await page.waitForSelector("section[data-draft-id]", { timeout: 8000 });
    expect((await drafts())[0]).toMatchObject({ to: ["onno@kantoor-onno.example"], body: "Hoi Onno" });
    expect(server.requests.some((request) => request.path === "/api/send")).toBe(false);
    expect(server.outbox).toHaveLength(0);
  });

  test("leaving the page keeps what was typed last", async () => {
    await compose();
    await page.goto("about:blank");
    await expect.poll(async () => (await drafts()).map((draft) => draft.body)).toContain("Hoi Onno");
  });

  test("no answer from the server keeps the compose and says so", async () => {
    await compose();
    await page.route("**/api/send", (route) => route.abort());
    await page.click("[data-action=send]");
    await page.getByRole("alert").filter({ hasText: "geen antwoord" }).waitFor();
    expect(await page.textContent("[data-field=body]")).toBe("Hoi Onno");
  });

  test("chosen and dropped files are uploaded, can be taken out, and are sent", async () => {
    await compose();
    const files = ["a.txt", "b.txt"].map((name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) }));
    await page.setInputFiles("[data-field=files]", files);
    await page.locator(".compose").evaluate(dropFile);
    await expect.poll(() => page.locator("[data-state=ready]").count()).toBe(3);
    await page.click('[data-name="a.txt"] [data-action=remove-attachment]');
    await page.click("[data-action=send]");
    await leftOnce();
    expect(server.outbox[0]?.attachments.map((one) => one.name).sort()).toEqual(["b.txt", "dropped.txt"]);
  });

  test("autocomplete picks the client first, whose name looks like the colleague's", async () => {
    await compose("", "");
    await page.locator("[data-field=to] input").pressSequentially("Marijke Jans");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute(".chip", "data-address")).toBe("marijke.janssen@janssen-interieur.example");
  });

  test("forwarding brings the attachments that the server holds", async () => {
    await page.goto(server.url);
    await page.click("text=Overzicht inkomens 2025");
    await page.click("[data-action=forward]");
    await page.fill("[data-field=to] input", "onno@kantoor-onno.example");
    await page.click("[data-action=send]");
    await leftOnce();
    expect(server.outbox[0]?.attachments.map((one) => one.name)).toEqual(["overzicht-2025.csv"]);
  });

  test("a reply goes to the sender, with the text quoted", async () => {
    await page.goto(server.url);
    await page.click("text=Bedankt!");
    await page.click("[data-action=reply]");
    expect(await page.getAttribute(".chip", "data-address")).toBe("pieter@bakkerij-dehaan.example");
    expect(await page.textContent("[data-field=body] blockquote")).toContain("Taart volgt");
  });

  test("plain text is sent as plain text", async () => {
    await compose();
    await page.click("[data-action=switch-format]");
    await page.fill("textarea[data-field=body]", "1 < 2");
    await page.click("[data-action=send]");
    await leftOnce();
    expect(server.outbox[0]).toMatchObject({ html: "", text: expect.stringContaining("1 < 2") });
  });

  test("a window of its own sends and closes", async () => {
    await page.goto(server.url);
    const opening = context.waitForEvent("page");
    await page.click("[data-action=compose-popup]");
    const popup = await opening;
    await popup.fill("[data-field=to] input", "onno@kantoor-onno.example");
    await popup.fill("[data-field=subject] input", "Vraag");
    await popup.click("[data-action=send]");
    await expect.poll(() => popup.isClosed()).toBe(true);
    expect(server.outbox).toHaveLength(1);
  });

  test("two composes are open at once and only one is sent", async () => {
    await compose();
    await page.click("[data-action=compose]");
    expect(await page.locator("section[data-compose-id]").count()).toBe(2);
    await page.locator(".compose").last().locator("[data-action=send]").click();
    await expect.poll(() => server.outbox.length).toBe(1);
    await expect.poll(() => page.locator("section[data-compose-id]").count()).toBe(1);
  });

  test.each(["light", "dark"] as const)("axe finds nothing wrong in %s colours", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await compose();
    await page.click("[data-action=show-copies]");
    await page.press("[data-field=to] input", "Enter");
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const broken = await page.evaluate(runAxe);
    expect(broken).toEqual([]);
  });
});

function sendByPage(): void {
  const root = document.querySelector("section[data-compose-id]");
  void window.demoMail.send(root?.getAttribute("data-compose-id") ?? "");
}

function dropFile(target: Element): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["dropped"], "dropped.txt"));
  target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}

async function runAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import("axe-core") };
  const { violations } = await axe.run();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
}

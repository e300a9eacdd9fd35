import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { scannedPdf } from "../../../src/dev/fixtures/odd-pdfs.ts";
import { extensionFolder } from "../extension-folder.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { BROWSER_KINDS, browserPart, launch } from "../rig/browser.ts";
import { requireOrSkip } from "../rig/requirements.ts";

interface Read {
  readonly status: string;
  readonly reason?: string;
  readonly type: string;
  readonly characters: number;
  readonly findings: readonly { readonly kind: string; readonly confidence: string; readonly distinct: number }[];
}

/** A green build proves nothing about the worker: bundlers have broken pdf.js without a word. */
for (const kind of BROWSER_KINDS) {
  const needs = requireOrSkip(`the built analysis worker in ${kind}`, [browserPart(kind)]);
  describe.skipIf(needs.skip)(needs.title, () => {
    let browser: GuardedBrowser;
    let page: Page;

    beforeAll(async () => {
      browser = await launch(kind, { extensionDir: extensionFolder(kind) });
      page = await browser.extensionPage("options.html");
    });

    afterAll(() => browser?.close());

    const read = (name: string, bytes: Uint8Array, password?: string): Promise<Read> =>
      page.evaluate(readInWorker, { name, base64: Buffer.from(bytes).toString("base64"), password });

    it("reads a PDF of 40 pages and finds the BSN in it", async () => {
      const [dossier] = await fiveDossiers(40);
      if (!dossier) throw new Error("no dossier");
      const result = await read(dossier.name, dossier.bytes);
      expect(result).toMatchObject({ status: "read", type: "pdf" });
      expect(result.characters).toBeGreaterThan(40_000);
      expect(result.findings).toContainEqual(expect.objectContaining({ kind: "bsn", confidence: "high", distinct: 1 }));
    });

    it("says of a scan that it holds no text", async () => {
      const result = await read("scan.pdf", await scannedPdf(2));
      expect(result).toMatchObject({ status: "partly-read", reason: "no-text-in-document" });
    });

    // Archives and text recognition run WebAssembly of the package, under the extension's own content security policy.
    it.each([
      ["office/letter.docx", "docx"],
      ["office/sheet.xlsx", "xlsx"],
      ["office/slides.pptx", "pptx"],
      ["office/letter.odt", "odt"],
      ["legacy/letter.doc", "doc"],
      ["legacy/sheet.xls", "xls"],
      ["legacy/letter.rtf", "rtf"],
      ["archives/plain.7z", "7z"],
      ["archives/leden.csv.xz", "xz"],
      ["mail/signed-beside.eml", "eml"],
      ["pictures/brief.webp", "webp"]
    ])("reads %s and finds the BSN in it", { timeout: 60_000 }, async (path, type) => {
      const result = await read(path, fixture(path));
      expect(result).toMatchObject({ status: "read", type });
      expect(result.findings).toContainEqual(expect.objectContaining({ kind: "bsn", confidence: "high" }));
    });

    it("opens a Word file with its password, and says of a wrong one that it is", { timeout: 60_000 }, async () => {
      const locked = fixture("locked/brief.docx");
      expect(await read("brief.docx", locked, "geheim")).toMatchObject({ status: "read", type: "docx" });
      const wrong = await read("brief.docx", locked, "geraden");
      expect(wrong).toMatchObject({ status: "encrypted", reason: "wrong-password", findings: [] });
    });

    it("says of bytes that are no PDF that they are broken", async () => {
      const result = await read("kapot.pdf", Buffer.from("%PDF-1.4\nniets hiervan klopt"));
      expect(result.status).toBe("corrupt");
    });
  });
}

const fixture = (path: string): Uint8Array => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));

interface InWorker {
  readonly name: string;
  readonly base64: string;
  readonly password: string | undefined;
}

/** Runs in a page of the extension. */
async function readInWorker({ name, base64, password }: InWorker): Promise<Read> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
  const worker = new Worker("/analysis-worker.js", { type: "module" });
  const answer = new Promise<Read>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<{ id?: number; result?: Read }>) => {
      if (data?.id === 1 && data.result) resolve(data.result);
    };
  });
  worker.postMessage({ id: 1, job: { kind: "file", key: "k", name, bytes, password } }, [bytes]);
  return answer.finally(() => worker.terminate());
}

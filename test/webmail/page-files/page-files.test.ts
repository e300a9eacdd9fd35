import { buildSync } from "esbuild";
import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, test } from "vitest";

const { outputFiles } = buildSync({
  entryPoints: ["src/webmail/page-files/page-files.ts"],
  bundle: true,
  format: "iife",
  write: false
});
const script = outputFiles[0]?.text ?? "";

type Picker = (...args: unknown[]) => Promise<{ getFile(): Promise<File> }[]>;
type PageGlobals = JSDOM["window"] & { eval(code: string): unknown; showOpenFilePicker?: Picker };

let page: PageGlobals;
/** Names of the files that the guard heard of. */
let heard: string[];
/** What the browser was asked to open. */
let opened: unknown[];

/** As the guard does. */
function pair(secret: string): void {
  page.addEventListener(`${secret}:file`, (event) => heard.push((event as CustomEvent<File>).detail.name));
  page.dispatchEvent(new page.CustomEvent("verzendwacht:files-pair", { detail: secret }));
}

const file = (name: string): File => new page.File(["x"], name) as File;

/** What the browser's own chooser does to an input: jsdom has no other way to give it files. */
const files = new WeakMap<object, File[]>();
function choose(input: HTMLInputElement, ...chosen: File[]): void {
  files.set(input, chosen);
  input.dispatchEvent(new page.Event("change", { bubbles: true }));
}

function fileInput(): HTMLInputElement {
  const input = page.document.createElement("input");
  input.type = "file";
  return input;
}

beforeEach(() => {
  const { window } = new JSDOM("<!doctype html><body></body>", { runScripts: "outside-only" });
  page = window as unknown as PageGlobals;
  heard = [];
  opened = [];
  const open = function (this: unknown): void {
    opened.push(this);
  };
  page.HTMLElement.prototype.click = open;
  page.HTMLInputElement.prototype.showPicker = open;
  Object.defineProperty(page.HTMLInputElement.prototype, "files", {
    configurable: true,
    get(this: object) {
      return files.get(this) ?? [];
    }
  });
  page.showOpenFilePicker = async () => [
    { getFile: async () => file("gekozen.pdf") },
    { getFile: () => Promise.reject(new Error("weg")) }
  ];
});

describe("with a guard", () => {
  beforeEach(() => {
    page.eval(script);
    pair("geheim");
  });

  test("files of an input in no document are told once, when the page reads them", () => {
    const input = fileInput();
    choose(input, file("a.pdf"), file("b.pdf"));
    expect(heard).toEqual([]);
    expect([...(input.files ?? [])].map(({ name }) => name)).toEqual(["a.pdf", "b.pdf"]);
    expect(input.files).toHaveLength(2);
    expect(heard).toEqual(["a.pdf", "b.pdf"]);
  });

  test.each(["click", "showPicker"] as const)("and when they are chosen, where %s opened it", (name) => {
    const input = fileInput();
    input[name]();
    expect(opened).toEqual([input]);
    choose(input, file("a.pdf"));
    expect(heard).toEqual(["a.pdf"]);
  });

  test("an input in a shadow tree too, of which the window hears no change", () => {
    const host = page.document.body.appendChild(page.document.createElement("div"));
    const input = host.attachShadow({ mode: "closed" }).appendChild(fileInput());
    choose(input, file("a.pdf"));
    expect(input.files).toHaveLength(1);
    expect(heard).toEqual(["a.pdf"]);
  });

  test("not what the window hears itself: an input in the page", () => {
    const input = page.document.body.appendChild(fileInput());
    input.click();
    choose(input, file("a.pdf"));
    expect(input.files).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  test("the files of the browser's own picker, and the page gets its handles", async () => {
    expect(await page.showOpenFilePicker?.({ multiple: true })).toHaveLength(2);
    await Promise.resolve();
    expect(heard).toEqual(["gekozen.pdf"]);
  });

  test("a new guard hears under its own name alone", () => {
    const before = heard;
    heard = [];
    pair("nieuw");
    const input = fileInput();
    choose(input, file("a.pdf"));
    expect(input.files).toHaveLength(1);
    expect([before, heard]).toEqual([[], ["a.pdf"]]);
  });
});

test("without a guard nobody is told", () => {
  page.eval(script);
  const all: string[] = [];
  const { dispatchEvent } = page.EventTarget.prototype;
  page.EventTarget.prototype.dispatchEvent = function dispatch(event: Event): boolean {
    all.push(event.type);
    return dispatchEvent.call(this, event);
  };
  const input = fileInput();
  choose(input, file("a.pdf"));
  expect(input.files).toHaveLength(1);
  expect(all).toEqual(["change"]);
});

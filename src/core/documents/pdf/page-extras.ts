import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { appearanceTexts } from "./appearance-texts.ts";

/** What a page carries besides its print. */
export interface PageExtras {
  /** Answers in form fields. */
  readonly form: readonly string[];
  readonly notes: readonly string[];
  /** Files pinned to it: id -> name. */
  readonly files: ReadonlyMap<string, string>;
}

/** `codes`: pdf.js's names of operators -> their codes. */
export async function pageExtras(page: PDFPageProxy, codes: Readonly<Record<string, number>>): Promise<PageExtras> {
  const annotations: unknown[] = await page.getAnnotations({ intent: "any" });
  const [fields, others] = [true, false].map((isField) =>
    annotations.filter((each) => (property(each, "fieldType") !== undefined) === isField)
  );
  const form = new Set((fields ?? []).flatMap(annotationLines));
  const notes = new Set((others ?? []).flatMap(annotationLines));
  const drawn = annotations.filter(isOnlyDrawn);
  const texts = drawn.length > 0 ? appearanceTexts(await page.getOperatorList(), codes) : new Map<string, string>();
  for (const each of drawn) notes.add(drawnLines(texts.get(textOf(property(each, "id"))) ?? ""));
  notes.delete("");
  return { form: [...form], notes: [...notes], files: new Map(annotations.flatMap(pinnedFile)) };
}

/** Signatures, stamps and buttons: what they say is drawn, and stands in no property. */
function isOnlyDrawn(annotation: unknown): boolean {
  if (property(annotation, "hasAppearance") !== true) return false;
  const isButton = property(annotation, "fieldType") === "Btn" && property(annotation, "pushButton") === true;
  return isButton || property(annotation, "fieldType") === "Sig" || property(annotation, "subtype") === "Stamp";
}

function drawnLines(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}

function annotationLines(annotation: unknown): string[] {
  const places = ["fieldValue", "contentsObj", "titleObj", "richText", "textContent", "overlaidText", "options"];
  return places.flatMap((place) => textsIn(property(annotation, place), 0)).filter((line) => line.trim() !== "");
}

/** Texts in a value of unknown shape: a text, a list, or an object such as `{str, dir}` or `{displayValue}`. */
function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1));
  return ["str", "displayValue"].flatMap((name) => textsIn(property(value, name), depth + 1));
}

function pinnedFile(annotation: unknown): [string, string][] {
  const id = property(annotation, "fileId");
  return typeof id === "string" ? [[id, textOf(property(property(annotation, "file"), "filename"))]] : [];
}

/** Files in the document's own list of attachments: id -> name. */
export async function attachedFiles(pdf: PDFDocumentProxy): Promise<Map<string, string>> {
  const attachments = (await pdf.getAttachments()) ?? new Map<string, unknown>();
  return new Map([...attachments].map(([id, attachment]) => [id, textOf(property(attachment, "filename"))]));
}

/** Title, subject and the like, and the headings of the table of contents. */
export async function documentLines(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info } = await pdf.getMetadata();
  const fields = ["Title", "Subject", "Keywords", "Author"].map((name) => property(info, name));
  const custom = property(info, "Custom");
  const own = typeof custom === "object" && custom !== null ? Object.values(custom) : [];
  const texts = [...fields, ...own].filter((value) => typeof value === "string" && value.trim() !== "");
  return [...texts.map(String), ...headings(await pdf.getOutline(), 0)];
}

function headings(nodes: unknown, depth: number): string[] {
  if (!Array.isArray(nodes) || depth > 10) return [];
  return nodes.flatMap((node) => [textOf(property(node, "title")), ...headings(property(node, "items"), depth + 1)]);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

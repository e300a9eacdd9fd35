import { contentNeeds } from "./content-needs.ts";
import { isSoundFont } from "./font-soundness.ts";
import type { ObjectTable } from "./object-table.ts";
import { asDictionary, nameOf, type PdfDictionary, type PdfValue } from "./pdf-syntax.ts";

/** Forms within forms, and nodes of the page tree below each other. */
const deepest = 60;

/**
 * Follows the page tree to what every page shows (ISO 32000-1, 7.7.3): as many pages as it says, content that can be read, the
 * fonts and forms that the content names.
 */
export class PageSoundness {
  private readonly seen = new Set<PdfDictionary>();

  constructor(private readonly table: ObjectTable) {}

  /** The number of pages below; null where something is wrong. */
  async pagesOf(value: PdfValue | undefined, inherited?: PdfValue, depth = 0): Promise<number | null> {
    const node = this.table.dictionary(value);
    if (!node || this.seen.has(node) || depth > deepest) return null;
    this.seen.add(node);
    const resources = node.get("Resources") ?? inherited;
    const kids = this.table.value(node.get("Kids"));
    if (!Array.isArray(kids)) return (await this.isPage(node, resources)) ? 1 : null;
    let count = 0;
    for (const kid of kids as readonly PdfValue[]) {
      const pages = await this.pagesOf(kid, resources, depth + 1);
      if (pages === null) return null;
      count += pages;
    }
    return this.table.value(node.get("Count")) === count ? count : null;
  }

  private async isPage(page: PdfDictionary, resources: PdfValue | undefined): Promise<boolean> {
    if (nameOf(this.table.value(page.get("Type"))) !== "Page") return false;
    if (!this.hasSoundNotes(page)) return false;
    const contents = page.get("Contents") ?? null;
    if (contents === null) return !this.hasStrayStream(page);
    const list = this.table.value(contents);
    const pieces: Uint8Array[] = [];
    for (const piece of Array.isArray(list) ? (list as readonly PdfValue[]) : [contents]) {
      const unpacked = await this.stream(piece);
      if (unpacked === "unknown") return true;
      if (!(unpacked instanceof Uint8Array)) return false;
      pieces.push(unpacked, Uint8Array.of(0x0a));
    }
    return this.shows(joined(pieces), resources, 0);
  }

  private async stream(value: PdfValue): Promise<Uint8Array | "damaged" | "unknown"> {
    const object = this.table.object(value);
    return object?.packed ? this.table.unpack(object) : "damaged";
  }

  /** Whether it refers to a stream of no kind, as its content would be, by another name. */
  private hasStrayStream(page: PdfDictionary): boolean {
    return [...page.values()].some((value) => {
      const object = this.table.object(value);
      return object?.packed && !asDictionary(object.value)?.has("Subtype");
    });
  }

  /** Each note says of what kind it is (ISO 32000-1, 12.5.2). */
  private hasSoundNotes(page: PdfDictionary): boolean {
    const notes = this.table.value(page.get("Annots"));
    if (!Array.isArray(notes)) return true;
    return (notes as readonly PdfValue[]).every((value) => {
      const note = this.table.dictionary(value);
      return note === null || nameOf(this.table.value(note.get("Subtype"))) !== null;
    });
  }

  private async shows(content: Uint8Array, value: PdfValue | undefined, depth: number): Promise<boolean> {
    const needs = contentNeeds(content);
    const resources = this.table.dictionary(value);
    if (!needs) return false;
    const fonts = this.table.dictionary(resources?.get("Font"));
    if (![...needs.fonts].every((name) => isSoundFont(this.table, fonts?.get(name)))) return false;
    const drawn = this.table.dictionary(resources?.get("XObject"));
    for (const name of needs.drawn) if (!(await this.draws(drawn?.get(name), value, depth))) return false;
    return true;
  }

  private async draws(value: PdfValue | undefined, inherited: PdfValue | undefined, depth: number): Promise<boolean> {
    const form = this.table.dictionary(value);
    if (!form || value === undefined) return false;
    if (nameOf(form.get("Subtype")) !== "Form" || this.seen.has(form) || depth > deepest) return true;
    this.seen.add(form);
    const unpacked = await this.stream(value);
    if (unpacked === "damaged") return false;
    return unpacked === "unknown" || this.shows(unpacked, form.get("Resources") ?? inherited, depth + 1);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

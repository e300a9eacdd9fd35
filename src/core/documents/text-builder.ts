import { innerNameLength, missingInsideListed } from "./limits.ts";
import { LongText } from "./long-text.ts";
import type { DocumentReading, MissingInside, Place } from "./reading.ts";

type Where = Omit<Place, "start" | "inside">;

/** UTF-16 code units of a text that is told before all of it was read: a longer one is not worth another copy. */
export const mostTold = 1_000_000;

/** What a reader has put together: text, where it stands, and the files inside that were not read in full. */
export interface BuiltText {
  readonly text: string;
  readonly places?: readonly Place[];
  readonly missingInside?: readonly MissingInside[];
}

/** Puts a document's text together in reading order and keeps where each piece of it stands. */
export class TextBuilder {
  private readonly text = new LongText();
  private readonly places: Place[] = [];
  private readonly missing: MissingInside[] = [];
  private last = "";
  private isTold = false;

  /** What is added from here on stands there, until the next place. */
  place(where: Where): this {
    return this.placed({ start: this.text.length, inside: [], ...where });
  }

  add(text: string): this {
    if (text === "") return this;
    this.text.add(text);
    this.last = text;
    return this;
  }

  /** On a line of its own. */
  line(text: string): this {
    if (this.text.length > 0 && !this.last.endsWith("\n")) this.add("\n");
    return this.add(text === "" ? "\n" : text);
  }

  /** A file inside this one, with its places under its name and what was not read of it. */
  inner(name: string, reading: DocumentReading): this {
    const file = name.slice(0, innerNameLength);
    if (this.text.length > 0) this.line("");
    const start = this.text.length;
    this.placed({ start, inside: [file] });
    for (const place of reading.places ?? []) {
      this.placed({ ...place, start: start + place.start, inside: [file, ...place.inside] });
    }
    this.add(reading.text);
    this.shortfallOf(file, reading);
    // What follows is this file's own again.
    this.line("");
    return this.placed({ start: this.text.length, inside: [] });
  }

  /** What another builder put together of this same file, behind an empty line. */
  more({ text, places = [] }: BuiltText): this {
    if (this.text.length > 0) this.line("");
    const start = this.text.length;
    for (const place of places) this.placed({ ...place, start: start + place.start });
    return this.add(text);
  }

  /** A file inside this one of which nothing was read. */
  notRead(name: string, status: MissingInside["status"], reason: MissingInside["reason"]): this {
    if (this.missing.length < missingInsideListed) {
      this.missing.push({ inside: [name.slice(0, innerNameLength)], status, reason });
    }
    return this;
  }

  /** Tells what there is so far, the first time. */
  tellFirst(tell: ((text: BuiltText) => void) | undefined): void {
    if (this.isTold) return;
    this.isTold = true;
    if (this.text.length > 0 && this.text.length <= mostTold) tell?.(this.build());
  }

  get characters(): number {
    return this.text.length;
  }

  build(): BuiltText {
    const places = this.places.filter(({ start }) => start < this.text.length || this.text.length === 0);
    return {
      text: this.text.toString(),
      ...(places.length > 0 ? { places } : {}),
      ...(this.missing.length > 0 ? { missingInside: this.missing } : {})
    };
  }

  /** A later place at the same offset takes the earlier one's. */
  private placed(place: Place): this {
    if (this.places.at(-1)?.start === place.start) this.places.pop();
    this.places.push(place);
    return this;
  }

  private shortfallOf(name: string, { status, reason, missingInside }: DocumentReading): void {
    if (status === "read") return;
    const deeper = missingInside ?? [];
    if (deeper.length === 0 || status !== "partly-read" || reason !== "file-inside-unread") {
      this.notRead(name, status, reason ?? "damaged");
    }
    for (const each of deeper) {
      if (this.missing.length < missingInsideListed) this.missing.push({ ...each, inside: [name, ...each.inside] });
    }
  }
}

import type { XmlAttributes, XmlHandler, XmlText } from "../xml/xml-handler.ts";
import { StoryHandler } from "./story-handler.ts";

/** Series as they were when the chart was drawn, also where the workbook behind it is gone (ECMA-376 part 1, 21.2). */
const caches = new Set(["strCache", "numCache", "strLit", "numLit", "lvl"]);

/** A chart's titles, labels and values; each series a line, a tab between its values. */
export class ChartHandler implements XmlHandler {
  readonly story = new StoryHandler();
  private readonly seriesLines: string[] = [];
  private series: string[] | null = null;
  private value = "";
  private isValue = false;

  open(name: string, attributes: XmlAttributes): void {
    if (caches.has(name)) this.series = [];
    else if (this.series && (name === "v" || name === "pt")) this.isValue = true;
    else this.story.open(name, attributes);
  }

  text(text: XmlText): void {
    if (this.isValue) this.value += text.value;
    else this.story.text(text);
  }

  close(name: string): void {
    if (caches.has(name)) this.endSeries();
    else if (!this.series || (name !== "v" && name !== "pt")) this.story.close(name);
    else if (name === "pt") this.endPoint();
  }

  get lines(): readonly string[] {
    return [...this.story.lines, ...this.seriesLines];
  }

  private endPoint(): void {
    this.series?.push(this.value.trim().replace(/\s+/g, " "));
    this.value = "";
    this.isValue = false;
  }

  private endSeries(): void {
    const line = (this.series ?? []).join("\t").trimEnd();
    if (line !== "") this.seriesLines.push(line);
    this.series = null;
    this.isValue = false;
  }
}

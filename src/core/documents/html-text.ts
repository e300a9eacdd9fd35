import { Tokenizer } from "htmlparser2";
import { HtmlLineBuilder } from "./html-line-builder.ts";
import { TextWindow } from "./text-window.ts";

/** Elements that stand on lines of their own; all others, also unknown ones, split nothing: `se<b>cret</b>`. */
const blocks = new Set(
  (
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section select " +
    "summary table tbody textarea tfoot thead title ul"
  ).split(" ")
);
const unread = new Set(["script", "style"]);
const spacedAsWritten = new Set(["pre", "textarea", "listing", "xmp"]);
/** Attributes that a reader sees, in the place where the element stands. */
const shownInPlace = new Set(["value", "alt", "placeholder", "label"]);
/** Attributes that may hold text without splitting the text around them: they go to the end. */
const shownAside = new Set(["title", "aria-label", "summary", "content", "srcdoc"]);
/** Comments hold comments only where somebody nests them on purpose. */
const deepestComment = 2;

/**
 * The text of an HTML page or mail body in reading order: visible text, hidden elements too (styles are not looked at),
 * `value`, `alt` and the like; then, on lines of their own, `title` attributes and the text of comments, which leave
 * with the
 * page as well. Without scripts and style sheets. Linear in time, constant in stack depth: no tree is built.
 * `html`: all of it, or piece by piece. `most`: characters after which the visible text may end.
 */
export function htmlToText(html: string | Iterable<string>, most = Number.POSITIVE_INFINITY): string {
  return new HtmlReader(0, false, most).read(typeof html === "string" ? [html] : html);
}

/**
 * The same for a mail body of which the quotes matter: lines of a quoted mail start with `> `, once for each level, and
 * what stands on lines of its own (titles, comments) comes first, so that it never seems to lie behind a quote.
 */
export function mailHtmlToText(html: string): string {
  return new HtmlReader(0, true).read([html]);
}

/** Levels of quotes that are counted out; deeper ones are marked as this one. */
const deepestQuote = 20;

class HtmlReader {
  readonly #lines: HtmlLineBuilder;
  readonly #aside: string[] = [];
  #tag = "";
  #unreadTag = "";
  #attribute = "";
  #value = "";
  #keepSpaceDepth = 0;
  /** Each open `blockquote`: whether it quotes a mail. */
  readonly #blockquotes: boolean[] = [];
  #quoteDepth = 0;
  readonly #html = new TextWindow();

  constructor(
    readonly depth: number,
    readonly marksQuotes: boolean,
    most = Number.POSITIVE_INFINITY
  ) {
    this.#lines = new HtmlLineBuilder(most);
  }

  read(html: Iterable<string>): string {
    const tokenizer = new Tokenizer({ decodeEntities: true }, this.#callbacks());
    for (const piece of html) {
      this.#html.add(piece);
      tokenizer.write(piece);
    }
    tokenizer.end();
    const lines = this.#lines.toString();
    return (this.marksQuotes ? [...this.#aside, lines] : [lines, ...this.#aside])
      .filter((part) => part !== "")
      .join("\n");
  }

  #callbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    const nothing = () => {};
    return {
      ontext: (from, to) => this.#text(this.#html.slice(from, to)),
      ontextentity: (code) => this.#text(String.fromCodePoint(code)),
      oncdata: (from, to, offset) => this.#text(this.#html.slice(from, to - offset)),
      onopentagname: (from, to) => this.#open(this.#html.slice(from, to).toLowerCase()),
      onclosetag: (from, to) => this.#close(this.#html.slice(from, to).toLowerCase()),
      onopentagend: nothing,
      onselfclosingtag: nothing,
      onattribname: (from, to) => this.#startAttribute(this.#html.slice(from, to).toLowerCase()),
      onattribdata: (from, to) => this.#addToAttribute(this.#html.slice(from, to)),
      onattribentity: (code) => this.#addToAttribute(String.fromCodePoint(code)),
      onattribend: () => this.#endAttribute(),
      oncomment: (from, to, offset) => this.#comment(this.#html.slice(from, to - offset)),
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing
    };
  }

  #text(text: string): void {
    if (this.#unreadTag === "") this.#lines.add(text, this.#keepSpaceDepth > 0);
  }

  #open(tag: string): void {
    this.#tag = tag;
    if (unread.has(tag)) this.#unreadTag = tag;
    if (spacedAsWritten.has(tag)) this.#keepSpaceDepth++;
    if (tag === "blockquote" && this.marksQuotes) this.#blockquotes.push(false);
    if (tag === "tr") this.#lines.endRow();
    else if (tag === "td" || tag === "th") this.#lines.openCell();
    else if (blocks.has(tag)) this.#lines.breakLine();
  }

  #close(tag: string): void {
    if (tag === this.#unreadTag) this.#unreadTag = "";
    if (spacedAsWritten.has(tag)) this.#keepSpaceDepth = Math.max(0, this.#keepSpaceDepth - 1);
    if (tag === "blockquote" && this.#blockquotes.pop() === true) this.#changeQuoteDepth(-1);
    if (tag === "tr") this.#lines.endRow();
    else if (tag === "td" || tag === "th") this.#lines.closeCell();
    else if (blocks.has(tag)) this.#lines.breakLine();
  }

  #startAttribute(name: string): void {
    this.#attribute = name;
    this.#value = "";
  }

  #addToAttribute(piece: string): void {
    const isShown = shownInPlace.has(this.#attribute) || shownAside.has(this.#attribute);
    if (isShown || this.#isOnOpenQuote()) this.#value += piece;
  }

  #isOnOpenQuote(): boolean {
    return this.#tag === "blockquote" && this.marksQuotes;
  }

  #endAttribute(): void {
    if (this.#value.trim() === "") return;
    if (this.#isOnOpenQuote() && quotes(this.#attribute, this.#value)) this.#startQuote();
    if (this.#attribute === "srcdoc") this.#readAside(this.#value);
    else if (shownAside.has(this.#attribute)) this.#aside.push(this.#value);
    // A list's values are numbers of its items.
    else if (this.#tag !== "li" && shownInPlace.has(this.#attribute)) this.#showInPlace(this.#value);
    this.#value = "";
  }

  #startQuote(): void {
    if (this.#blockquotes.pop() === false) this.#changeQuoteDepth(1);
    this.#blockquotes.push(true);
  }

  #changeQuoteDepth(by: 1 | -1): void {
    this.#quoteDepth += by;
    this.#lines.markLines("> ".repeat(Math.min(this.#quoteDepth, deepestQuote)));
  }

  #showInPlace(value: string): void {
    this.#lines.space();
    this.#lines.add(value, false);
    this.#lines.space();
  }

  #comment(comment: string): void {
    // Outlook's conditional comments hold markup of their own.
    const content = comment.replace(/^\[if [^\]]{0,100}\]>/i, "").replace(/<!\[endif\]$/i, "");
    if (content.trim() !== "") this.#readAside(content);
  }

  #readAside(content: string): void {
    if (!content.includes("<")) this.#aside.push(content.trim());
    else if (this.depth < deepestComment) this.#aside.push(new HtmlReader(this.depth + 1, false).read([content]));
    else this.#aside.push(content);
  }
}

/**
 * Whether an attribute says that its `blockquote` quotes a mail: `type="cite"` (most programs), a class (Gmail), or a
 * line along its left side. Without any of them it may be an indentation of the writer's own words.
 */
function quotes(attribute: string, value: string): boolean {
  if (attribute === "type") return value.trim().toLowerCase() === "cite";
  if (attribute === "class") return /quote|cite/i.test(value);
  return attribute === "style" && /border-left(?:-width)?\s*:(?!\s*(?:none|0))/i.test(value);
}

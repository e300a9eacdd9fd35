import { latin1, nameOf, PdfSyntax, PdfSyntaxFault, type PdfValue, PdfWord } from "./pdf-syntax.ts";

/** All there are (ISO 32000-1, Annex A). */
const operators = new Set(
  (
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg " +
    "ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \""
  ).split(" ")
);

/** How many operands those take that show text or say where: a byte that was lost joins two of them to one. */
const operandCounts: Readonly<Record<string, number>> = {
  BT: 0,
  ET: 0,
  Td: 2,
  TD: 2,
  Tf: 2,
  Tj: 1,
  TJ: 1,
  TL: 1,
  Tm: 6,
  "T*": 0,
  "'": 1,
  '"': 3,
  Do: 1
};

/** The names that a page's content uses of its resources. */
export interface ContentNeeds {
  readonly fonts: ReadonlySet<string>;
  readonly drawn: ReadonlySet<string>;
}

/**
 * Reads a content stream strictly (ISO 32000-1, 7.8.2). Null where it breaks the syntax or holds an operator that is none:
 * pdf.js leaves such a one out, and with it the text that it would have shown.
 */
export function contentNeeds(content: Uint8Array): ContentNeeds | null {
  const reader = new ContentReader(content);
  try {
    return reader.read() ? reader : null;
  } catch (error) {
    if (error instanceof PdfSyntaxFault) return null;
    throw error;
  }
}

class ContentReader implements ContentNeeds {
  readonly fonts = new Set<string>();
  readonly drawn = new Set<string>();
  private readonly syntax: PdfSyntax;
  /** Between `BX` and `EX` unknown operators may stand. */
  private lenient = 0;

  constructor(content: Uint8Array) {
    this.syntax = new PdfSyntax(content, 0, false);
  }

  /** False at an operator that is none, and where operands are left over. */
  read(): boolean {
    let first: PdfValue | undefined;
    let operands = 0;
    while (!this.syntax.isAtEnd()) {
      const next = this.syntax.next();
      if (!(next instanceof PdfWord)) {
        if (operands++ === 0) first = next;
        continue;
      }
      if (operands !== (operandCounts[next.word] ?? operands)) return false;
      if (!this.operator(next.word, operands > 0 ? first : undefined)) return false;
      operands = 0;
    }
    return operands === 0;
  }

  private operator(word: string, operand: PdfValue | undefined): boolean {
    if (word === "BX") this.lenient++;
    if (word === "EX") this.lenient--;
    if (word === "ID") this.skipImage();
    const name = nameOf(operand);
    if (word === "Tf" && name !== null) this.fonts.add(name);
    if (word === "Do" && name !== null) this.drawn.add(name);
    return operators.has(word) || this.lenient > 0;
  }

  /** Past the bytes of an image that stands in the content, and its `EI`. */
  private skipImage(): void {
    const { bytes } = this.syntax;
    for (let at = bytes.indexOf(0x45, this.syntax.at); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
      if (!/^\sEI(?:\s|$)/.test(latin1(bytes, at - 1, at + 3))) continue;
      this.syntax.at = at + 2;
      return;
    }
    throw new PdfSyntaxFault("an image without an end");
  }
}

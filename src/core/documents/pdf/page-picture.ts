import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drawnShapes } from "../limits.ts";

/**
 * Whether a page without text shows something all the same: a picture, or letters drawn as shapes. The page then was
 * not
 * read. `operators`: pdf.js's table of names to operator codes.
 */
export async function showsPicture(page: PDFPageProxy, operators: Readonly<Record<string, number>>): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const pictures = new Set(pictureOperators.map((name) => operators[name]));
  if (fnArray.some((operator) => pictures.has(operator))) return true;
  return fnArray.filter((operator) => operator === operators.constructPath).length >= drawnShapes;
}

const pictureOperators = [
  "paintImageXObject",
  "paintImageXObjectRepeat",
  "paintInlineImageXObject",
  "paintInlineImageXObjectGroup",
  "paintImageMaskXObject",
  "paintImageMaskXObjectGroup",
  "paintImageMaskXObjectRepeat",
  "paintSolidColorImageMask"
];

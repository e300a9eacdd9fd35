import { describe, expect, test } from "vitest";
import { cutMiddle, safeText } from "../../src/ui/safe-text.ts";

describe("hostile text is shown as one line in which nothing is hidden", () => {
  test.each([
    ["a plain name stays as it is", "Jaaropgaaf 2025 (kopie).pdf", "Jaaropgaaf 2025 (kopie).pdf"],
    ["accents and other scripts stay", "Überweisung café Ελλάδα.pdf", "Überweisung café Ελλάδα.pdf"],
    ["a right-to-left override becomes a mark", "factuur\u202Efdp.exe", "factuur\uFFFDfdp.exe"],
    ["direction isolates become a mark", "a\u2066b\u2069.pdf", "a\uFFFDb\uFFFD.pdf"],
    ["zero-width characters become a mark", "kan\u200Btoor.nl", "kan\uFFFDtoor.nl"],
    ["a row of hidden characters becomes one mark", "a\u200B\u200C\u2060b", "a\uFFFDb"],
    ["a soft hyphen becomes a mark", "kan\u00ADtoor.nl", "kan\uFFFDtoor.nl"],
    ["a Hangul filler becomes a mark", "a\u3164.pdf", "a\uFFFD.pdf"],
    ["newlines and tabs become a space", "regel 1\r\nregel 2\tregel 3", "regel 1 regel 2 regel 3"],
    ["a control character becomes a mark", "a\u0000b\u001B[31m", "a\uFFFDb\uFFFD[31m"],
    ["half a surrogate pair becomes a mark", "a\uD800b", "a\uFFFDb"],
    ["HTML stays text", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["signs stacked on a letter are cut to three", `e${"\u0301".repeat(50)}.pdf`, "e\u0301\u0301\u0301.pdf"],
    ["spaces around it go", "  naam.pdf \n", "naam.pdf"]
  ])("%s", (_, raw, shown) => {
    expect(safeText(raw)).toBe(shown);
  });
});

describe("long text loses its middle", () => {
  test("10,000 characters become 64, and the extension stays", () => {
    const cut = cutMiddle(`${"a".repeat(10_000)}.pdf`, 64);
    expect([...cut]).toHaveLength(64);
    expect(cut).toMatch(/^a+…a+\.pdf$/);
  });
  test("text of just the length stays whole", () => {
    expect(cutMiddle("a".repeat(64), 64)).toBe("a".repeat(64));
  });
  test("no sign is cut in half", () => {
    expect(cutMiddle("😀".repeat(100), 20)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
  test("an address keeps its domain", () => {
    expect(cutMiddle(`a@kantoor.nl@${"x".repeat(300)}.evil.com`, 40, 0.7)).toMatch(/^a@kantoor\.nl…x+\.evil\.com$/);
  });
});

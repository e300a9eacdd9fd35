// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { isLong } from "../../src/guard/long-draft.ts";

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("form");
});

function area(length: number): void {
  const added = document.createElement("textarea");
  added.value = "x".repeat(length);
  root.append(added);
}

describe("a draft that would take long to read", () => {
  test.each<[string, boolean, () => void]>([
    ["a text of a megabyte", false, () => area(1_000_000)],
    ["one character more", true, () => area(1_000_001)],
    ["two fields together", true, () => [area(600_000), area(600_000)]],
    ["text in the page itself", true, () => root.append("x".repeat(1_000_001))],
    [
      "many elements",
      true,
      () => {
        root.append(...Array.from({ length: 20_001 }, () => document.createElement("b")));
      }
    ],
    [
      "a pasted picture",
      true,
      () => {
        const image = document.createElement("img");
        image.setAttribute("src", `data:image/png;base64,${"A".repeat(1_000_001)}`);
        root.append(image);
      }
    ],
    ["nothing", false, () => undefined]
  ])("%s: %s", (_, expected, fill) => {
    fill();
    expect(isLong([root])).toBe(expected);
  });

  test("its editor's document counts too", () => {
    const editor = new DOMParser().parseFromString(`<p>${"x".repeat(1_000_001)}</p>`, "text/html");
    expect(isLong([root])).toBe(false);
    expect(isLong([root, editor])).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { plainCopy } from "../../../../src/core/documents/pdf/plain-copy.ts";

describe("a copy of what is plain", () => {
  const item = { str: "Jansen", dir: "ltr", width: 12.5, transform: [1, 0, 0, 1, 50, 780], hasEOL: false, none: null };
  const message = { sourceName: "worker", stream: 4, chunk: { items: [item], styles: { f1: { vertical: false } } } };

  it("is what structuredClone makes of it, and shares nothing with it", () => {
    const copy = plainCopy(message);
    expect(copy).toStrictEqual(structuredClone(message));
    item.transform.length = 0;
    message.chunk.items = [];
    expect(copy).toHaveProperty(["chunk", "items", 0, "transform", 5], 780);
  });

  it("is an object of the usual kind where there was one without a prototype", () => {
    const bare = Object.assign(Object.create(null), { a: undefined });
    expect(plainCopy({ bare })).toStrictEqual(structuredClone({ bare }));
  });

  it.each<[string, unknown]>([
    ["bytes", new Uint8Array(3)],
    ["an error", new Error("x")],
    ["a map", new Map()],
    ["a function", () => 1],
    ["a field that would be a prototype", JSON.parse('{"__proto__": {"isPlain": true}}')],
    ["what holds itself", loop()],
    ["what is as good as endless", bomb()]
  ])("is left to the platform: %s", (_, value) => {
    expect(plainCopy({ data: [value] })).toBeUndefined();
  });
});

function loop(): object {
  const round: Record<string, unknown> = {};
  round.round = round;
  return round;
}

/** Lists of ten times the same list, six deep: a million values. */
function bomb(): unknown[] {
  let list: unknown[] = [];
  for (let level = 0; level < 6; level++) list = Array.from({ length: 10 }, () => list);
  return list;
}

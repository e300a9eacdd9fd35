import { expect, it } from "vitest";
import { OwnThreadPort } from "../../../../src/core/documents/pdf/own-thread-port.ts";

it("hands over copies, in their order, after what is in work, to whom still listens", async () => {
  const port = new OwnThreadPort();
  const heard: unknown[] = [];
  const leaving = new AbortController();
  port.addEventListener("message", ({ data }) => heard.push(data));
  port.addEventListener("message", () => heard.push("left"), { signal: leaving.signal });
  leaving.abort();
  const bytes = new Uint8Array([1, 2]);
  const first = { chunk: { items: [1] } };
  port.postMessage(first);
  first.chunk.items = [];
  port.postMessage({ reason: new Error("x") });
  port.postMessage({ bytes }, [bytes.buffer]);
  expect(heard).toEqual([]);
  await Promise.resolve();
  expect(heard).toEqual([{ chunk: { items: [1] } }, { reason: new Error("x") }, { bytes: new Uint8Array([1, 2]) }]);
  expect(bytes.length).toBe(0);
});

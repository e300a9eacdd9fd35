import { describe, expect, test } from "vitest";
import { bodyText, seenRequest } from "../../../src/browser/network-check/seen-request.ts";

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const multipart =
  '--xYz\r\nContent-Disposition: form-data; name="_to"\r\n\r\nJan é <j@k.example>\r\n' +
  '--xYz\r\nContent-Disposition: form-data; name="_message"\r\n\r\nDag,\r\n\r\n--x\r\n' +
  '--xYz\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\ninhoud\r\n--xYz--\r\n';

describe("the body of a request, as browsers show it", () => {
  test.each<[string, Parameters<typeof bodyText>[0], string | null]>([
    ["none", undefined, ""],
    ["none, said to be null", null as never, ""],
    ["text", { raw: [{ bytes: bytes('{"to":["é"]}') }] }, '{"to":["é"]}'],
    ["text in pieces that cut a letter in two", { raw: cut("Dag é!", 5) }, "Dag é!"],
    ["a form's fields", { formData: { a: ["1", "2"], b: ["é&"] } as never }, "a=1&a=2&b=%C3%A9%26"],
    ["a form's field that Chromium gives as bytes", { formData: { a: [bytes("é")] } as never }, "a=%C3%A9"],
    [
      "a multipart form",
      { raw: [{ bytes: bytes(multipart) }] },
      fieldsOf({ _to: "Jan é <j@k.example>", _message: "Dag,\r\n\r\n--x" })
    ],
    [
      "a multipart form whose file is on the disk",
      {
        raw: [
          {
            bytes: bytes(
              '--xYz\r\nContent-Disposition: form-data; name="to"\r\n\r\na\r\n--xYz\r\nContent-Disposition: form-data; name="f"; filename="b"\r\n\r\n'
            )
          },
          { file: "/tmp/b" },
          { bytes: bytes("\r\n--xYz--\r\n") }
        ]
      },
      "to=a"
    ],
    ["text that only begins like one", { raw: [{ bytes: bytes("-- \nMet groet") }] }, "-- \nMet groet"],
    ["a Blob in Chromium", { error: "Unknown error." }, null],
    ["a file of the disk", { raw: [{ file: "/tmp/a" }] }, null],
    ["more than Firefox reads", { raw: [{ bytes: new ArrayBuffer(16 * 1024 * 1024) }] }, null]
  ])("%s", (_, body, text) => {
    expect(bodyText(body)).toBe(text);
  });
});

function fieldsOf(fields: Record<string, string>): string {
  return String(new URLSearchParams(fields));
}

function cut(text: string, at: number): { bytes: ArrayBuffer }[] {
  const whole = bytes(text);
  return [{ bytes: whole.slice(0, at) }, { bytes: whole.slice(at) }];
}

test("fields and headers are asked for by name", () => {
  const headers = [{ name: "X-OWA-UrlPostData", value: "%7B%7D" }];
  const request = seenRequest({ url: "https://a.example/", method: "post" }, "a=1&b=", headers);
  expect([request.method, request.field("a"), request.field("b"), request.field("c")]).toEqual(["POST", "1", "", null]);
  expect([request.header("x-owa-urlpostdata"), request.header("action")]).toEqual(["%7B%7D", null]);
});

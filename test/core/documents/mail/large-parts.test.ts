import { describe, expect, it } from "vitest";
import { mailOf, mixed, part, readMailed } from "./mails.ts";

const lines = (line: string): string => Array.from({ length: 9000 }, (_, index) => `${line} ${index}`).join("\r\n");
const folded = (text: string, encoding: BufferEncoding = "utf8"): string =>
  Buffer.from(text, encoding).toString("base64").replace(/.{76}/g, "$&\r\n");
const quoted = (text: string): string =>
  text.replaceAll("=", "=3D").replaceAll("\u20ac", "=E2=82=AC").replaceAll("zeven", "ze=\r\nven");
const words = (text: string): string => text.replace(/\s+/g, " ");
const coded = (coding: string): string => `Content-Transfer-Encoding: ${coding}`;

describe("a mail with a large part", () => {
  const said = lines("regel zeven = \u20ac");

  it.each([
    ["as it is", mailOf("Content-Type: text/plain; charset=utf-8", coded("8bit"), "", said)],
    ["in base64", mailOf("Content-Type: text/plain; charset=utf-8", coded("base64"), "", folded(said))],
    [
      "in quoted-printable",
      mailOf("Content-Type: text/plain; charset=utf-8", coded("quoted-printable"), "", quoted(said))
    ],
    ["in UTF-16", mailOf("Content-Type: text/plain; charset=utf-16le", coded("base64"), "", folded(said, "utf16le"))],
    ["as flowed text", mailOf("Content-Type: text/plain; charset=utf-8; format=flowed", coded("8bit"), "", said)],
    [
      "as an attachment",
      mixed(part("text/plain; name=a.txt", folded(said), coded("base64"), "Content-Disposition: attachment"))
    ],
    ["as a CSV", mixed(part("text/csv; name=a.csv", said, coded("8bit")))]
  ])("%s is read to its end", async (_, mail) => {
    const reading = await readMailed(mail);
    expect(reading.status).toBe("read");
    expect(words(reading.text)).toContain(words(said).trim());
    expect(reading.text).not.toMatch(/large part/);
  });

  it("in windows-1252 has its letters", async () => {
    const mail = mailOf("Content-Type: text/plain; charset=iso-8859-1", coded("8bit"), "", lines("Ren\u00e9 \u0080"));
    const reading = await readMailed(new Uint8Array(Buffer.from(mail, "latin1")));
    expect(words(reading.text)).toContain("Ren\u00e9 \u20ac 8999");
  });

  it.each([
    ["plain", "<b>123456782</b>"],
    ["html", "<p>BSN <b>1234</b>56782</p>"]
  ])("beside a short one of the other kind loses neither: %s", async (kind, line) => {
    const other = kind === "plain" ? part("text/html", "<p>kort</p>") : part("text/plain", "kort");
    const { text, status } = await readMailed(mixed(part(`text/${kind}`, lines(line)), other));
    expect(status).toBe("read");
    expect(words(text)).toContain(kind === "plain" ? "<b>123456782</b> 8999" : "BSN 123456782 8999");
    expect(text).toContain("kort");
  });

  it("does not grow by marks that its writer put there", async () => {
    const fake = "\x02large part 0\x03\r\n".repeat(50);
    const { text } = await readMailed(mixed(part("text/plain", fake), part("text/plain", lines("echt"))));
    expect(text.match(/echt 8999/g)).toHaveLength(1);
  });

  it("goes beyond the limit on text, and says so", async () => {
    const mail = mailOf("Content-Type: text/plain", "", said);
    expect(await readMailed(mail, { limits: { textCharacters: 5000 } })).toMatchObject({
      status: "partly-read",
      reason: "over-text-limit"
    });
  });
});

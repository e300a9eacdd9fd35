import { describe, expect, it } from "vitest";
import { storedRtf } from "../../../generators/documents/msg.ts";
import { readAlone, textAt } from "../../../generators/documents/read-alone.ts";
import { tnefFile } from "../../../generators/documents/tnef.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("winmail.dat", () => {
  it("has subject, people and body of the mail's properties", async () => {
    const properties = { 55: "Jaaropgaaf", 3098: "Zoë", 23809: "zoe@kantoor.example", 4096: "BSN 123456782 Ω" };
    const reading = await readAlone(tnefFile({ properties }));
    expect(reading).toMatchObject({ type: "tnef", status: "read" });
    expect(textAt(reading, { part: "headers" })).toBe("From: Zoë <zoe@kantoor.example>");
    expect(textAt(reading, { part: "subject" })).toBe("Jaaropgaaf");
    expect(textAt(reading, { part: "body" })).toBe("BSN 123456782 Ω");
  });

  it.each([
    ["in the old way", { subject: "Oud", body: "BSN 036000012" }, "BSN 036000012"],
    ["as HTML", { properties: { 4115: bytes("<p>BSN <b>111</b>222333</p>") } }, "BSN 111222333"],
    ["as packed RTF", { properties: { 4105: storedRtf("{\\rtf1 BSN 319072356}") } }, "BSN 319072356"],
    [
      "as text and HTML that say the same, once",
      { properties: { 4096: "BSN 1", 4115: bytes("<p>BSN 1</p>") } },
      "BSN 1"
    ]
  ])("has a body written %s", async (_, content, text) => {
    expect(textAt(await readAlone(tnefFile(content)), { part: "body" })).toBe(text);
  });

  it("has its attachments, under their long names where they have one", async () => {
    const attachments = [
      { title: "LIJST~1.TXT", longName: "Lijst Łódź.txt", data: bytes("BSN 211551557") },
      { title: "kort.txt", data: bytes("249566758") }
    ];
    const reading = await readAlone(tnefFile({ body: "Zie bijlagen", attachments }));
    expect(reading).toMatchObject({ status: "read" });
    expect(reading.text).toContain("BSN 211551557");
    expect(reading.text).toContain("249566758");
    expect(reading.places?.map(({ inside }) => inside)).toEqual(
      expect.arrayContaining([["Lijst Łódź.txt"], ["kort.txt"]])
    );
  });

  it("is followed through winmail.dat in winmail.dat only so deep", async () => {
    let file = tnefFile({ body: "onderop" });
    for (let depth = 0; depth < 8; depth++)
      file = tnefFile({ body: `laag ${depth}`, attachments: [{ title: "winmail.dat", data: file }] });
    expect(await readAlone(file)).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
  });

  it.each([0.3, 0.6, 0.9, 0.99])("cut off at %d is never called read", async (share) => {
    const whole = tnefFile({
      body: "Zie bijlage",
      attachments: [{ title: "a.txt", data: bytes("tekst ".repeat(50)) }]
    });
    const reading = await readAlone(whole.slice(0, Math.floor(whole.length * share)));
    expect(["partly-read", "corrupt"]).toContain(reading.status);
  });

  it("with a wrong checksum is partly read", async () => {
    const file = tnefFile({ body: "BSN 123456782" });
    const at = new TextDecoder("latin1").decode(file).indexOf("123456782");
    file[at] = 0x39;
    expect(await readAlone(file)).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });
});

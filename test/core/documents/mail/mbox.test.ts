import { describe, expect, it } from "vitest";
import { base64, mailOf, mixed, part, readMailed } from "./mails.ts";

const line = "From jan@kantoor.example Mon Nov  2 10:00:00 2026";
const letter = (subject: string, body: string) => `${mailOf(`Subject: ${subject}`, "", body)}\r\n`;
const mailbox = (...mails: readonly string[]) => mails.map((mail) => `${line}\r\n${mail}\r\n`).join("");

describe("a mailbox", () => {
  it("is read mail by mail, each named by its number and subject", async () => {
    const reading = await readMailed(
      mailbox(
        letter("=?utf-8?Q?Ren=C3=A9?=", "BSN 123456782"),
        letter("lang\r\n onderwerp", "BSN 111222333"),
        letter("", "einde")
      )
    );
    expect(reading.status).toBe("read");
    expect(reading.text).toContain("123456782");
    expect(reading.text).toContain("111222333");
    const inside = [...new Set(reading.places?.flatMap((place) => place.inside))];
    expect(inside).toEqual(["message 1: René", "message 2: lang onderwerp", "message 3"]);
  });

  it("undoes the mark before lines that start with From", async () => {
    const reading = await readMailed(mailbox(letter("a", "\r\n>From hier af: 123456782\r\n>>From daar")));
    expect(reading.text).toContain("\nFrom hier af: 123456782");
    expect(reading.text).toContain("\n>From daar");
  });

  it("is not split at a line of text that only starts with From", async () => {
    const reading = await readMailed(mailbox(letter("a", "tekst\r\n\r\nFrom nu af is het 12:30\r\n\r\nBSN 123456782")));
    expect(new Set(reading.places?.flatMap((place) => place.inside)).size).toBe(1);
    expect(reading.text).toContain("From nu af");
  });

  it("reads the attachments of its mails", async () => {
    const file = part(
      "text/csv",
      base64("bsn;naam\n123456782;Jan"),
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="leden.csv"'
    );
    const reading = await readMailed(mailbox(mixed(part("text/plain", "Hoi"), file)));
    expect(reading.text).toContain("123456782\tJan");
    expect(reading.places?.map(({ inside }) => inside)).toContainEqual(["message 1: Stukken", "leden.csv"]);
  });

  it("of more mails than may be opened stops, and says so", async () => {
    const mails = Array.from({ length: 30 }, (_, index) => letter(`${index}`, `bericht ${index}.`));
    const reading = await readMailed(mailbox(...mails), { limits: { entries: 10 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-entry-limit" });
    expect(reading.text).toContain("bericht 9.");
    expect(reading.text).not.toContain("bericht 10.");
  });
});

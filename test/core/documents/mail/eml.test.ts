import { describe, expect, it } from "vitest";
import { base64, mailFixture, mailOf, mixed, part, readMailed } from "./mails.ts";

const encoded = "Content-Transfer-Encoding: base64";
const attached = (name: string) => `Content-Disposition: attachment; filename="${name}"`;

describe("a mail", () => {
  it("gives its headers decoded, as a part of their own", async () => {
    const reading = await readMailed(
      mailOf("Subject: =?utf-8?Q?BSN_123456782_van_Ren=C3=A9?=", "X-Spam: nee", "", "Hoi")
    );
    expect(reading.status).toBe("read");
    expect(reading.places?.[0]).toEqual({ start: 0, inside: [], part: "headers" });
    expect(reading.text).toContain("Subject: BSN 123456782 van René");
    expect(reading.text).toContain("From: Jan Jansen <jan@kantoor.example>");
    expect(reading.text).not.toContain("X-Spam");
    expect(reading.places?.[1]).toMatchObject({ part: "body" });
  });

  const alternatives = (plain: string, html: string) =>
    mailOf(
      'Content-Type: multipart/alternative; boundary="grens"',
      "",
      part("text/plain", plain),
      part("text/html", html),
      "--grens--"
    );

  it("whose plain and HTML body say the same is given once", async () => {
    const reading = await readMailed(alternatives("Uw BSN: 123456782", "<p>Uw <b>BSN</b>: 123456782</p>"));
    expect(reading.text.match(/123456782/g)).toHaveLength(1);
  });

  it("whose plain and HTML body differ is given with both", async () => {
    const { text } = await readMailed(alternatives("Zie de website: 111222333", "<p>Uw BSN: 123456782</p>"));
    expect(text).toContain("111222333");
    expect(text).toContain("123456782");
  });

  it.each([
    [
      "quoted-printable, a number broken by a soft line break",
      "Content-Transfer-Encoding: quoted-printable",
      "BSN 1234=\r\n56782"
    ],
    ["base64", encoded, base64("BSN 123456782")],
    ["no encoding", "Content-Transfer-Encoding: 8bit", "BSN 123456782"]
  ])("in %s is decoded", async (_, encoding, body) => {
    const reading = await readMailed(mailOf("Content-Type: text/plain; charset=utf-8", encoding, "", body));
    expect(reading).toMatchObject({ status: "read" });
    expect(reading.text).toContain("BSN 123456782");
  });

  it.each(["x-onbekend", "iso-8859-15", "cp850"])("in charset %s keeps its numbers", async (charset) => {
    const reading = await readMailed(
      mailOf(`Content-Type: text/plain; charset=${charset}`, "", "BSN 123456782 \u20ac")
    );
    expect(reading.text).toContain("BSN 123456782");
  });

  it("gives its attachments under their names, those without one too", async () => {
    const reading = await readMailed(
      mixed(
        part("text/plain", "Zie bijlage"),
        part("application/octet-stream", base64("bsn;naam\n123456782;Jan"), encoded, attached("leden.csv")),
        part("text/csv", base64("bsn;naam\n111222333;Els"), encoded, "Content-Disposition: attachment")
      )
    );
    expect(reading.status).toBe("read");
    expect(reading.text).toContain("123456782\tJan");
    expect(reading.text).toContain("111222333\tEls");
    expect(reading.places?.map(({ inside }) => inside)).toContainEqual(["leden.csv"]);
    expect(reading.places?.map(({ inside }) => inside)).toContainEqual(["attachment-2.csv"]);
  });

  it.each([10, 65_536, 65_537, 300_000])("gives an attachment of %i characters whole", async (length) => {
    const content = `${"regel 123456782 ".repeat(length / 16)}einde`;
    const lines = base64(content).replace(/.{76}/g, "$&\r\n");
    const file = part("application/octet-stream", lines, encoded, attached("a.txt"));
    const reading = await readMailed(
      mixed(part("text/plain", "Hoi"), file, part("text/plain", "Groet", attached("b.txt")))
    );
    expect(reading.status).toBe("read");
    expect(reading.text).toContain(content);
    expect(reading.text).toContain("Groet");
  });

  it("gives what stands outside its parts too", async () => {
    const mail = mixed("BSN 123456782 ervoor", part("text/plain", "Hoi"), "--grens--", "BSN 111222333 erna");
    const reading = await readMailed(mail.slice(0, mail.lastIndexOf("--grens--")));
    expect(reading.status).toBe("read");
    expect(reading.text).toContain("123456782");
    expect(reading.text).toContain("111222333");
  });

  it("says which attachment was not read", async () => {
    const reading = await readMailed(
      mixed(part("text/plain", "Hoi"), part("audio/x-wav", "RIFF1234", attached("a.wav")))
    );
    expect(reading).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
    expect(reading.missingInside).toEqual([{ inside: ["a.wav"], status: "unsupported", reason: "unknown-type" }]);
  });

  it("gives a mail in it as a file, of however few headers", async () => {
    const inner = ["Subject: doorgestuurd", encoded, "", base64("BSN 123456782")].join("\r\n");
    const reading = await readMailed(mixed(part("text/plain", "Hoi"), part("message/rfc822", inner)));
    expect(reading.status).toBe("read");
    expect(reading.text).toContain("BSN 123456782");
    expect(reading.places?.map(({ inside }) => inside)).toContainEqual(["attachment-1.eml"]);
  });

  it("nested too deep says so", async () => {
    let mail = mailOf("Subject: kern", "", "BSN 123456782");
    for (let level = 0; level < 9; level++) {
      const boundary = `grens${level}`;
      const content = [`--${boundary}`, "Content-Type: message/rfc822", "", mail, `--${boundary}--`];
      mail = mailOf(`Content-Type: multipart/mixed; boundary="${boundary}"`, "", ...content);
    }
    const reading = await readMailed(mail);
    expect(reading.status).toBe("partly-read");
    expect(reading.missingInside?.some(({ reason }) => reason === "over-depth-limit")).toBe(true);
  });
});

describe("a damaged mail", () => {
  it("that breaks off before its last part ends is partly read", async () => {
    const whole = mixed(
      part("text/plain", "BSN 123456782"),
      part("text/plain", base64("tekst"), encoded, attached("a.txt"))
    );
    const reading = await readMailed(whole.slice(0, whole.indexOf("--grens--")));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    expect(reading.text).toContain("123456782");
  });

  it("that breaks off in its headers or in its signed content is partly read", async () => {
    const whole = mailFixture("signed-inside.eml");
    for (const length of [120, 174, 700, 1501]) {
      const reading = await readMailed(whole.slice(0, length));
      expect([length, reading.status]).toEqual([length, "partly-read"]);
    }
  });

  it.each(["Content-Type: multipart/mixed", 'Content-Type: multipart/mixed; boundary="anders"'])(
    "whose parts cannot be found (%s) is partly read",
    async (type) => {
      const reading = await readMailed(mailOf(type, "", part("text/plain", "BSN 123456782"), "--grens--"));
      expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    }
  );

  it("with a body of binary noise is partly read", async () => {
    const noise = Array.from({ length: 900 }, (_, at) => (at * 7919) % 251).map((byte) => String.fromCharCode(byte));
    const body = Buffer.from(noise.join(""), "latin1").toString("base64");
    const reading = await readMailed(mailOf("Content-Type: text/plain", encoded, "", body));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });

  it("with base64 that is none is partly read", async () => {
    const broken = `${base64("BSN 123456782 en meer")}\r\n!!\u0001%%`;
    const reading = await readMailed(mixed(part("text/plain", broken, encoded, attached("a.txt"))));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
  });

  it("is not what a mail with padded lines and an inner boundary is", async () => {
    const inner = ["--in", "Content-Type: text/plain", "", "BSN 123456782", "--in--", ""].join("\r\n");
    const lines = [base64("regel een."), base64("regel twee")].join("\r\n");
    const mail = mixed(part("multipart/alternative; boundary=in", inner), part("text/plain", lines, encoded));
    expect((await readMailed(mail)).status).toBe("read");
  });
});

describe("an encrypted mail", () => {
  it.each(["encrypted.eml", "encrypted-gcm.eml"])(
    "by S/MIME (%s) is called encrypted; its headers are given",
    async (name) => {
      const reading = await readMailed(mailFixture(name));
      expect(reading).toMatchObject({ status: "encrypted", reason: "password-required" });
      expect(reading.text).toContain("Stukken");
    }
  );

  const message = "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA4\r\n-----END PGP MESSAGE-----";
  it("by PGP/MIME is called encrypted", async () => {
    const type = 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="grens"';
    const parts = [part("application/pgp-encrypted", "Version: 1"), part("application/octet-stream", message)];
    const reading = await readMailed(mailOf(type, "", ...parts, "--grens--"));
    expect(reading).toMatchObject({ status: "encrypted", reason: "password-required" });
  });

  it("by PGP in its body is called encrypted", async () => {
    expect(await readMailed(mailOf("", message))).toMatchObject({ status: "encrypted" });
  });

  it.each(["signed-beside.eml", "signed-inside.eml", "signed-inside-ber.eml"])(
    "is not what a signed one is: %s is read",
    async (name) => {
      const reading = await readMailed(mailFixture(name));
      expect(reading.status).toBe("read");
      expect(reading.text).toContain("Mijn BSN is 123456782.");
    }
  );

  it("attached to one that is not makes it partly read", async () => {
    const reading = await readMailed(mixed(part("text/plain", "Hoi"), part("text/plain", message, attached("m.asc"))));
    expect(reading.missingInside).toEqual([{ inside: ["m.asc"], status: "encrypted", reason: "password-required" }]);
  });
});

describe("a mail beyond the limits", () => {
  it("of files stops, and says so", async () => {
    const parts = Array.from({ length: 40 }, (_, index) =>
      part("text/plain", `deel ${index}.`, attached(`${index}.txt`))
    );
    const reading = await readMailed(mixed(...parts), { limits: { entries: 10 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-entry-limit" });
    expect(reading.text).toContain("deel 9.");
    expect(reading.text).not.toContain("deel 10.");
  });

  it("of parts is read up to there, and says so", async () => {
    const parts = Array.from({ length: 60_000 }, () => "--grens\r\n\r\n");
    const reading = await readMailed(mixed(part("text/plain", "BSN 123456782"), ...parts));
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-entry-limit" });
    expect(reading.text).toContain("123456782");
  });

  it("of levels of parts is not read, and does not hang", async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}`
    );
    expect((await readMailed(mailOf(...lines))).status).not.toBe("read");
  });
});

describe("a mail whose parts were not taken apart", () => {
  const damaged = { status: "partly-read", reason: "part-damaged" };
  const table = base64("naam;bsn\nJansen;211551557\n".repeat(30)).replace(/.{76}/g, "$&\r\n");
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 7919) % 251)).toString("base64");
  const rows = (width: number) => noise.match(new RegExp(`.{${width}}`, "g")) ?? [];

  it.each([
    ["a damaged type", mixed(part("text/csv", table, encoded)).replace("multipart/mixed; boundary", "\u00ff")],
    ["a type that was lost", mixed(part("text/csv", table, encoded)).replace(/Content-Type: multipart.*\r\n/, "")],
    [
      "a boundary in the middle of a line",
      mixed(part("text/plain", "Dag"), part("text/csv", table, encoded)).replace("Dag\r\n", "Dag")
    ],
    ["a damaged name of the encoding", mixed(part("text/csv", "MTIz", encoded)).replace("Transfer", "Tr\u0001nsfer")],
    ["a misspelled name of the encoding", mixed(part("text/csv", table, encoded)).replace("Transfer", "Trbnsfer")],
    ["base64 in a body that says to be plain", mailOf("", ...rows(64))],
    ["a line of coded text in a body", mailOf("", "Dag,", base64("naam;bsn\nJansen;211551557\n".repeat(2)))],
    ["a part of coded text that does not say so", mixed(part("text/csv", base64("naam;bsn\n".repeat(20))))],
    ["a line in a part's header that is no field", mixed(part("text/plain", "MTIz", "Content-Transfe base64"))],
    ["a part that ends in its header", mixed("--grens\r\nContent-Type: text/plain", part("text/plain", "Dag"))]
  ])("for %s is partly read", async (_, mail) => {
    expect(await readMailed(mail)).toMatchObject(damaged);
  });

  it.each([
    ["a signature under two dashes", mailOf("", "Dag,", "-- ", "Content-Type: zo heet onze band")],
    ["a key", mailOf("", "-----BEGIN CERTIFICATE-----", ...rows(64), "-----END CERTIFICATE-----", "")],
    ["lines of base64 of noise", mailOf("", "De code is:", ...rows(64).slice(0, 3))],
    ["a long word", mailOf("", "a".repeat(80), "Hottentottententententoonstelling".repeat(3))]
  ])("is not one with %s", async (_, mail) => {
    expect(await readMailed(mail)).toMatchObject({ status: "read" });
  });
});

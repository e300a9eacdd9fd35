import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/core/documents/read-document.ts";
import { zipOfParts } from "../../../../src/dev/fuzz/zip-of-parts.ts";
import {
  type RarEntry,
  rar4,
  rar4HeadersEncrypted,
  rar5,
  rar5HeadersEncrypted
} from "../../../generators/documents/rar.ts";
import { tarArchive } from "../../../generators/documents/tar.ts";
import { archiveFixture, insideOf, readArchived } from "./archives.ts";

const files = [
  ["brief.txt", "Uw BSN is 123456782.\n"],
  ["map/BSN 111222333.txt", "Geachte heer Jansen\n"]
] as const;
const entries: RarEntry[] = files.map(([name, content]) => ({ name, content }));
const locked = entries.map((entry) => ({ ...entry, encrypted: true }));

describe.each([
  ["7z", archiveFixture("plain.7z")],
  ["7z packed by PPMd", archiveFixture("ppmd.7z")],
  ["RAR 4", rar4(entries)],
  ["RAR 5", rar5(entries)],
  ["TAR", tarArchive(files)],
  ["TAR in gzip", new Uint8Array(gzipSync(tarArchive(files)))],
  ["TAR in bzip2", archiveFixture("plain.tar.bz2")],
  ["TAR in xz", archiveFixture("plain.tar.xz")]
])("%s", (_, bytes) => {
  it("is read file by file, names too", async () => {
    const reading = await readArchived(bytes);
    expect(reading).toMatchObject({ status: "read" });
    expect(insideOf(reading, "123456782")).toEqual(["brief.txt"]);
    expect(insideOf(reading, "Geachte heer Jansen")).toEqual(["map/BSN 111222333.txt"]);
    expect(reading.text.slice(0, reading.text.indexOf("\n\n"))).toContain("BSN 111222333");
  });

  it("cut off is never called read", async () => {
    for (const part of [0.3, 0.6, 0.9]) {
      const reading = await readArchived(bytes.slice(0, Math.floor(bytes.length * part)));
      if (reading.status === "read") expect(reading.text).toContain("123456782");
      if (part < 0.9) expect(reading.status).not.toBe("read");
    }
  });
});

it.each([
  ["RAR 4", rar4(entries)],
  ["RAR 5", rar5(entries)]
])("%s in which a letter is another says that the file is damaged", async (_, bytes) => {
  const changed = bytes.slice();
  changed.set([0x50], Buffer.from(bytes).indexOf("Jansen"));
  expect(await readArchived(changed)).toMatchObject({
    status: "partly-read",
    missingInside: [{ inside: ["map/BSN 111222333.txt"], reason: "part-damaged" }]
  });
});

describe("an encrypted archive", () => {
  it.each([
    ["7z", archiveFixture("content-encrypted.7z")],
    ["7z with its headers", archiveFixture("headers-encrypted.7z")],
    ["RAR 4", rar4(locked)],
    ["RAR 4 with its headers", rar4HeadersEncrypted()],
    ["RAR 5", rar5(locked)],
    ["RAR 5 with its headers", rar5HeadersEncrypted()]
  ])("of %s is called encrypted", async (_, bytes) => {
    const reading = await readArchived(bytes);
    expect(reading).toMatchObject({ status: "encrypted", reason: "password-required" });
    expect(reading.text).not.toContain("123456782");
  });

  it("still gives the names that are not encrypted", async () => {
    expect((await readArchived(archiveFixture("content-encrypted.7z"))).text).toContain("BSN 111222333.txt");
  });

  it.each([
    ["7z", archiveFixture("one-encrypted.7z")],
    ["RAR 4", rar4([{ name: "brief.txt", content: "#".repeat(32), encrypted: true }, ...entries.slice(1)])],
    ["RAR 5", rar5([{ name: "brief.txt", content: "#".repeat(32), encrypted: true }, ...entries.slice(1)])]
  ])("of %s with one encrypted file says which", async (_, bytes) => {
    const reading = await readArchived(bytes);
    expect(reading).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
    expect(reading.missingInside).toEqual([
      { inside: ["brief.txt"], status: "encrypted", reason: "password-required" }
    ]);
    expect(reading.text).toContain("Geachte heer Jansen");
  });
});

describe("one packed file", () => {
  const members = "naam;bsn\nJansen;211551557\n";
  it.each([
    ["gzip", new Uint8Array(gzipSync(members)), "leden.csv.gz"],
    ["bzip2", archiveFixture("leden.csv.bz2"), "leden.csv.bz2"],
    ["xz", archiveFixture("leden.csv.xz"), "leden.csv.xz"]
  ])("in %s is read as what it is", async (_, bytes, name) => {
    const reading = await readArchived(bytes, name);
    expect(reading).toMatchObject({ status: "read" });
    expect(insideOf(reading, "Jansen\t211551557")).toEqual(["leden.csv"]);
  });

  it("in several pieces is read to its end", async () => {
    const pieces = new Uint8Array(Buffer.concat([gzipSync("een 123456782 "), gzipSync("twee 111222333")]));
    expect((await readArchived(pieces)).text).toContain("een 123456782 twee 111222333");
  });

  it("that is empty is read, and one cut off before its content is not", async () => {
    const empty = new Uint8Array(gzipSync(""));
    expect(await readArchived(empty)).toMatchObject({ status: "read" });
    for (const bytes of [archiveFixture("leden.csv.bz2").slice(0, 12), archiveFixture("leden.csv.xz").slice(0, 20)]) {
      expect((await readArchived(bytes)).status).not.toBe("read");
    }
  });

  it("in 7z whose start no longer says where its list of files is, is not called empty", async () => {
    const bytes = archiveFixture("plain.7z").fill(0, 8, 32);
    expect(await readArchived(bytes)).toMatchObject({ status: "corrupt", reason: "damaged" });
  });

  it("shorter than it says is partly read", async () => {
    const bytes = new Uint8Array(gzipSync("BSN 123456782"));
    bytes.set([200, 0, 0, 0], bytes.length - 4);
    expect((await readArchived(bytes)).status).toBe("partly-read");
  });

  it.each([
    ["its content", 14],
    ["the sum at its end", -8]
  ])("in gzip with a changed byte in %s is partly read", async (_, at) => {
    const bytes = new Uint8Array(gzipSync("BSN 123456782 en verder", { level: 0 }));
    bytes.set([(bytes.at(at + 10 * Number(at > 0)) ?? 0) ^ 1], at > 0 ? at + 10 : bytes.length + at);
    expect((await readArchived(bytes)).status).toBe("partly-read");
  });

  it("in gzip with a changed byte in the first of two pieces is partly read", async () => {
    const first = gzipSync("een 123456782 ", { level: 0 });
    first[20] = (first[20] ?? 0) ^ 1;
    const bytes = new Uint8Array(Buffer.concat([first, gzipSync("twee 111222333")]));
    expect((await readArchived(bytes)).status).toBe("partly-read");
  });

  it.each([
    ["zeros behind it", Buffer.concat([gzipSync("BSN 123456782"), Buffer.alloc(512)])],
    ["an empty piece and zeros behind it", Buffer.concat([gzipSync("BSN 123456782"), gzipSync(""), Buffer.alloc(3)])]
  ])("in gzip with %s is read", async (_, bytes) => {
    expect(await readArchived(new Uint8Array(bytes))).toMatchObject({ status: "read" });
  });

  it("cut off gives what came before, as partly read", async () => {
    const bytes = new Uint8Array(gzipSync(`123456782\n${noise(50_000)}`));
    const reading = await readArchived(bytes.slice(0, bytes.length / 2));
    expect(reading).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
    expect(reading.text).toContain("123456782");
  });

  it.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 1_048_575, 1_048_576, 1_048_577, 2_500_000])(
    "of %i characters keeps its length",
    async (length) => {
      const text = "0123456789".repeat(length / 10 + 1).slice(0, length);
      const reading = await readArchived(new Uint8Array(gzipSync(text)));
      expect(reading.text.trimEnd()).toBe(text);
      expect((await readArchived(tarArchive([["a.txt", text]]))).text.trimEnd()).toBe(`a.txt\n\n${text}`.trimEnd());
    }
  );
});

describe("an archive beyond the limits", () => {
  it("of inflated bytes stops, and keeps what came before", async () => {
    const reading = await readArchived(archiveFixture("bomb.7z"), "a", { limits: { inflatedBytes: 1_000_000 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-inflated-limit" });
    expect(reading.text).toContain("123456782");
  });

  it("of bytes in one file of unknown length stops", async () => {
    const bytes = new Uint8Array(gzipSync(new Uint8Array(30_000_000)));
    const reading = await readArchived(bytes, "a", { limits: { inflatedBytes: 2_000_000 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-inflated-limit" });
  });

  it("of entries stops", async () => {
    const many = tarArchive(Array.from({ length: 30 }, (_, index) => [`${index}.txt`, `regel ${index}.`] as const));
    const reading = await readArchived(many, "a", { limits: { entries: 10 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-entry-limit" });
    expect(reading.text).toContain("regel 9.");
    expect(reading.text).not.toContain("regel 10.");
  });
});

/** Letters that hardly pack. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(97 + (state % 26));
  }).join("");
}

describe("a TAR", () => {
  const damaged = { status: "partly-read", reason: "part-damaged" };
  const changed = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
    const copy = bytes.slice();
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };

  it("with another one behind its end is partly read", async () => {
    const two = Buffer.concat([tarArchive(files), tarArchive([["nog.txt", "211551557"]])]);
    expect(await readArchived(new Uint8Array(two))).toMatchObject(damaged);
  });

  it("with bytes behind its end that are no zeros is partly read", async () => {
    const bytes = tarArchive(files);
    expect(await readArchived(changed(bytes, bytes.length - 700))).toMatchObject(damaged);
  });

  it("with a block too many between two files is partly read", async () => {
    const bytes = Buffer.from(tarArchive(files));
    const parts = [bytes.subarray(0, 1024), Buffer.alloc(512), bytes.subarray(1024)];
    expect(await readArchived(new Uint8Array(Buffer.concat(parts)))).toMatchObject(damaged);
  });

  it("in gzip of which the sum does not fit is partly read", async () => {
    const bytes = new Uint8Array(gzipSync(tarArchive(files)));
    expect(await readArchived(changed(bytes, bytes.length - 8))).toMatchObject(damaged);
  });

  it("in gzip of two pieces is read", async () => {
    const bytes = Buffer.from(tarArchive(files));
    const pieces = Buffer.concat([gzipSync(bytes.subarray(0, 700)), gzipSync(bytes.subarray(700))]);
    expect(await readArchived(new Uint8Array(pieces))).toMatchObject({ status: "read" });
  });
});

describe("the bytes of an archive", () => {
  const whole = async (name: string, mayBeUsedUp: boolean) => {
    const bytes = name.endsWith(".7z") ? archiveFixture(name) : new Uint8Array(gzipSync("Jansen;123456782\n"));
    const reading = await readDocument({ name, bytes, mayBeUsedUp });
    return { reading, left: bytes.length };
  };

  it.each(["plain.7z", "leden.csv.gz"])(
    "are let go of once %s is unpacked, where nobody else needs them",
    async (name) => {
      const { reading, left } = await whole(name, true);
      expect(reading).toMatchObject({ status: "read" });
      expect(reading.text).toContain("123456782");
      expect(left).toBe(0);
    }
  );

  it("stay where somebody may", async () => {
    const { reading, left } = await whole("plain.7z", false);
    expect(reading).toEqual((await whole("plain.7z", true)).reading);
    expect(left).toBeGreaterThan(100);
  });

  it("of a file in a ZIP are let go of once it is read, and those that hold others stay", async () => {
    const entry = archiveFixture("plain.7z");
    const outer = zipOfParts([
      { name: "a.7z", content: entry },
      { name: "b.7z", content: entry }
    ]);
    const reading = await readDocument({ name: "buiten.zip", bytes: outer });
    expect(reading).toMatchObject({ status: "read" });
    expect(insideOf(reading, "123456782")).toEqual(["a.7z", "brief.txt"]);
    expect(reading.text.split("123456782")).toHaveLength(3);
    expect(outer.length).toBeGreaterThan(entry.length);
  });
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Writes test/fixtures/mail anew with OpenSSL, from the project folder:
 * `npx tsx test/generators/documents/make-smime-fixtures.ts`. The key is thrown away; the files are kept.
 */
const folder = mkdtempSync(join(tmpdir(), "verzendwacht-mail-"));
const target = resolve("test/fixtures/mail");
const envelope = ["-in", "body.txt", "-from", "a@kantoor.example", "-to", "b@klant.example", "-subject", "Stukken"];
const signer = ["-signer", "certificate.pem", "-inkey", "key.pem"];

const made: readonly (readonly [name: string, ...options: string[]])[] = [
  ["signed-beside.eml", "smime", "-sign", ...signer, ...envelope],
  ["signed-inside.eml", "smime", "-sign", "-nodetach", ...signer, ...envelope],
  ["signed-inside-ber.eml", "cms", "-sign", "-nodetach", "-stream", ...signer, ...envelope],
  ["encrypted.eml", "smime", "-encrypt", "-aes256", ...envelope],
  ["encrypted-gcm.eml", "cms", "-encrypt", "-aes-256-gcm", ...envelope]
];

try {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(folder, "body.txt"), "Content-Type: text/plain\r\n\r\nMijn BSN is 123456782.\r\n");
  const key = ["-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem", "-subj", "/CN=jan"];
  openssl("req", "-x509", ...key, "-days", "3");
  for (const [name, ...options] of made) {
    const to = options.includes("-encrypt") ? ["certificate.pem"] : [];
    openssl(...options, "-out", join(target, name), ...to);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function openssl(...options: readonly string[]): void {
  execFileSync("openssl", options, { cwd: folder, stdio: "pipe" });
}

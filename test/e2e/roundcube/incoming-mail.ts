import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** A mail from outside, as it arrives: from a client, with this text and these PDF files. */
export function incomingMail(subject: string, text: string, files: readonly string[] = []): string {
  const head = [
    "From: Klant <klant@jansen-bouw.example>",
    "To: anna@kantoor.example",
    `Subject: ${subject}`,
    `Message-ID: <${subject.replace(/\W+/g, "-")}@jansen-bouw.example>`,
    "Date: Mon, 02 Nov 2026 10:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="grens"'
  ];
  const body = ["--grens", "Content-Type: text/plain; charset=utf-8", "", text];
  return [...head, "", ...body, ...files.flatMap(filePart), "--grens--", ""].join("\n");
}

function filePart(path: string): string[] {
  const lines =
    readFileSync(path)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  const name = basename(path);
  return [
    "--grens",
    `Content-Type: application/pdf; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    ...lines
  ];
}

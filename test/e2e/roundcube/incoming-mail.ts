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

/** A client's invitation for today and the days after, without any text but its title. */
export function incomingInvitation(title: string): string {
  const day = (ahead: number): string =>
    new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const event = [
    ...["BEGIN:VCALENDAR", "PRODID:-//proef//NL", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VEVENT", `UID:${title}`],
    ...[`SUMMARY:${title}`, `DTSTART:${day(0)}T000000Z`, `DTEND:${day(3)}T000000Z`, "DTSTAMP:20261101T090000Z"],
    "ORGANIZER;CN=Klant:mailto:klant@jansen-bouw.example",
    "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Anna:mailto:anna@kantoor.example",
    ...["END:VEVENT", "END:VCALENDAR"]
  ];
  const head = [
    "From: Klant <klant@jansen-bouw.example>",
    "To: anna@kantoor.example",
    `Subject: ${title}`,
    "Date: Mon, 02 Nov 2026 10:00:00 +0100",
    "MIME-Version: 1.0",
    "Content-Type: text/calendar; method=REQUEST; charset=utf-8"
  ];
  return [...head, "", ...event, ""].join("\r\n");
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

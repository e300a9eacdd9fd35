import { describe, expect, test } from "vitest";
import { cloudLinks } from "../../../src/core/mail/cloud-links.ts";

const plain = (content: string, kind: "reply" | "forward" | "unknown" = "unknown") =>
  Object.fromEntries(cloudLinks({ format: "plain", content }, kind));
const html = (content: string, kind: "reply" | "forward" | "unknown" = "unknown") =>
  Object.fromEntries(cloudLinks({ format: "html", content }, kind));

const drive = "https://drive.google.com/file/d/1aB_c/view?usp=sharing";
const sharePoint = "https://kantoor-my.sharepoint.com/:b:/g/personal/onno/EaBc?e=4%3a1";

describe("a link to a file in the cloud", () => {
  test.each<[string, string]>([
    [drive, "Google Drive"],
    ["https://docs.google.com/spreadsheets/d/1aB/edit#gid=0", "Google Drive"],
    [sharePoint, "SharePoint"],
    ["https://1drv.ms/b/s!AbC", "OneDrive"],
    ["https://onedrive.live.com/?id=1&cid=2", "OneDrive"],
    ["https://www.dropbox.com/scl/fi/abc/dossier.pdf?rlkey=x", "Dropbox"],
    ["https://we.tl/t-AbCdEf", "WeTransfer"],
    ["https://wetransfer.com/downloads/abc/def", "WeTransfer"],
    ["HTTPS://DRIVE.GOOGLE.COM:443/drive/folders/1aB", "Google Drive"],
    ["https://www.icloud.com/iclouddrive/0abc#dossier", "iCloud Drive"]
  ])("%s is one of %s", (link, service) => {
    expect(plain(`Zie ${link}.`)).toEqual({ [service]: 1 });
    expect(html(`<p><a href="${link.replaceAll("&", "&amp;")}">het dossier</a></p>`)).toEqual({ [service]: 1 });
  });

  test.each([
    "https://www.google.com/search?q=drive.google.com",
    "https://drive.google.com",
    "https://drive.google.com/",
    "https://www.dropbox.com/login",
    "https://wetransfer.com/nl",
    "https://docs.google.com/forms/d/e/1aB/viewform",
    "https://notsharepoint.com/x/y",
    "https://sharepoint.com.kwaad.example/x/y",
    "https://drive.google.com@kwaad.example/x/y",
    "drive.google.com/file/d/1aB",
    "mail naar wetransfer.com of dropbox.com"
  ])("%s is none", (text) => {
    expect(plain(text)).toEqual({});
    expect(html(`<p>${text}</p>`)).toEqual({});
  });

  test("counts once, however often it stands there and however it is written, and each other one", () => {
    const shown = `<a href="${drive}&amp;x=1">${drive}&amp;x=1</a>, nog eens ${drive}&x=1, en ${drive}&x=2`;
    expect(html(`${shown} en ${sharePoint}`)).toEqual({ "Google Drive": 2, SharePoint: 1 });
  });

  test("is seen in the address of a mail filter that wraps it", () => {
    const safe = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(drive)}&amp;data=05`;
    expect(html(`<a href="${safe}">dossier</a>`)).toEqual({ "Google Drive": 1 });
    expect(html('<a href="https://x.example/?url=https%3A%2F%2F%E0%A4%A">kapot</a>')).toEqual({});
  });
});

describe("what is quoted", () => {
  const quoted = `Mijn antwoord.\n\nOp ma 2 nov 2026 schreef Jan <jan@a.example>:\n> Zie ${drive}\n`;
  const inQuote = `<p>Mijn antwoord</p><blockquote><p>${drive}</p><blockquote>diep</blockquote>${drive}</blockquote>`;
  const outlook = `<p>Mijn antwoord</p><div id="divRplyFwdMsg">Van: Jan</div><p>${drive}</p>`;

  test.each([
    ["plain", plain(quoted, "reply")],
    ["HTML", html(inQuote, "reply")],
    ["Outlook", html(outlook, "reply")]
  ])("in a reply is known to those who are answered: %s", (_, found) => expect(found).toEqual({}));

  test.each([
    ["plain", plain(quoted, "forward")],
    ["HTML", html(inQuote, "forward")],
    ["Outlook", html(outlook, "forward")],
    ["neither said", html(inQuote)]
  ])("in a forward is new to its reader: %s", (_, found) => expect(found).toEqual({ "Google Drive": 1 }));

  test("below the quote its writer goes on", () => {
    expect(html(`${inQuote}<p>${sharePoint}</p>`, "reply")).toEqual({ SharePoint: 1 });
  });
});

test("ten megabytes are gone through at once", () => {
  const many = html(`${"<p>gewone tekst met https://intranet.example/pagina erin</p>".repeat(150_000)}${drive}`);
  expect(many).toEqual({ "Google Drive": 1 });
});

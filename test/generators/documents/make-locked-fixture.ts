import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pdfFile } from "../../../src/dev/fixtures/pdf-file.ts";

/**
 * Writes test/fixtures/locked anew with LibreOffice and qpdf (Debian: libreoffice-writer-nogui, libreoffice-calc-nogui, qpdf), from the
 * project folder:
 * `npx tsx test/generators/documents/make-locked-fixture.ts`. The files are kept, so that tests need no office. The
 * command line takes no password, so a macro saves them.
 */
const folder = mkdtempSync(join(tmpdir(), "verzendwacht-locked-"));
const target = "test/fixtures/locked";

const macro = `Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim doc As Object
  doc = StarDesktop.loadComponentFromURL("file://${folder}/brief.txt", "_blank", 0, hidden())
  Dim encryption(1) As New com.sun.star.beans.NamedValue
  encryption(0).Name = "CryptoType"
  encryption(0).Value = "Standard"
  encryption(1).Name = "OOXPassword"
  encryption(1).Value = "geheim"
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "MS Word 2007 XML"
  how(1).Name = "EncryptionData"
  how(1).Value = encryption()
  doc.storeToURL("file://${folder}/brief.docx", how())
  Save(doc, "MS Word 97", "geheim", "brief.doc")
  Save(doc, "writer8", "geheim", "brief.odt")
  doc.close(True)
  doc = StarDesktop.loadComponentFromURL("file://${folder}/lijst.csv", "_blank", 0, hidden())
  Save(doc, "MS Excel 97", "geheim", "lijst.xls")
  Save(doc, "MS Excel 97", "VelvetSweatshop", "beschermd.xls")
  doc.close(True)
End Sub

Sub Save(doc As Object, filter As String, password As String, name As String)
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = filter
  how(1).Name = "Password"
  how(1).Value = password
  doc.storeToURL("file://${folder}/" & name, how())
End Sub`;

const files = ["brief.docx", "brief.doc", "brief.odt", "lijst.xls", "beschermd.xls"];

const start = (...options: string[]) =>
  execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/profile`, ...options], {
    stdio: "pipe",
    timeout: 60_000
  });
const basic = (root: string, name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">
${content}`;
const namespace = 'xmlns:library="http://openoffice.org/2000/library"';

try {
  const library = join(folder, "profile/user/basic/Standard");
  // The first start makes the profile, and would throw away a macro that is there before.
  start("--terminate_after_init");
  mkdirSync(library, { recursive: true });
  writeFileSync(join(folder, "brief.txt"), "Uw BSN is 123456782.\n\nMet vriendelijke groet, Zoë\n");
  // Long enough for several blocks of the ciphers.
  const rows = Array.from({ length: 120 }, (_, row) => `Persoon ${row},${row * 7919}`);
  writeFileSync(
    join(folder, "lijst.csv"),
    `Naam,BSN\nSjoerd Dijkstra,123456782\n${rows.join("\n")}\neinde,111222333\n`
  );
  writeFileSync(
    join(library, "script.xlb"),
    basic(
      "library:library",
      "library",
      `<library:library ${namespace} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Saving"/></library:library>`
    )
  );
  writeFileSync(
    join(library, "Saving.xba"),
    basic(
      "script:module",
      "module",
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Saving" script:language="StarBasic">${macro.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}</script:module>`
    )
  );
  start("macro:///Standard.Saving.Main()");
  mkdirSync(target, { recursive: true });
  const letter = join(folder, "brief.pdf");
  writeFileSync(letter, await pdfFile((pdf) => pdf.text("Geachte heer Jansen,\n".repeat(40))));
  execFileSync("qpdf", ["--encrypt", "geheim", "baas", "256", "--", letter, join(target, "brief.pdf")]);
  for (const file of files) cpSync(join(folder, file), join(target, file));
} finally {
  rmSync(folder, { recursive: true });
}

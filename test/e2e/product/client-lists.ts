import { writeFileSync } from "node:fs";
import { join } from "node:path";
import writeExcelFile from "write-excel-file/node";

/** The person of the first of `fiveDossiers`, as a client. */
export const PERSON = {
  name: "Marijke Hoekstra-de Boer",
  address: "marijke@hoekstra-tuinen.example",
  bsn: "123456782"
};
export const FIRM = { name: "Bouwbedrijf Waterland B.V.", address: "info@waterland-bouw.example" };

const HEADER = ["Klantnaam", "E-mailadres", "Website", "BSN"];
const CLIENTS = [
  [PERSON.name, PERSON.address, "", PERSON.bsn],
  [FIRM.name, FIRM.address, "www.waterland-bouw.example", ""]
];

/** Two clients, and two lines in which three things are wrong; as Excel writes CSV in Dutch. Gives its path. */
export function writeClientCsv(folder: string): string {
  const wrong = [
    ["Kapot B.V.", "geen-adres", "", "123456789"],
    ["", "los@adres.example", "", ""]
  ];
  const lines = [HEADER, ...CLIENTS, ...wrong].map((cells) => `${cells.join(";")}\r\n`);
  return put(folder, "klanten.csv", `\uFEFF${lines.join("")}`);
}

/** The two clients without a mistake. Gives its path. */
export async function writeClientWorkbook(folder: string): Promise<string> {
  const cells = [HEADER, ...CLIENTS].map((row) => row.map((value) => ({ value, type: String })));
  return put(folder, "klanten.xlsx", await writeExcelFile(cells as never).toBuffer());
}

function put(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

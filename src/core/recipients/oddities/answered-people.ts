import { type ParsedAddress, parseEntry } from "../../mail/address.ts";

const linesLooked = 15;
const field = /^[>\s*]{0,8}(van|from|aan|to|cc)\*?\s?:\*?\s*(.+)$/i;

/**
 * Everybody in the mail that is answered, from the header block that mail programs put above what they quote. Null without a
 * line of its recipients: an attribution ("Jan schreef:") names the writer alone. `quoted`: see `splitQuoted`.
 */
export function answeredPeople(quoted: string): string[] | null {
  const lines = quoted.slice(0, 10_000).split("\n").slice(0, linesLooked);
  const fields = lines.flatMap((line) => {
    const [, name = "", people = ""] = field.exec(line.trimEnd()) ?? [];
    return name === "" ? [] : [{ name: name.toLowerCase(), people }];
  });
  if (!fields.some(({ name }) => name === "aan" || name === "to")) return null;
  const found = fields.flatMap(({ people }) => peopleIn(people.replace(/\[mailto:([^\]]*)\]/gi, "<$1>")));
  const addresses = found.flatMap((each) => (each.ok ? [each.address] : []));
  return addresses.length === 0 || addresses.length < found.length ? null : addresses;
}

/** Outlook parts people by semicolons, and leaves out the quotes of `Jansen, Jan <jan@own.nl>`. */
function peopleIn(people: string): ParsedAddress[] {
  return people.split(";").flatMap(parseEntry);
}

import { readFile } from "node:fs/promises";
import { array, optional, safeParse, strictObject, string, unknown } from "valibot";
import { toAsciiDomain } from "../core/mail/address-domain.ts";
import type { Office } from "../core/recipients/recipient.ts";
import { BadArguments } from "./arguments.ts";
import type { Messages } from "./texts.ts";

/** `clients` is of a later version of the tool; a file that has it already must not be refused. */
const officeSchema = strictObject({
  own: optional(array(string()), []),
  known: optional(array(string()), []),
  colleagues: optional(array(string()), []),
  clients: optional(array(unknown()), [])
});

/** Reads and checks an office file. Throws `BadArguments` that names what is wrong and where. */
export async function readOffice(path: string, messages: Messages): Promise<Office> {
  const refuse = (detail: string) => new BadArguments(messages.badOffice(path, detail));
  const content = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT"
      ? new BadArguments(messages.noSuchPath(path))
      : new BadArguments(messages.cannotRead(path, error.code ?? ""));
  });
  const json = parsed(content.replace(/^\ufeff/, ""));
  if (json === undefined) throw refuse("JSON");
  const checked = safeParse(officeSchema, json);
  if (checked.success) {
    const { own, known, colleagues } = checked.output;
    return {
      own: own.map((text) => domain(text, messages)),
      known: known.map(lower),
      colleagues: colleagues.map(lower)
    };
  }
  const [issue] = checked.issues;
  const key = (issue.path ?? []).map((step) => String(step.key)).join(".");
  throw refuse(issue.expected === "never" ? messages.unknownKey(key) : `${key || "{}"}: ${issue.expected}`);
}

function domain(text: string, messages: Messages): string {
  const ascii = toAsciiDomain(text.trim().replace(/^@/, ""));
  if (ascii === null) throw new BadArguments(messages.badDomain(text));
  return ascii;
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}

/** Undefined when the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

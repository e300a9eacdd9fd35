import { readFile } from "node:fs/promises";
import { array, type InferOutput, optional, safeParse, strictObject, string } from "valibot";
import { parseEntry } from "../core/mail/address.ts";
import { toAsciiDomain } from "../core/mail/address-domain.ts";
import type { Client, Office } from "../core/recipients/recipient.ts";
import { BadArguments } from "./arguments.ts";
import type { Messages } from "./texts.ts";

const texts = optional(array(string()), []);
const clientSchema = strictObject({ name: string(), domains: texts, addresses: texts });
const officeSchema = strictObject({
  own: texts,
  known: texts,
  colleagues: texts,
  clients: optional(array(clientSchema), [])
});

export const emptyOffice: Office = { own: [], known: [], colleagues: [], clients: [] };

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
  if (checked.success) return toOffice(checked.output, messages);
  const [issue] = checked.issues;
  const key = (issue.path ?? []).map((step) => String(step.key)).join(".");
  throw refuse(issue.expected === "never" ? messages.unknownKey(key) : `${key || "{}"}: ${issue.expected}`);
}

function toOffice({ own, known, colleagues, clients }: InferOutput<typeof officeSchema>, messages: Messages): Office {
  return {
    own: own.map((text) => domain(text, messages)),
    known: known.map(trimmed),
    colleagues: colleagues.map(trimmed),
    clients: clients.map((client, at) => toClient(client, at, messages))
  };
}

/** A client's id is its name in the output, so that a line can be read by itself. */
function toClient(
  { name, domains, addresses }: InferOutput<typeof clientSchema>,
  at: number,
  messages: Messages
): Client {
  return {
    id: name.trim() || String(at + 1),
    name: name.trim(),
    domains: domains.map((text) => domain(text, messages)),
    addresses: addresses.flatMap(addressesIn)
  };
}

function addressesIn(text: string): string[] {
  return parseEntry(text).flatMap((each) => (each.ok ? [each.address.toLowerCase()] : []));
}

function domain(text: string, messages: Messages): string {
  const ascii = toAsciiDomain(text.trim().replace(/^@/, ""));
  if (ascii === null) throw new BadArguments(messages.badDomain(text));
  return ascii;
}

function trimmed(text: string): string {
  return text.trim();
}

/** Undefined when the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

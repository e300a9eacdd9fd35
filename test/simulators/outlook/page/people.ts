import type { WirePerson } from "../wire.ts";

/** The address book: two look alike, as in every office. */
const book: Readonly<Record<string, string>> = {
  "Marijke Jansen": "marijke.jansen@kantoor-onno.example",
  "Marijke Janssen": "marijke.janssen@janssen-interieur.example",
  "Bob de Vries": "bob@devries-advies.example"
};

/** Who is meant by what was typed: somebody from the book, or an address as it is. */
export function personTyped(text: string): WirePerson {
  const typed = text.trim();
  const [Name, EmailAddress] = Object.entries(book).find((entry) => entry.includes(typed)) ?? [typed, typed];
  return { Name, EmailAddress, RoutingType: "SMTP", MailboxType: "Mailbox" };
}

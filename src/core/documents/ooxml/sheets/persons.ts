import type { OfficePackage } from "../office-package.ts";

/** Names of those who wrote threaded comments, by their id. */
export async function readPersons(document: OfficePackage): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  for (const part of document.parts.names.filter((name) => /(?:^|\/)persons\/[^/]*\.xml$/.test(name))) {
    document.markDone(part);
    await document.parts.readXml(part, {
      open: (name, attributes) => {
        if (name === "person") persons.set(attributes.get("id") ?? "", attributes.get("displayName") ?? "");
      },
      text: () => {},
      close: () => {}
    });
  }
  return persons;
}

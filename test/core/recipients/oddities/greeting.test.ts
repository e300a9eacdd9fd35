import { describe, expect, it } from "vitest";
import { answeredPeople } from "../../../../src/core/recipients/oddities/answered-people.ts";
import { readGreeting } from "../../../../src/core/recipients/oddities/greeting.ts";
import { type Before, oddities } from "./office-mail.ts";

describe("a greeting", () => {
  it.each([
    ["Beste Jan,\n\nHierbij", ["jan"]],
    ["Geachte heer De Vries,", ["vries"]],
    ["Geachte mevrouw van den Berg-Smit,", ["berg", "smit"]],
    ["Hoi Piet en Marie!", ["piet", "marie"]],
    ["Hoi Piet, Kees en Marie,\n", ["piet", "kees", "marie"]],
    ["Goedemorgen Çiğdem\n", ["cigdem"]],
    ["Dag Anna, dank voor je mail", ["anna"]],
    ["Dear Mr. Smith,", ["smith"]],
    ["Beste allen,", []],
    ["Beste collega's,", []],
    ["Geachte heer, mevrouw,", []],
    ["Hoi zie de bijlage", []]
  ])("%s", (text, names) => {
    expect(readGreeting(text)?.names ?? []).toEqual(names);
  });

  it.each([["Zie de bijlage"], ["Hagelslag is op"], [""]])("is not in: %s", (text) => {
    expect(readGreeting(text)).toBeNull();
  });
});

describe("a greeting and the recipients", () => {
  const said = [{ code: "greeting-fits-nobody", name: "Kees" }];

  it.each([
    ["names another", ["Jan de Vries <jan.devries@klant.nl>"], said],
    ["names another, where only a first name is known", ["jan@klant.nl"], said],
    ["uses a call name", ["Cornelis de Vries <c.devries@klant.nl>"], []],
    ["fits the address, not the name", ["Administratie Vries <kees.vries@klant.nl>"], []],
    ["may be for whoever reads a shared mailbox", ["info@klant.nl"], []],
    ["may fit a family name and an initial", ["j.devries@klant.nl"], []],
    ["is one slip away", ["Kes de Vries <kes.devries@klant.nl>"], []],
    ["fits one of two", ["Jan de Vries <jan@klant.nl>", "Kees Bos <kees@klant.nl>"], []]
  ])("that %s", async (_, to, expected) => {
    expect(await oddities({ to, text: "Beste Kees,\n\nHierbij." })).toEqual(expected);
  });

  it("says a family name that is another's", async () => {
    const to = ["Jan de Vries <jan.devries@klant.nl>"];
    expect(await oddities({ to, text: "Geachte heer Bakker,\n" })).toEqual([
      { code: "greeting-fits-nobody", name: "heer Bakker" }
    ]);
    expect(await oddities({ to, text: "Geachte heer De Vries,\n" })).toEqual([]);
  });

  it("is odd once: who was greeted so before is called so", async () => {
    const mail = { to: ["Jan de Vries <jan.devries@klant.nl>"], text: "Hoi Kees,\n" };
    const before: Before = [[1, mail]];
    expect(await oddities(mail, before)).toEqual([]);
  });
});

describe("who is answered", () => {
  it.each([
    [
      "Van: Jan <jan@klant.nl>\nVerzonden: maandag\nAan: ik@kantoor.nl; Piet <p@x.nl>\nOnderwerp: x",
      ["jan@klant.nl", "ik@kantoor.nl", "p@x.nl"]
    ],
    [
      "From: Jansen, Jan <jan@een.nl>\nSent: maandag\nTo: Bos, Piet <p@twee.nl>; Vos, Kees <k@drie.nl>",
      ["jan@een.nl", "p@twee.nl", "k@drie.nl"]
    ],
    ["Van: Jan <jan@klant.nl>\nAan: Bos, Piet; Vos, Kees <k@drie.nl>", null],
    ["> From: jan@klant.nl\n> To: a@b.nl", ["jan@klant.nl", "a@b.nl"]],
    ["Van: Jan <jan@klant.nl>\nAan: Piet; Kees", null],
    ["Op 3 feb 2025 schreef Jan <jan@klant.nl>:\n> hoi", null]
  ])("%s", (quoted, expected) => {
    expect(answeredPeople(quoted)).toEqual(expected);
  });
});

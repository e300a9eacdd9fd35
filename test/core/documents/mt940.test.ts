import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/core/documents/read-document.ts";
import { mt940 } from "../../generators/structured/bank-statement.ts";
import { bankStatement } from "../../generators/structured/samples.ts";

const read = (content: string, name = "afschrift.940") =>
  readDocument({ name, bytes: new Uint8Array(Buffer.from(content, "latin1")) });

const head = ":20:1\r\n:25:NL91ABNA0417164300EUR\r\n:28C:1/1\r\n:60F:C250101EUR0,00\r\n";
const full = "/REMI/".padEnd(56, "x");

describe("MT940", () => {
  test("is told by its fields, whatever its name", async () => {
    expect(await read(mt940(bankStatement), "x.txt")).toMatchObject({ type: "mt940", status: "read" });
    expect(await read(mt940(bankStatement), "x.swi")).toMatchObject({ type: "mt940" });
    expect(await read(":20: de regel\n:25: nog een", "x.txt")).toMatchObject({ type: "text" });
  });

  test.each([
    ["a number broken by a full line", `:86:${full}123456782\r\n0123456`, `${full}1234567820123456`],
    ["its name counted in", `:86:${full.slice(4)}123456782\r\n0123456`, `${full.slice(4)}1234567820123456`],
    ["a line that starts with a dash", ":86:BSN\r\n- 123456782", ":86:BSN - 123456782"],
    ["a line that is not full ends a word", ":86:/NAME/Jan\r\nJansen", ":86:/NAME/Jan Jansen"],
    ["the account apart from its currency", "", ":25:NL91ABNA0417164300 EUR\n"],
    [
      "the next booking on a line of its own",
      ":86:a\r\n:61:2501240124C1,00NTRF\r\n:86:b\r\n-",
      ":86:a\n:61:2501240124C1,00NTRF\n:86:b\n-"
    ]
  ])("%s", async (_, content, text) => {
    expect((await read(head + content)).text).toContain(text);
  });

  test("nothing of a statement is lost", async () => {
    const content = mt940(bankStatement);
    const bare = (text: string) => text.replace(/\s/g, "");
    expect(bare((await read(content)).text)).toBe(bare(content));
  });

  test("a headed block of a bank's own, and a million short lines", async () => {
    const reading = await read(`ABNANL2A\r\n940\r\nABNANL2A\r\n${head}:86:${"x\r\n".repeat(1_000_000)}`);
    expect(reading.type).toBe("mt940");
    expect(reading.text.startsWith("ABNANL2A")).toBe(true);
  });
});

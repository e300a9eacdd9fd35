// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { droppedFiles } from "../../src/guard/dropped-files.ts";

const file = (name: string): File => new File(["x"], name);

const fileEntry = (name: string, readable = true): FileSystemEntry =>
  ({
    name,
    isDirectory: false,
    file: (good: (found: File) => void, bad: () => void) => (readable ? good(file(name)) : bad())
  }) as unknown as FileSystemEntry;

/** Told in pieces of two, as a browser tells pieces of a hundred. */
function folder(name: string, inside: readonly FileSystemEntry[], readable = true): FileSystemEntry {
  const createReader = () => {
    const left = [...inside];
    return {
      readEntries: (good: (some: FileSystemEntry[]) => void, bad: () => void) =>
        readable ? good(left.splice(0, 2)) : bad()
    };
  };
  return { name, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

/** A drop: each entry is an item, and the browser lists each among the files, a folder as one that cannot be read. */
function transfer(...entries: (FileSystemEntry | null)[]): Pick<DataTransfer, "files" | "items"> {
  const items = entries.map((entry) => ({ kind: entry ? "file" : "string", webkitGetAsEntry: () => entry }));
  const files = entries.flatMap((entry) => (entry ? [file(entry.name)] : []));
  return { items, files } as unknown as Pick<DataTransfer, "files" | "items">;
}

const names = (files: readonly File[] | null | undefined) => files?.map(({ name }) => name).sort();

describe("what is dropped", () => {
  test("files, and text beside them", () => {
    const { files, inFolders } = droppedFiles(transfer(fileEntry("a.pdf"), null, fileEntry("b.pdf")));
    expect([names(files), inFolders]).toEqual([["a.pdf", "b.pdf"], null]);
  });

  test("a folder: all that is in it, however deep, and not the folder itself", async () => {
    const deep = folder("diep", [fileEntry("d.pdf"), fileEntry("e.pdf"), fileEntry("f.pdf")]);
    const { files, inFolders } = droppedFiles(
      transfer(fileEntry("a.pdf"), folder("map", [fileEntry("b.pdf"), deep, fileEntry("c.pdf")]))
    );
    expect(names(files)).toEqual(["a.pdf"]);
    expect(names(await inFolders)).toEqual(["b.pdf", "c.pdf", "d.pdf", "e.pdf", "f.pdf"]);
  });

  test("what cannot be read is left out, and the rest is not lost with it", async () => {
    const inside = [fileEntry("weg.pdf", false), folder("dicht", [fileEntry("x.pdf")], false), fileEntry("b.pdf")];
    expect(names(await droppedFiles(transfer(folder("map", inside))).inFolders)).toEqual(["b.pdf"]);
  });

  test("a folder without an end is not walked for ever", async () => {
    const endless: FileSystemEntry = folder(
      "map",
      Array.from({ length: 3_000 }, (_, n) => fileEntry(`${n}.pdf`))
    );
    expect(await droppedFiles(transfer(endless)).inFolders).toHaveLength(2_000);
  });

  test.each([null, undefined])("nothing (%s)", (none) => {
    expect(droppedFiles(none)).toEqual({ files: [], inFolders: null });
  });
});

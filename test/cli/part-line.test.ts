import { describe, expect, it } from "vitest";
import { partLine } from "../../src/cli/part-line.ts";
import type { PartResult } from "../../src/core/verdict/verdict.ts";

const part: PartResult = {
  part: "attachment",
  key: "",
  name: "dossier.zip",
  type: "zip",
  status: "partly-read",
  reason: "file-inside-unread",
  characters: 9,
  ms: 1.4,
  findings: [
    {
      rule: "nl.bsn",
      kind: "bsn",
      confidence: "high",
      count: 1,
      distinct: 1,
      masked: ["*******82"],
      evidence: ["label"],
      places: [{ inside: ["jansen.pdf"], page: 3 }]
    }
  ],
  dossier: { score: 0, types: [] },
  missingInside: [{ inside: ["scans.7z", "a.heic"], status: "unsupported", reason: "unknown-type" }]
};

describe("a line of output", () => {
  it("says where a finding stands, as it was found", () => {
    expect(partLine("dossier.zip", part)).toMatchObject({
      findings: [{ kind: "bsn", masked: ["*******82"], where: [{ inside: ["jansen.pdf"], page: 3 }] }]
    });
  });

  it("says which files inside were not read, and why", () => {
    expect(partLine("dossier.zip", part)).toMatchObject({
      status: "partly-read",
      unread: [{ inside: ["scans.7z", "a.heic"], status: "unsupported", reason: "unknown-type" }]
    });
  });

  it("hides the numbers in the names of files inside", () => {
    const inside = ["BSN 111222333.pdf"];
    const findings = part.findings.map((finding) => ({ ...finding, places: [{ inside }] }));
    const missingInside = [{ inside, status: "unsupported", reason: "unknown-type" } as const];
    const line = JSON.stringify(partLine("dossier.zip", { ...part, findings, missingInside }));
    expect(line).not.toContain("111222333");
    expect(line.match(/BSN \*{7}33\.pdf/g)).toHaveLength(2);
  });

  it("has no keys for what there is nothing of", () => {
    const { missingInside: _, reason: __, ...whole } = part;
    const plain = { ...whole, findings: part.findings.map(({ places: ___, ...finding }) => finding) };
    const line = partLine("brief.txt", plain);
    expect(Object.keys(line)).toEqual(["path", "type", "status", "characters", "ms", "findings", "dossier"]);
    expect(JSON.stringify(line)).not.toMatch(/where|unread/);
  });
});

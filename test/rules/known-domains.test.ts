import { getPublicSuffix, parse } from "tldts";
import { describe, expect, test } from "vitest";
import { shippedKnown } from "../../src/core/packs/shipped-known.ts";
import { classifyAddress } from "../../src/core/recipients/classify.ts";
import { openDirectory } from "../../src/core/recipients/directory.ts";

const groups = shippedKnown.flatMap(({ known }) => known);
const entries = groups.flatMap((group) => group.entries.map((entry) => ({ group, ...entry })));
const domains = entries.flatMap((entry) => entry.domains);
const office = { own: ["kantoor.example"], known: [], colleagues: [], clients: [] };

describe("the shipped list of organisations", () => {
  test("names each domain once, as somebody registered it, under a suffix that exists", () => {
    expect(domains.length).toBeGreaterThan(300);
    expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
    expect(domains.filter((domain) => parse(domain).domain !== domain || parse(domain).isIcann !== true)).toEqual([]);
    expect(domains.filter((domain) => getPublicSuffix(domain, { allowPrivateDomains: true }) === domain)).toEqual([]);
  });

  test("names each organisation once", () => {
    const names = entries.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("says itself that it was not held against its sources, for as long as one entry was not", () => {
    const unchecked = entries.filter(({ group, source = group.source }) => source.checked === undefined);
    const titles = shippedKnown.map(({ title }) => `${title.nl} ${title.en}`);
    const isSaid = titles.every((title) => /nog niet met de bronnen vergeleken.*not yet held against the/.test(title));
    expect(isSaid).toBe(unchecked.length > 0);
  });

  test("says how many of its domains were found in public text, out of as many as it names", () => {
    for (const { title } of shippedKnown) {
      const [nl, en] = [/(\d+) van (\d+) domeinen/.exec(title.nl), /(\d+) of (\d+) domains/.exec(title.en)];
      expect([nl?.[2], en?.[2], en?.[1]]).toEqual([`${domains.length}`, `${domains.length}`, nl?.[1]]);
      expect(Number(nl?.[1])).toBeLessThanOrEqual(domains.length);
    }
  });

  test("alarms nobody about one of them, whoever of them is a client", () => {
    const clients = domains.map((domain, at) => ({ id: String(at), name: "", domains: [domain], addresses: [] }));
    const directories = [openDirectory(office), openDirectory({ ...office, clients: clients.slice(0, 100) })];
    for (const directory of directories) {
      const classes = domains.map((domain) => classifyAddress(`post@${domain}`, directory).class);
      expect([...new Set(classes)].filter((each) => each !== "known" && each !== "client")).toEqual([]);
    }
  });

  test.each([
    ["asr.nl", "asn.nl"],
    ["asn.nl", "asr.nl"],
    ["minbzk.nl", "minezk.nl"],
    ["minezk.nl", "minbzk.nl"],
    ["kpn.nl", "kvk.nl"],
    ["kvk.nl", "kpn.nl"],
    ["ing.nl", "vng.nl"],
    ["sns.nl", "ns.nl"]
  ])("an office that knows %s is not alarmed by %s, nor one whose own it is", (mine, other) => {
    const as = (part: object) => classifyAddress(`info@${other}`, openDirectory({ ...office, ...part })).class;
    expect([as({ known: [mine] }), as({ own: [mine] })]).toEqual(["known", "known"]);
  });
});

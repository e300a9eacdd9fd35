import { aims, measure, missedAims } from "./aims.ts";
import type { Judgement } from "./judge.ts";
import { namedPlaces } from "./purview.ts";
import { type Counts, f1, precision, recall } from "./ratios.ts";
import { confusions, tallyBenign, tallyDocuments, tallyPlaces, tallyRules, tallyTypes, totalOf } from "./tally.ts";

const share = (value: number): string => (Number.isNaN(value) ? "-" : (value * 100).toFixed(2));

/** Aligned columns, readable as text. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}

function table(heading: string, counts: ReadonlyMap<string, Counts>): string {
  const rows = [...counts].map(([name, each]) => [
    name,
    share(precision(each)),
    share(recall(each)),
    share(f1(each)),
    String(each.right),
    String(each.wrong),
    String(each.missed)
  ]);
  return columns([[heading, "precision %", "recall %", "F1 %", "right", "wrong", "missed"], ...rows]);
}

/** Ours beside the peer. */
function placesTable(judgements: readonly Judgement[]): string {
  const [ours, peer] = [({ bsns }: Judgement) => bsns, (judgement: Judgement) => judgement.peer];
  const [places, peerPlaces] = [tallyPlaces(judgements, ours), tallyPlaces(judgements, peer)];
  const row = (name: string, a: Counts, b: Counts): string[] => [
    name,
    String(a.right + a.missed),
    share(recall(a)),
    share(recall(b))
  ];
  return columns([
    ["BSN, by place", "planted", "recall %", "Purview's rule %"],
    ...[...places].map(([place, counts]) => row(place, counts, peerPlaces.get(place) ?? counts)),
    row("labelled + column", totalOf(places, namedPlaces), totalOf(peerPlaces, namedPlaces)),
    row("documents with one of these", tallyDocuments(judgements, ours), tallyDocuments(judgements, peer))
  ]);
}

function benignLines(judgements: readonly Judgement[]): string {
  const { documents, ours, peer, dossiers } = tallyBenign(judgements);
  const perThousand = (count: number): string => ((count / documents) * 1000).toFixed(2);
  return columns([
    [`of ${documents} benign documents`, "number", "per 1,000"],
    ["with a medium or high BSN", String(ours.length), perThousand(ours.length)],
    ["the same by Purview's rule", String(peer), perThousand(peer)],
    ["taken for a dossier", String(dossiers.length), perThousand(dossiers.length)]
  ]);
}

function aimsLines(judgements: readonly Judgement[]): string {
  const measured = measure(judgements);
  const missed = missedAims(measured);
  return [
    `aims: BSN recall ${share(measured.bsnRecall)} % (${share(aims.bsnRecall)}), benign alarms ` +
      `${(measured.benignAlarms * 1000).toFixed(2)} per 1,000 (${aims.benignAlarms * 1000}), ` +
      `lowest F1 ${share(measured.typeF1)} % ${measured.worstType} (${share(aims.typeF1)})`,
    ...(missed.length === 0 ? ["all aims are met"] : missed.map((line) => `MISSED: ${line}`))
  ].join("\n");
}

/** All figures of one part. */
export function partReport(heading: string, judgements: readonly Judgement[]): string {
  const unseen = judgements.filter(({ specimen }) => specimen.unseen);
  const pairs = confusions(judgements).slice(0, 20);
  return [
    `== ${heading}: ${judgements.length} documents ==`,
    table("rule", tallyRules(judgements)),
    placesTable(judgements),
    table("dossier type", tallyTypes(judgements)),
    ...(unseen.length === 0 ? [] : [table("type, unseen layouts only", tallyTypes(unseen))]),
    benignLines(judgements),
    ...(pairs.length === 0 ? [] : [columns([["confused", "documents"], ...pairs.map(([a, b]) => [a, String(b)])])]),
    aimsLines(judgements)
  ].join("\n\n");
}

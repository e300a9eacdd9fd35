import type { Benchmark, Row } from "./benchmark.ts";
import type { SentBox } from "./mail-corpus-box.ts";
import { fewest, readBoxes } from "./mail-corpus-files.ts";
import { officeCorpus } from "./mail-corpus-office.ts";
import { type CorpusShare, newShare, shareLine } from "./mail-corpus-share.ts";
import { newResult, type TrialResult, tryBox } from "./mail-corpus-trial.ts";
import { summarise } from "./statistics.ts";

/** Of offices that nothing was tuned on: 1 to 4 were looked at while the rules were made. */
const seeds = [71, 72];

/**
 * How well a wrong recipient is told, by leave-one-out: each mail is judged by what was sent before it. Of made-up offices, or
 * of the mail in `--mail DIR`.
 */
export const mailCorpus: Benchmark = {
  name: "mail-corpus",
  defaultRuns: 1,
  async run(context) {
    const { mail: folder, say } = context;
    const share = newShare();
    const boxes = folder ? readBoxes(folder, { share, say }) : madeUp();
    const result = newResult();
    let tried = 0;
    for await (const box of boxes) {
      // Real mail is scarce: each gets a leak.
      await tryBox(box, result, seeds[tried] ?? tried + 1, folder ? 1 : undefined);
      tried += 1;
      say(`mail: box ${tried}, ${box.mails.length} mails: done`);
    }
    if (folder) say(shareLine(share));
    if (tried === 0) throw new Error(`nobody in the folder sent ${fewest} mails or more`);
    return [...(folder ? shareRows(share, tried) : []), ...rowsOf(result, folder === undefined)];
  }
};

async function* madeUp(): AsyncGenerator<SentBox> {
  for (const seed of seeds) yield officeCorpus(seed);
}

function shareRows({ files, mails, used }: CorpusShare, boxes: number): Row[] {
  return [
    { what: "files read", unit: "count", ...summarise([files]) },
    { what: "people whose mail could be judged", unit: "count", ...summarise([boxes]) },
    { what: "share of the mails that could be used", unit: "ratio", ...summarise([used / mails]) }
  ];
}

/** Aims are for the made-up offices: of another corpus it is not known that its mails are no mistakes. */
function rowsOf(result: TrialResult, isOurs: boolean): Row[] {
  const share = (what: string, value: number, aim?: string): Row =>
    aim && isOurs
      ? { what, unit: "ratio", ...summarise([value]), aim }
      : { what, unit: "ratio", ...summarise([value]) };
  const perThousand = (count: number) => (1000 * count) / result.mails;
  const count = (what: string, value: number, aim?: string): Row => ({ ...share(what, value, aim), unit: "count" });
  const leaks = [...result.leaks].flatMap(([kind, { ranked, first, ranks, all, told }]) => [
    count(`leak ${kind}: mails of two or more`, ranked),
    share(`leak ${kind}: ranked first`, first / ranked, ">= 0.82"),
    share(`leak ${kind}: mean reciprocal rank`, ranks / ranked),
    share(`leak ${kind}: told unasked`, told / all)
  ]);
  const codes = [...result.codes].map(([code, times]) => count(`alarms per 1,000: ${code}`, perThousand(times)));
  return [
    count("mails judged", result.mails),
    ...leaks,
    count("alarms per 1,000 ordinary mails", perThousand(result.alarmed), "< 5"),
    ...codes
  ];
}

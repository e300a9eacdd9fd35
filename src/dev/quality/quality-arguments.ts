import { parseArgs } from "node:util";

export interface QualityArguments {
  /** Of the training part; the seed of the held-out part is fixed. */
  readonly seed: number;
  /** Documents a part, benign ones apart. */
  readonly documents: number;
  readonly benign: number;
  /** Part of a mistake's line (`missed: nl.bsn`), or a kind of document. */
  readonly examples: string | null;
  readonly show: boolean;
  readonly strict: boolean;
}

const USAGE =
  "npm run quality -- [--seed N] [--documents N] [--benign N] [--examples TYPE|RULE|KIND [--show]] [--strict]";

const options = {
  seed: { type: "string", default: "1" },
  documents: { type: "string", default: "4600" },
  benign: { type: "string", default: "8400" },
  examples: { type: "string" },
  show: { type: "boolean", default: false },
  strict: { type: "boolean", default: false }
} as const;

/** What the command line asks for, or one line that says what is wrong with it. */
export function readQualityArguments(args: readonly string[]): QualityArguments | string {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const [seed, documents, benign] = [values.seed, values.documents, values.benign].map(Number);
    if (![seed, documents, benign].every((each) => Number.isInteger(each) && Number(each) > 0))
      return `numbers have to be whole and above 0; usage: ${USAGE}`;
    const { examples = null, show, strict } = values;
    return { seed: seed ?? 1, documents: documents ?? 1, benign: benign ?? 1, examples, show, strict };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; usage: ${USAGE}`;
  }
}

import type { Benchmark } from "./benchmark.ts";
import { clientNamesBench } from "./client-names.ts";
import { documents } from "./documents.ts";
import { engine } from "./engine.ts";
import { fiveDossiersBench } from "./five-dossiers.ts";
import { lookAlikes } from "./look-alikes.ts";
import { mailCorpus } from "./mail-corpus.ts";
import { randomSends } from "./random-sends.ts";
import { reading } from "./reading.ts";
import { recipients } from "./recipients.ts";
import { releases } from "./releases.ts";
import { scansBench } from "./scans.ts";
import { sendLatency } from "./send-latency.ts";
import { sizes } from "./sizes.ts";
import { typing } from "./typing.ts";

/** In the order in which they run: the quick ones first. */
export const benchmarks: readonly Benchmark[] = [
  sizes,
  engine,
  clientNamesBench,
  recipients,
  lookAlikes,
  mailCorpus,
  reading,
  documents,
  scansBench,
  fiveDossiersBench,
  sendLatency,
  typing,
  releases,
  randomSends
];

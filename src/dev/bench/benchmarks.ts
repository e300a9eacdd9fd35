import type { Benchmark } from "./benchmark.ts";
import { documents } from "./documents.ts";
import { engine } from "./engine.ts";
import { fiveDossiersBench } from "./five-dossiers.ts";
import { reading } from "./reading.ts";
import { releases } from "./releases.ts";
import { sendLatency } from "./send-latency.ts";
import { sizes } from "./sizes.ts";

/** In the order in which they run: the quick ones first. */
export const benchmarks: readonly Benchmark[] = [
  sizes,
  engine,
  reading,
  documents,
  fiveDossiersBench,
  sendLatency,
  releases
];

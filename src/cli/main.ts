#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { serveJobs } from "./reading/worker.ts";
import { runCommandLine } from "./run.ts";

// One file is both program and worker, so that the tool can be copied anywhere as it is.
if (isMainThread) process.exitCode = await runCommandLine(process.argv.slice(2), new URL(import.meta.url));
else serveJobs(fileURLToPath(new URL("./assets/", import.meta.url)));

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./judge-reading.ts";
import type { ReadingTask } from "./reading-process.ts";

const script = fileURLToPath(new URL("reading-process.ts", import.meta.url));
/** Of the heap; what a browser gives a tab is more. */
const heapMegabytes = 1024;
/** A process is replaced after so many files: memory that piles up would be blamed on the file that happens to be read. */
const filesPerProcess = 200;

/** Reads one file at a time in a process of its own, which is ended when it takes too long, and replaced. */
export class ReadingProcess {
  private child: ChildProcess | null = null;
  private files = 0;

  constructor(private readonly timeoutMs: number) {}

  async read(task: ReadingTask): Promise<Outcome> {
    if (this.files++ % filesPerProcess === 0) this.end();
    this.child ??= await started();
    const outcome = await this.answerOf(this.child, task);
    if ("failure" in outcome) this.end();
    return outcome;
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
  }

  private answerOf(child: ChildProcess, task: ReadingTask): Promise<Outcome> {
    const start = performance.now();
    return new Promise((resolve) => {
      const finish = (outcome: object): void => {
        clearTimeout(timer);
        child.off("message", finish).off("exit", crash);
        resolve({ ms: Math.round(performance.now() - start), megabytes: 0, ...outcome } as Outcome);
      };
      const crash = (): void => finish({ failure: "crash" });
      const timer = setTimeout(() => finish({ failure: "hang" }), this.timeoutMs);
      child.once("message", finish).once("exit", crash);
      child.send(task);
    });
  }
}

/** Ready once it has loaded: loading does not count against the first file's time. */
function started(): Promise<ChildProcess> {
  const child = fork(script, {
    execArgv: ["--import", "tsx", `--max-old-space-size=${heapMegabytes}`],
    serialization: "advanced",
    // What a parser prints is of no use here.
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`the reading process ended with ${code} before it read anything`)));
  });
}

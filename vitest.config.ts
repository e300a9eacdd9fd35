import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const minutes = (count: number): number => count * 60_000;

/** Vitest leaves one core free, which of two is half. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** `unit` runs anywhere; `browser` needs Chromium; `build` needs `npm run build`; `e2e` needs all of it and real servers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          maxWorkers,
          sequence: { groupOrder: 0 },
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/build/**", "test/**/*.browser.test.*"],
          testTimeout: minutes(0.5)
        }
      },
      {
        test: {
          name: "browser",
          maxWorkers,
          sequence: { groupOrder: 0 },
          include: ["test/**/*.browser.test.{ts,tsx}"],
          testTimeout: minutes(3),
          hookTimeout: minutes(2)
        }
      },
      {
        test: {
          name: "build",
          maxWorkers,
          sequence: { groupOrder: 0 },
          include: ["test/build/**/*.test.ts"],
          testTimeout: minutes(3),
          hookTimeout: minutes(3)
        }
      },
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 1 },
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          // On a busy machine a browser may lose a press or open a window late: what was waited for in vain is tried once more,
          // and the report says so. What was counted (mails that left, entries written) is never tried again.
          retry: { count: 1, condition: /^(?:not seen within|no window opened)/ },
          // Each file has a browser and a mail server of its own; two at a time keep two cores busy.
          maxWorkers: 2
        }
      }
    ]
  }
});

import { defineConfig } from "vitest/config";

const minutes = (count: number): number => count * 60_000;

/** `unit` runs anywhere; `browser` needs Chromium; `build` needs `npm run build`; `e2e` needs all of it and real servers. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/build/**", "test/**/*.browser.test.*"],
          testTimeout: minutes(0.5)
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/**/*.browser.test.{ts,tsx}"],
          testTimeout: minutes(3),
          hookTimeout: minutes(2)
        }
      },
      {
        test: { name: "build", include: ["test/build/**/*.test.ts"], testTimeout: minutes(3), hookTimeout: minutes(3) }
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: minutes(2),
          hookTimeout: minutes(2),
          // One browser and one mail server at a time: two cores, and sends are counted.
          fileParallelism: false
        }
      }
    ]
  }
});

import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** No sandbox: these tests also run as root in a container. The rest keeps the browser from looking for a network. */
export const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** Where a Chromium is on this machine: `CHROMIUM` in the environment goes first. Null when there is none. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined) return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

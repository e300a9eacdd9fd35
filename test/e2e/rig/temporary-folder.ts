import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = new Set<string>();
let hooked = false;

/** A new folder under the system's temporary folder, removed by `removeFolder` or at the latest when this process ends. */
export function temporaryFolder(label: string): string {
  const folder = mkdtempSync(join(tmpdir(), `verzendwacht-${label}-`));
  // mkdtemp makes it private to this user; Dovecot's mail user has to pass through.
  chmodSync(folder, 0o755);
  folders.add(folder);
  if (!hooked) {
    hooked = true;
    process.once("exit", () => {
      for (const left of folders) removeFolder(left);
    });
  }
  return folder;
}

/** Removes a folder made by `temporaryFolder`. A file that a dying process still writes is retried. */
export function removeFolder(folder: string): void {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

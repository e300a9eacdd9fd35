/**
 * One JSON line on standard output. Waits until it is taken, so that a slow reader holds the work up and not the
 * memory.
 */
export function printJson(value: object): Promise<void> {
  return print(`${JSON.stringify(value)}\n`);
}

export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

/** One line on standard error. Control characters of a file name must not steer the terminal. */
export function printError(line: string): void {
  process.stderr.write(`${line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd")}\n`);
}

/** `verzendwacht scan . | head` ends when `head` has enough; that is no fault. */
export function stopQuietlyWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

import type { Messages } from "./texts.ts";

export interface CommandContext {
  /** Where the program lies; its workers are made from the same file. */
  readonly script: URL;
  readonly messages: Messages;
}

/** Gets what stands after the command's name; gives the exit code. Throws `BadArguments`. */
export type Command = (args: string[], context: CommandContext) => Promise<number>;

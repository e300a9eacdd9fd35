import { BadArguments } from "./arguments.ts";
import type { Command, CommandContext } from "./command.ts";
import { history } from "./commands/history.ts";
import { journal } from "./commands/journal.ts";
import { mail } from "./commands/mail.ts";
import { pack } from "./commands/pack.ts";
import { recipients } from "./commands/recipients.ts";
import { scan } from "./commands/scan.ts";
import { text } from "./commands/text.ts";
import { printError, stopQuietlyWhenUnread } from "./output.ts";
import { languageOf, messagesIn } from "./texts.ts";
import { callOf, usage } from "./usage.ts";

export const commands: Readonly<Record<string, Command>> = { scan, text, mail, recipients, history, journal, pack };

/** Runs one command. `script`: where this program lies, for its workers. Gives the exit code; 2 for bad arguments. */
export async function runCommandLine(args: readonly string[], script: URL): Promise<number> {
  stopQuietlyWhenUnread();
  const messages = messagesIn(languageOf(process.env));
  const [name = "", ...rest] = args;
  if (name === "--help" || name === "-h") {
    process.stdout.write(usage(messages));
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    printError(`${name === "" ? messages.noCommand : messages.unknownCommand(name)} ${messages.call} ${callOf("")}`);
    return 2;
  }
  return runNamed(name, command, rest, { script, messages });
}

async function runNamed(name: string, command: Command, args: string[], context: CommandContext): Promise<number> {
  try {
    return await command(args, context);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    printError(`${error.message} ${context.messages.call} ${callOf(name)}`);
    return 2;
  }
}

import type { Messages } from "./texts.ts";

const calls: Readonly<Record<string, string>> = {
  scan: "scan PATH... [--pack FILE]... [--reveal] [--timeout SECONDS]",
  text: "text FILE [--timeout SECONDS] | text FILE... --out DIR [--timeout SECONDS]",
  mail: "mail FILE.eml... [--own DOMAIN]... [--office FILE] [--pack FILE]... [--profile NAME] [--history FILE|DIR] [--timeout SECONDS]",
  recipients: "recipients [--own DOMAIN]... [--office FILE] [--pack FILE]... [ADDRESS...]",
  history: "history learn PATH... [--own DOMAIN]... [--office FILE] [--pack FILE]... [--out FILE] [--timeout SECONDS]",
  journal: "journal verify FILE.json",
  pack: "pack lint FILE.json | pack test FILE.json"
};

const program = "verzendwacht";

/** How a command is called, on one line; for an unknown command, which there are. */
export function callOf(command: string): string {
  const call = calls[command];
  return call ? call.replace(/(^| \| )/g, `$1${program} `).trim() : `${program} ${Object.keys(calls).join("|")} ...`;
}

/** The whole help text. */
export function usage(messages: Messages): string {
  const lines = Object.keys(calls).map((command) => `  ${callOf(command)}\n      ${messages.purpose[command] ?? ""}`);
  return `${messages.about}\n\n${lines.join("\n")}\n`;
}

import { linesOfPieces } from "./lines-of.ts";

/** A line of vCard (RFC 6350, 2.1) or iCalendar (RFC 5545). */
export interface ContentLine {
  /** Upper case, without a group (`item1.TEL`). */
  readonly name: string;
  readonly parameters: string;
  /** As it stands there, unfolded. */
  readonly value: string;
}

/** Puts folded lines together, the soft line breaks of quoted-printable too. `text`: piece by piece. Lines without a name go with the one before. */
export function* contentLines(text: Iterable<string>): Generator<ContentLine> {
  for (const line of unfolded(text)) {
    const parts = /^(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(line);
    if (parts) yield { name: (parts[1] ?? "").toUpperCase(), parameters: parts[2] ?? "", value: parts[3] ?? "" };
    else if (line.trim() !== "") yield { name: "", parameters: "", value: line };
  }
}

function* unfolded(text: Iterable<string>): Generator<string> {
  let pieces: string[] | null = null;
  let isSoft = false;
  for (const line of linesOfPieces(text)) {
    if (pieces && isSoft) pieces.push(line.replace(/^[ \t]/, ""));
    else if (pieces && /^[ \t]/.test(line)) pieces.push(line.slice(1));
    else {
      if (pieces) yield pieces.join("");
      pieces = [line];
    }
    const isQuoted: boolean = isSoft || /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:]*:/i.test(line);
    isSoft = isQuoted && line.endsWith("=");
    if (isSoft) pieces.push((pieces.pop() ?? "").slice(0, -1));
  }
  if (pieces) yield pieces.join("");
}

/** What a value stands for. */
export function plainValue({ parameters, value }: ContentLine): string {
  const text = /QUOTED-PRINTABLE/i.test(parameters) ? fromQuotedPrintable(value, parameters) : value;
  return text.replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

function fromQuotedPrintable(value: string, parameters: string): string {
  const charset = /CHARSET="?([\w.:-]+)/i.exec(parameters)?.[1] ?? "utf-8";
  return value.replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => decode(run.slice(1).split("="), charset));
}

function decode(hex: readonly string[], charset: string): string {
  const bytes = Uint8Array.from(hex, (pair) => Number.parseInt(pair, 16));
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

/** A picture or file that stands in the line itself; null where there is none, or it is no base64. */
export function embeddedBytes({ parameters, value }: ContentLine): Uint8Array<ArrayBuffer> | null {
  const inUrl = /^data:[^,]{0,200};base64,/i.exec(value);
  if (!inUrl && !/;(?:ENCODING=)?(?:B|BASE64)(?:;|$)/i.test(parameters)) return null;
  try {
    return Uint8Array.from(atob(value.slice(inUrl?.[0].length ?? 0)), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

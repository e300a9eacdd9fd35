import { type MailKind, splitQuoted } from "../mail/quoted-text.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import type { ScanResult } from "../scan/finding.ts";
import { type ScanOptions, scanText } from "../scan/scan-text.ts";
import { markQuoted } from "./mark-quoted.ts";
import { isQuoted, quotedReply } from "./quoted-parts.ts";

/**
 * Scans the text of a mail as a whole, so that nothing is lost between its halves, and then says what of it stands
 * only in the quoted text of a reply. `kind`: what the subject says the mail is.
 */
export function scanBody(text: string, kind: MailKind, packs: CompiledPacks, options: ScanOptions = {}): ScanResult {
  const result = marked(text, kind, packs, scanPlain(text, packs, { ...options, reveal: true }));
  return options.reveal === true ? result : concealed(result);
}

/** Scans a text that quotes nothing: a file that holds a correspondence tells its reader all of it for the first time. */
export function scanPlain(text: string, packs: CompiledPacks, options: ScanOptions = {}): ScanResult {
  const { findings, ...rest } = scanText(text, packs, options);
  const plain = findings.map((finding) =>
    isQuoted(finding) ? { ...finding, evidence: finding.evidence.filter((name) => name !== quotedReply) } : finding
  );
  return { ...rest, findings: plain };
}

function marked(text: string, kind: MailKind, packs: CompiledPacks, whole: ScanResult): ScanResult {
  if (whole.findings.length === 0 && whole.dossier.types.length === 0) return whole;
  const { own, quoted } = splitQuoted(text, kind);
  if (quoted === "") return whole;
  const scan = (half: string): ScanResult => scanPlain(half, packs, { reveal: true });
  return { ...whole, ...markQuoted(whole, { text: own, found: scan(own) }, scan(quoted)) };
}

/** The values were needed to tell the halves apart, and go no further. */
function concealed(result: ScanResult): ScanResult {
  return { ...result, findings: result.findings.map(({ values: _, ...finding }) => finding) };
}

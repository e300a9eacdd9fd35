import type { AddressInfo } from "node:net";
import type { Address, Email } from "postal-mime";
import PostalMime from "postal-mime";
import type { SMTPServerDataStream, SMTPServerSession } from "smtp-server";
import { SMTPServer } from "smtp-server";
import { pause, poll } from "./poll.ts";

export interface SunkAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface ParsedMessage {
  /** Addresses as the header has them, groups flattened. `bcc` should be empty: a mail client strips it. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly SunkAttachment[];
}

export interface SunkMessage {
  /** Envelope sender and recipients: who really gets it. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Uint8Array;
  readonly at: number;
  /** Parsed on the first call. */
  parsed(): Promise<ParsedMessage>;
}

export interface SmtpSink {
  readonly port: number;
  readonly messages: readonly SunkMessage[];
  count(): number;
  /** @throws Error when fewer than `n` arrived within `ms`. More is not an error here: assert on `count()` after `settle`. */
  waitForCount(n: number, ms: number): Promise<void>;
  /** Resolves when nothing arrived, and nobody was in the middle of sending, for `ms`. */
  settle(ms: number): Promise<void>;
  /** Answers the next `n` messages with `code` (such as 451 or 554) after their data; they are not counted. */
  refuseNext(n: number, code: number): void;
  /** How many messages were refused since the start or the last `clear`. */
  refused(): number;
  clear(): void;
  stop(): Promise<void>;
}

/** Starts an SMTP server on 127.0.0.1 that keeps all it gets and passes nothing on. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const state: SinkState = { messages: [], refusals: 0, code: 0, refused: 0, receiving: 0, lastAt: Date.now() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onData: (stream, session, done) => receive(state, stream, session, done)
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    messages: state.messages,
    ...counting(state),
    refuseNext: (n, code) => {
      state.refusals = n;
      state.code = code;
    },
    refused: () => state.refused,
    clear: () => {
      state.messages.length = 0;
      state.refusals = 0;
      state.refused = 0;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  };
}

interface SinkState {
  readonly messages: SunkMessage[];
  refusals: number;
  code: number;
  refused: number;
  receiving: number;
  lastAt: number;
}

function counting(state: SinkState): Pick<SmtpSink, "count" | "waitForCount" | "settle"> {
  return {
    count: () => state.messages.length,
    waitForCount: async (n, ms) => {
      await poll(
        () => state.messages.length >= n,
        ms,
        `${n} message(s) in the sink, have ${state.messages.length}`,
        10
      );
    },
    settle: async (ms) => {
      const begun = Date.now();
      while (state.receiving > 0 || Date.now() - Math.max(begun, state.lastAt) < ms) await pause(10);
    }
  };
}

function receive(
  state: SinkState,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  done: (error?: Error | null, message?: string) => void
): void {
  const chunks: Buffer[] = [];
  state.receiving++;
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  // Also when the sender goes away in the middle.
  stream.once("close", () => {
    state.receiving--;
  });
  stream.once("end", () => {
    state.lastAt = Date.now();
    if (state.refusals > 0) {
      state.refusals--;
      state.refused++;
      done(Object.assign(new Error("refused by the test"), { responseCode: state.code }));
      return;
    }
    state.messages.push(sunk(session, Buffer.concat(chunks)));
    done(null, "kept");
  });
}

function sunk(session: SMTPServerSession, raw: Uint8Array): SunkMessage {
  let parsed: Promise<ParsedMessage> | undefined;
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom === false ? "" : mailFrom.address,
    to: rcptTo.map((recipient) => recipient.address),
    raw,
    at: Date.now(),
    parsed: () => {
      parsed ??= parseMessage(raw);
      return parsed;
    }
  };
}

/** Reads an RFC 822 message into what the tests ask of it. */
export async function parseMessage(raw: Uint8Array): Promise<ParsedMessage> {
  const email: Email = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
  return {
    to: flatten(email.to),
    cc: flatten(email.cc),
    bcc: flatten(email.bcc),
    from: flatten(email.from ? [email.from] : [])[0] ?? "",
    subject: email.subject ?? "",
    text: email.text ?? "",
    html: email.html ?? "",
    attachments: email.attachments.map((part) => ({
      name: part.filename ?? "",
      type: part.mimeType,
      bytes: typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content)
    }))
  };
}

function flatten(addresses: readonly Address[] | undefined): string[] {
  return (addresses ?? []).flatMap((entry) =>
    entry.group ? entry.group.map((member) => member.address) : [entry.address ?? ""]
  );
}

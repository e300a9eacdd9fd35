import type { Variant } from "./variant.ts";

export interface Person {
  readonly address: string;
  readonly name: string;
}

export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** A mail as the simulator's page and server speak of it. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly html: string;
  readonly quote: string;
  readonly files: readonly HeldFile[];
}

export type Purpose = "send" | "schedule" | "draft";

const labels: Readonly<Record<Purpose, readonly string[]>> = {
  send: ["^all", "^pfg", "^f_bt", "^i", "^u"],
  schedule: ["^all", "^scheduled", "^f_bt"],
  draft: ["^all", "^r", "^r_bt"]
};

export const fileUrl = ({ id }: HeldFile): string => `/mail?view=att&attid=0.1&realattid=${id}`;

/** What the page posts to `/sync/u/0/i/s`. */
export function syncBody(mail: Mail, purpose: Purpose, format: Variant["format"]): string {
  const threads = [thread(mail, purpose)];
  if (format === "batched") {
    const other = { ...mail, id: "msg-a:r777", to: [{ address: "ander@elders.example", name: "" }], files: [] };
    threads.unshift(thread({ ...other, subject: "een ander concept" }, "draft"));
    threads.push([10, ["thread-a:r778", [null, null, null, null, null, null, [["^io_re"], ["^pfg"], ["msg-f:9"]]]]]);
  }
  const body = [[null, null, 2], [[...threads]], null, [1_700_000_000_000, 1], 2];
  return JSON.stringify(format === "object" ? keyed(body) : body);
}

function thread(mail: Mail, purpose: Purpose): unknown[] {
  const slots: unknown[] = Array(13).fill(null);
  return [10, [mail.id.replace("msg", "thread"), [...slots, [message(mail, purpose), null, 1]]]];
}

function message(mail: Mail, purpose: Purpose): unknown[] {
  const people = (all: readonly Person[]): unknown => (all.length ? all.map(person) : null);
  const pieces = [[0, mail.html], ...(mail.quote ? [[2, mail.quote]] : [])];
  const files = mail.files.map((file) => [
    "application/octet-stream",
    file.name,
    file.size,
    null,
    file.id,
    fileUrl(file)
  ]);
  const to = [person({ address: mail.from, name: "" }), people(mail.to), people(mail.cc), people(mail.bcc)];
  const content = [null, pieces, null, null, null, null, 1];
  const known = [mail.id, ...to, null, 1_700_000_000_000, mail.subject, content, null, labels[purpose]];
  return [...known, files.length ? files : null, null, null, `s:1|#${mail.id}|0`];
}

const person = ({ address, name }: Person): unknown[] => [1, address, name];

/** Lists as objects whose keys count from 1, without what is not there. */
function keyed(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length > 0 && value.every((one) => typeof one === "string")) return value;
  const present = value.map((one, index) => [String(index + 1), keyed(one)]).filter(([, one]) => one !== null);
  return Object.fromEntries(present);
}

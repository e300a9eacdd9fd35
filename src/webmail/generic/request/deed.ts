import type { PageRequest } from "../../adapter.ts";
import { type BodyLeaf, wordsIn } from "./body-leaves.ts";
import type { Deed } from "./known-requests.ts";

const sendWords = new Set(
  "send|sends|sendmail|sendmsg|sendmessage|sendnow|dosend|mailsend|deliver|dispatch|outbox|submission|schedule|verzenden|verstuur|versturen".split(
    "|"
  )
);
const saveWords = new Set(
  "draft|drafts|save|saves|autosave|saveonly|concept|concepts|entwurf|brouillon|store|preview|spellcheck".split("|")
);
/** Names of what a page asks its server to do, and of the button that was pressed. */
const actionName =
  /^_?(?:action|act|a|op|operation|operationname|method|cmd|command|task|do|mode|request|req|call|function|func|btn|button|submit|hm_ajax_hook)$/i;
const draftFlag =
  /^_?(?:is_?draft|as_?draft|draft|save_?as_?draft|save_?draft|draft_?save|save_?only|autosave|is_?auto_?save|btn_?save|savebtn)$/i;
const scheduleFlag =
  /^_?(?:send_?at|send_?later|scheduled?_?(?:at|for|send|time)?|delivery_?time|deferred_?send_?time|auto_?send_?time|deliver_?at)$/i;
const no = /^(?:|0|false|no|off|null|undefined|none)$/i;

/** What a request of an unknown webmail says it does; null where it says neither. A flag outweighs a name, a name the address. */
export function saidDeed(request: PageRequest, leaves: readonly BodyLeaf[]): Deed | null {
  const flagged = (flag: RegExp): boolean =>
    leaves.some(({ path, value }) => flag.test(path.at(-1) ?? "") && !no.test(value.trim()));
  if (flagged(scheduleFlag)) return "sends";
  if (flagged(draftFlag)) return "saves";
  return deedOf(actionWords(request, leaves)) ?? deedOf(wordsIn(addressWords(request.url)));
}

function deedOf(words: readonly string[]): Deed | null {
  if (words.some((word) => sendWords.has(word))) return "sends";
  return words.some((word) => saveWords.has(word)) ? "saves" : null;
}

function actionWords(request: PageRequest, leaves: readonly BodyLeaf[]): string[] {
  const { searchParams } = new URL(request.url);
  const query = [...searchParams]
    .filter(([name]) => name === "name" || actionName.test(name))
    .map(([, value]) => value);
  const headers = ["action", "soapaction", "x-action", "x-operation"].map((name) => request.header(name) ?? "");
  const values = leaves
    .filter(({ path, value }) => path.length <= 2 && value.length <= 60 && actionName.test(path.at(-1) ?? ""))
    .map(({ value }) => value);
  const mutations = leaves.filter(({ path }) => path.at(-1) === "query").map(({ value }) => mutationIn(value));
  return [...query, ...headers, ...values, ...mutations, ...envelopes(leaves)].flatMap(wordsIn);
}

/** GraphQL: `mutation Name($x: X) { field(...) }`. */
function mutationIn(query: string): string {
  const [, name = "", field = ""] = /^\s*mutation\b\s*(\w*)[^{]*\{\s*(\w+)/.exec(query) ?? [];
  return `${name} ${field}`;
}

/** SOAP as JSON names the deed in what the message is wrapped in. */
function envelopes(leaves: readonly BodyLeaf[]): string[] {
  return [
    ...new Set(
      leaves.flatMap(({ path }) => path.slice(0, 2).filter((name) => /(?:Request|Mutation|Command)$/.test(name)))
    )
  ];
}

function addressWords(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname} ${search}`;
}

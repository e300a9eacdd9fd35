import type { Draft } from "../../../core/mail/draft.ts";
import type { Compose, PageRequest, RequestAddresses } from "../../adapter.ts";
import { homeOf } from "../../home.ts";
import { composesIn, hasCompose, readCompose, recentComposes, touch } from "../compose-memory.ts";
import { findShadows, writesInClosed } from "../composed.ts";
import { type BodyLeaf, bodyLeaves } from "./body-leaves.ts";
import { saidDeed } from "./deed.ts";
import { knownDeed, sendAddresses } from "./known-requests.ts";
import { holdsMail } from "./mail-in-request.ts";

/** Any page may turn out to be a webmail, so all its requests are looked at; most are let go by their address alone. */
export const genericAddresses: RequestAddresses = { concerns: /^https?:/, refuse: sendAddresses };

/**
 * Whether this request sends a mail: one of a known webmail's, or one that holds the mail of an open compose and does not say
 * that it saves it. A page without a compose sends none but the known ones. Most requests are told without reading the page. Those
 * of a frame are told where its compose is known: in the outermost page.
 */
export function isGenericSend(request: PageRequest): boolean {
  if (request.method !== "POST" && request.method !== "PUT") return false;
  if (homeOf(document) !== document && !writesInClosed()) return false;
  const mayWrite =
    hasCompose(document) || recentComposes().length > 0 || writesInClosed() || hasComposeInShadow(request);
  const deed = knownDeed(request, () => request.body ?? "", mayWrite);
  if (deed !== null || !mayWrite) return deed === "sends";
  const leaves = bodyLeaves(request.body ?? "");
  const said = saidDeed(request, leaves);
  if (said === "saves") return false;
  const mayHold = leaves.some(({ value }) => value.includes("@"));
  if (mayHold && writtenComposes(document).some((compose) => holdsMail(leaves, readCompose(compose)))) return true;
  if (said !== "sends") return false;
  // What is written in a closed place cannot be compared with it.
  return writesInClosed() ? !isOther(request) : namesMail(request, leaves) && writtenComposes(document).length > 0;
}

/** A script may write and send where nobody worked. */
const hasComposeInShadow = ({ body }: PageRequest): boolean =>
  /@|%40/.test(body ?? "") && findShadows() && hasCompose(document);

/** The one whose mail the request holds; else the only one, or the one that was last seen sending. */
export function composeSending(request: PageRequest, doc: Document): Compose | null {
  const composes = writtenComposes(doc);
  const leaves = bodyLeaves(request.body ?? "");
  const holding = composes.find((compose) => holdsMail(leaves, readCompose(compose)));
  const found = holding ?? composes[0] ?? null;
  if (found) touch(found);
  return found;
}

/** Those that stand in the page and those that it closed lately; the last used first. */
function writtenComposes(doc: Document): Compose[] {
  const standing = composesIn(doc);
  const recent = recentComposes();
  const all = [...recent, ...standing.filter((compose) => !recent.includes(compose))];
  return all.filter((compose) => isWritten(readCompose(compose)));
}

const isWritten = ({ to, cc, bcc, subject, body }: Draft): boolean =>
  Boolean(to || cc || bcc || subject || body.content);

const aboutMail = /mail|message|msg|draft|compose|outbox/i;
const aboutOther =
  /analytic|telemetr|track|metric|event|\blogs?\b|chat|feedback|receipt|mdn|report|ping|push|notif|otp|sms|verif|invit|beacon|error|search/i;
const longestId = 200;

/** A draft that the server holds is sent by its number alone: "/drafts/7/send". */
function namesMail(request: PageRequest, leaves: readonly BodyLeaf[]): boolean {
  const isShort = leaves.every(({ value }) => value.length <= longestId);
  return aboutMail.test(addressOf(request)) && !isOther(request) && isShort;
}

const isOther = (request: PageRequest): boolean => aboutOther.test(addressOf(request));

function addressOf({ url }: PageRequest): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

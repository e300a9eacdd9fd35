import type { PageRequest } from "../../adapter.ts";

/** What a request does with a message. */
export type Deed = "sends" | "saves";

interface KnownRequest {
  /** Null: any address of a page that has a compose. */
  readonly address: RegExp | null;
  /** POST alone where none are named. */
  readonly methods?: readonly string[];
  /** What its body has to say, where the address is that of other work too. */
  readonly body?: RegExp;
  readonly deed: Deed;
}

const snappyMail = /\?.*\/Json\//i;
const zimbra = /\/service\/soap\/?/i;

/** The first that fits decides. Where each was seen stands above it, and not in what a mail page loads. */
const known: readonly KnownRequest[] = [
  // 2026-11-22, source of SnappyMail 2.38
  { address: snappyMail, body: /"?Action"?\s*[:=]\s*"?SendMessage\b/, deed: "sends" },
  { address: snappyMail, body: /"?Action"?\s*[:=]\s*"?SaveMessage\b/, deed: "saves" },
  // 2026-11-22, source of Zimbra
  { address: zimbra, body: /SendMsgRequest/, deed: "sends" },
  { address: zimbra, body: /"autoSendTime"\s*:\s*"?[1-9]/i, deed: "sends" },
  { address: zimbra, body: /SaveDraftRequest/, deed: "saves" },
  // 2026-11-22, source of Nextcloud Mail
  {
    address: /\/apps\/mail\/api\/outbox(?:\/from-draft\/\d+)?\/?(?:\?|$)/,
    methods: ["POST"],
    deed: "sends"
  },
  { address: /\/apps\/mail\/api\/outbox\/\d+\/?(?:\?|$)/, methods: ["PUT"], deed: "sends" },
  { address: /\/apps\/mail\/api\/(?:outbox|drafts)\b/, methods: ["POST", "PUT"], deed: "saves" },
  // 2026-11-22, source of Cypht
  { address: null, body: /(?:^|&)smtp_send(?:_archive)?=/, deed: "sends" },
  // 2026-11-22, source of Proton
  { address: /\/mail\/v\d\/messages\/[^/?]+(?:\?|$)/, methods: ["POST"], deed: "sends" },
  { address: /\/mail\/v\d\/messages\b/, methods: ["POST", "PUT"], deed: "saves" },
  // 2026-11-22, source of Tuta
  { address: /\/rest\/tutanota\/senddraftservice\b/i, deed: "sends" },
  { address: /\/rest\/tutanota\/draftservice\b/i, methods: ["POST", "PUT"], deed: "saves" },
  // 2026-11-22, RFC 8621 (JMAP)
  { address: null, body: /"EmailSubmission\/set"/, deed: "sends" },
  { address: null, body: /"Email\/set"/, deed: "saves" },
  // 2026-11-22, public extensions for Yahoo, Yandex and Zoho
  { address: /\/ws\/v3\/batch\?.*saveAndSend/, deed: "sends" },
  { address: /\/web-api\/do-send\//, deed: "sends" },
  { address: /\/zm\/send\.do/, body: /sendImm=true/, deed: "sends" }
];

/** Addresses at which nothing but sending happens: refused when no guard answers. */
export const sendAddresses =
  /\/service\/soap\/SendMsgRequest\b|\/apps\/mail\/api\/outbox\/from-draft\/|\/rest\/tutanota\/senddraftservice\b|\/web-api\/do-send\/|\/ws\/v3\/batch\?.*saveAndSend/;

/** Null: of none that is known. The body is asked for only where an address alone does not tell. */
export function knownDeed(request: PageRequest, body: () => string, hasCompose: boolean): Deed | null {
  const fits = ({ address, methods = ["POST"], body: said }: KnownRequest): boolean =>
    methods.includes(request.method) && (address?.test(request.url) ?? hasCompose) && (!said || said.test(body()));
  return known.find(fits)?.deed ?? null;
}

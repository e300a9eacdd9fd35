import type { PageRequest } from "../../adapter.ts";

/** What a request does with a message. */
export type Deed = "sends" | "saves";

interface KnownRequest {
  /** The webmail it was seen in, and when. */
  readonly seen: string;
  /** Null: any address of a page that has a compose. */
  readonly address: RegExp | null;
  /** POST alone where none are named. */
  readonly methods?: readonly string[];
  /** What its body has to say, where the address is that of other work too. */
  readonly body?: RegExp;
  readonly deed: Deed;
}

const seen = (webmail: string): string => `2026-11-22, source of ${webmail}`;

/** The first that fits decides. */
const known: readonly KnownRequest[] = [
  {
    seen: seen("SnappyMail 2.38"),
    address: /\?.*\/Json\//i,
    body: /"?Action"?\s*[:=]\s*"?SendMessage\b/,
    deed: "sends"
  },
  {
    seen: seen("SnappyMail 2.38"),
    address: /\?.*\/Json\//i,
    body: /"?Action"?\s*[:=]\s*"?SaveMessage\b/,
    deed: "saves"
  },
  { seen: seen("Zimbra"), address: /\/service\/soap\/?/i, body: /SendMsgRequest/, deed: "sends" },
  { seen: seen("Zimbra"), address: /\/service\/soap\/?/i, body: /"autoSendTime"\s*:\s*"?[1-9]/i, deed: "sends" },
  { seen: seen("Zimbra"), address: /\/service\/soap\/?/i, body: /SaveDraftRequest/, deed: "saves" },
  {
    seen: seen("Nextcloud Mail"),
    address: /\/apps\/mail\/api\/outbox(?:\/from-draft\/\d+)?\/?(?:\?|$)/,
    methods: ["POST"],
    deed: "sends"
  },
  {
    seen: seen("Nextcloud Mail"),
    address: /\/apps\/mail\/api\/outbox\/\d+\/?(?:\?|$)/,
    methods: ["PUT"],
    deed: "sends"
  },
  {
    seen: seen("Nextcloud Mail"),
    address: /\/apps\/mail\/api\/(?:outbox|drafts)\b/,
    methods: ["POST", "PUT"],
    deed: "saves"
  },
  { seen: seen("Cypht"), address: null, body: /(?:^|&)smtp_send(?:_archive)?=/, deed: "sends" },
  { seen: seen("Proton"), address: /\/mail\/v\d\/messages\/[^/?]+(?:\?|$)/, methods: ["POST"], deed: "sends" },
  { seen: seen("Proton"), address: /\/mail\/v\d\/messages\b/, methods: ["POST", "PUT"], deed: "saves" },
  { seen: seen("Tuta"), address: /\/rest\/tutanota\/senddraftservice\b/i, deed: "sends" },
  { seen: seen("Tuta"), address: /\/rest\/tutanota\/draftservice\b/i, methods: ["POST", "PUT"], deed: "saves" },
  { seen: "2026-11-22, RFC 8621 (JMAP)", address: null, body: /"EmailSubmission\/set"/, deed: "sends" },
  { seen: "2026-11-22, RFC 8621 (JMAP)", address: null, body: /"Email\/set"/, deed: "saves" },
  { seen: "2026-11-22, public extensions for Yahoo", address: /\/ws\/v3\/batch\?.*saveAndSend/, deed: "sends" },
  { seen: "2026-11-22, public extensions for Yandex", address: /\/web-api\/do-send\//, deed: "sends" },
  { seen: "2026-11-22, public extensions for Zoho", address: /\/zm\/send\.do/, body: /sendImm=true/, deed: "sends" }
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

import { unsealed, type Written } from "./wire.ts";

export interface SimulatedMail {
  readonly to: readonly string[];
  readonly subject: string;
  /** It was planned for later. */
  readonly planned: boolean;
}

interface Rule {
  readonly method: string;
  readonly path: RegExp;
  /** What the request does with a mail; null: nothing. */
  deed(body: string): { readonly mail: SimulatedMail; readonly leaves: boolean } | null;
}

const mailOf = ({ to, subject }: Written, planned = false): SimulatedMail => ({ to, subject, planned });
const sent = (mail: SimulatedMail) => ({ mail, leaves: true });
const saved = (mail: SimulatedMail) => ({ mail, leaves: false });
const json = <T>(body: string): T => JSON.parse(body) as T;

interface Soap {
  readonly Body: Readonly<
    Record<string, { m: { e: { t: string; a: string }[]; su: { _content: string }; autoSendTime?: string } }>
  >;
}

function soapMail(body: string): SimulatedMail {
  const m = Object.values(json<Soap>(body).Body)[0]?.m;
  return {
    to: m?.e.filter(({ t }) => t === "t").map(({ a }) => a) ?? [],
    subject: m?.su._content ?? "",
    planned: m?.autoSendTime !== undefined
  };
}

interface Sealed {
  readonly DeliveryTime?: number;
  readonly Packages: readonly { readonly Body: string }[];
}

function sealedMail(body: string): SimulatedMail {
  const { DeliveryTime, Packages } = json<Sealed>(body);
  return mailOf(json<Written>(unsealed(Packages[0]?.Body ?? "")), DeliveryTime !== undefined);
}

/** The page's own names: `f1` of its requests, and of the fields of its form. */
function plainMail(body: string): SimulatedMail {
  if (body.startsWith("{")) {
    const { f1, f4 } = json<{ f1: string[]; f4: string }>(body);
    return { to: f1, subject: f4, planned: false };
  }
  const form = new URLSearchParams(body);
  return { to: (form.get("f_1") ?? "").split(/,\s*/), subject: form.get("f_4") ?? "", planned: false };
}

function cyphtMail(body: string): SimulatedMail {
  const form = new URLSearchParams(body);
  const to = (form.get("compose_to") ?? form.get("draft_to") ?? "").split(/,\s*/);
  return { to, subject: form.get("compose_subject") ?? form.get("draft_subject") ?? "", planned: false };
}

/** What each of the simulated servers does. A queue sends what was put into it, also when the page is gone. */
export class Mailroom {
  readonly outbox: SimulatedMail[] = [];
  readonly drafts: SimulatedMail[] = [];
  private plainDraft: SimulatedMail | null = null;

  private readonly rules: readonly Rule[] = [
    {
      method: "POST",
      path: /^\/snappy\//,
      deed: (body) => {
        const request = json<Written & { Action: string }>(body);
        return request.Action === "SendMessage" ? sent(mailOf(request)) : saved(mailOf(request));
      }
    },
    { method: "POST", path: /SendMsgRequest$/, deed: (body) => sent(soapMail(body)) },
    {
      method: "POST",
      path: /SaveDraftRequest$/,
      deed: (body) => (soapMail(body).planned ? sent(soapMail(body)) : saved(soapMail(body)))
    },
    { method: "POST", path: /\/outbox\/from-draft\/\d+$/, deed: (body) => sent(mailOf(json(body))) },
    { method: "POST", path: /\/apps\/mail\/api\/drafts$/, deed: (body) => saved(mailOf(json(body))) },
    { method: "PUT", path: /\/apps\/mail\/api\/drafts\/\d+$/, deed: (body) => saved(mailOf(json(body))) },
    {
      method: "POST",
      path: /^\/cypht\/\?page=compose$/,
      deed: (body) => (/(?:^|&)smtp_send(?:_archive)?=/.test(body) ? sent(cyphtMail(body)) : null)
    },
    { method: "POST", path: /^\/cypht\/ajax$/, deed: (body) => saved(cyphtMail(body)) },
    { method: "POST", path: /\/mail\/v4\/messages\/\d+\?/, deed: (body) => sent(sealedMail(body)) },
    { method: "POST", path: /^\/components\/messages$/, deed: (body) => sent(mailOf(json(body))) },
    { method: "POST", path: /^\/components\/drafts$/, deed: (body) => saved(mailOf(json(body))) },
    { method: "POST", path: /^\/plain\/go$/, deed: (body) => sent(plainMail(body)) },
    { method: "POST", path: /^\/plain\/autosave$/, deed: (body) => saved(plainMail(body)) },
    {
      method: "PUT",
      path: /^\/plain\/drafts\/7$/,
      deed: (body) => {
        this.plainDraft = plainMail(body);
        return saved(this.plainDraft);
      }
    },
    { method: "POST", path: /^\/plain\/drafts\/7\/send$/, deed: () => (this.plainDraft ? sent(this.plainDraft) : null) }
  ];

  take(method: string, path: string, body: string): void {
    const done = this.rules.find((rule) => rule.method === method && rule.path.test(path))?.deed(body);
    if (done) (done.leaves ? this.outbox : this.drafts).push(done.mail);
  }
}

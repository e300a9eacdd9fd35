import { domainOf } from "../mail/address-domain.ts";
import type { Circumstance, ContentName, When } from "../packs/verdict-schema.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import { type Confidence, DOSSIER_THRESHOLD, type Finding } from "../scan/finding.ts";
import type { Circumstances, CountName } from "./draft-facts.ts";
import { sensitiveParts } from "./sensitive.ts";
import type { PartResult } from "./verdict.ts";

/** Whether all that a rule asks for is so. */
export function holds(when: When, now: Circumstances): boolean {
  const { any, not, ...all } = when;
  return (
    holdsAll(all, now) &&
    (any === undefined || any.some((one) => holdsAll(one, now))) &&
    (not === undefined || !holdsAll(not, now))
  );
}

function holdsAll(asked: Circumstance, now: Circumstances): boolean {
  return checks.every((check) => check(asked, now));
}

type Check = (asked: Circumstance, now: Circumstances) => boolean;

/** Each says yes where its key is not asked for. `sure` goes with others. */
const checks: readonly Check[] = [
  ({ to }, { recipients }) => to === undefined || recipients.some((each) => isAmong(each, to)),
  ({ toOnly }, { outside }) => toOnly === undefined || allOutside(outside, (each) => isAmong(each, toOnly)),
  ({ onlyDomains }, { outside }) =>
    onlyDomains === undefined || allOutside(outside, (each) => isAtOneOf(each, onlyDomains)),
  ({ found, sure }, { parts }) => found === undefined || isIn(parts, found, sure),
  ({ written: asked, sure }, { written }) => asked === undefined || isIn(written, asked, sure),
  ({ quoted: asked, sure }, { quoted }) => asked === undefined || isIn(quoted, asked, sure),
  ({ types }, { parts }) =>
    types === undefined || parts.some(({ dossier }) => dossier.types.some(({ type }) => types.includes(type))),
  ({ rules, sure }, { parts }) =>
    rules === undefined || findingsOf(parts).some((each) => rules.includes(each.rule) && isSure(each, sure)),
  ({ dossierOf }, now) => dossierOf === undefined || isOwnDossier(now),
  ({ attachments: asked }, { attachments }) =>
    asked === undefined || attachments.some(({ status }) => asked === "any" || status !== "read"),
  ({ odd }, { oddities }) => odd === undefined || oddities.some(({ code }) => odd.includes(code)),
  ({ page }, { unknown }) => page === undefined || unknown.some((part) => page.includes(part)),
  ({ atLeast }, { counts }) =>
    atLeast === undefined ||
    Object.entries(atLeast).every(([name, least]) => least === undefined || counts[name as CountName] >= least)
];

function isAmong(recipient: ClassifiedRecipient, groups: readonly string[]): boolean {
  return groups.includes(recipient.class) || (groups.includes("outside") && recipient.class !== "internal");
}

function allOutside(outside: Circumstances["outside"], is: (each: ClassifiedRecipient) => boolean): boolean {
  return outside.length > 0 && outside.every(is);
}

/** At label boundaries: `x.nl` and `a.x.nl` are at `x.nl`, `ax.nl` is not. What is no address is at no domain. */
function isAtOneOf(recipient: ClassifiedRecipient, domains: readonly string[]): boolean {
  if (recipient.class === "unresolved") return false;
  const domain = `.${domainOf(recipient.address)}`;
  return domains.some((one) => domain.endsWith(`.${one}`));
}

function isIn(parts: readonly PartResult[], names: readonly ContentName[], sure: Confidence = "medium"): boolean {
  return parts.some(
    ({ dossier, findings }) =>
      (names.includes("dossier") && dossier.score >= DOSSIER_THRESHOLD) ||
      findings.some((finding) => names.some((name) => name === finding.kind) && isSure(finding, sure))
  );
}

/** Only where the register knows both: whose dossiers they are, and that nobody else gets them. */
function isOwnDossier({ outside, parts }: Circumstances): boolean {
  const [client, ...others] = new Set(outside.map((each) => (each.class === "client" ? each.client : undefined)));
  const sensitive = sensitiveParts(parts);
  return (
    client !== undefined &&
    others.length === 0 &&
    sensitive.length > 0 &&
    sensitive.every(({ about }) => about?.clients[0] === client && about.clients.length === 1)
  );
}

function findingsOf(parts: readonly PartResult[]): Finding[] {
  return parts.flatMap(({ findings }) => findings);
}

function isSure({ confidence }: Finding, sure: Confidence = "medium"): boolean {
  return confidence === "high" || confidence === sure;
}

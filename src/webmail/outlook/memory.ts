import type { Draft } from "../../core/mail/draft.ts";
import type { Compose, PageRequest } from "../adapter.ts";
import { onlyAddress, People } from "./people.ts";
import { itemIds, type SaidMail, saidBy } from "./said-mail.ts";
import { isSameText } from "./same-text.ts";
import { callBody, type ServiceCall } from "./service-call.ts";

/** Composes whose sending was pressed: Outlook closes one at once and sends it seconds later. */
const mostPressed = 8;
const mostDrafts = 200;
/** Ids of Outlook's own are far longer; ours are not. */
const shortestId = 12;

/**
 * What the requests of this page told: who has which name, and of each draft what it held when it was saved last. Lives as long
 * as the page, and nowhere else.
 */
export class Memory {
  readonly people = new People();
  /** Address of the account, where a request told it. */
  sender = "";
  private pressed: Compose[] = [];
  private readonly drafts = new Map<string, SaidMail>();
  private readonly roots = new Map<string, WeakRef<Element>>();
  /** A draft's first save does not say its id: the server gives it. */
  private readonly unnamed = new WeakMap<Element, SaidMail>();

  press(compose: Compose): void {
    this.pressed = [compose, ...this.pressed.filter(({ root }) => root !== compose.root)].slice(0, mostPressed);
  }

  /** Whether a compose that the page closed may still be sent. */
  isAwaited(compose: Compose): boolean {
    return this.pressed.some(({ root }) => root === compose.root);
  }

  /** The compose that a press on something outside it may belong to. */
  lastPressed(): Compose | null {
    return this.pressed.find(({ root }) => root.isConnected) ?? null;
  }

  learn(call: ServiceCall, request: PageRequest): void {
    this.people.learnFrom(callBody(call));
    // PUID:... and MBX:... are no addresses of the account, whatever stands behind them.
    const [, anchor = ""] = /^(?:(?:UPN|SMTP):)?([^:]+)$/i.exec(request.header("x-anchormailbox") ?? "") ?? [];
    this.sender = onlyAddress(anchor) || this.sender;
  }

  /** Whose call this is. What tells so for sure is remembered: a later call may say the draft's id alone. */
  place(call: ServiceCall, live: readonly Compose[], read: (compose: Compose) => Draft): Compose | null {
    const all = [...live, ...this.pressed.filter(isGone(live))];
    const alike = this.known(call, all) ?? mostAlike(saidBy(call), all, read);
    if (alike) this.link(call, alike);
    return alike ?? this.onlyOpen(call, all, read);
  }

  remember(call: ServiceCall): void {
    const said = saidBy(call);
    for (const id of itemIds(call)) this.keep(id, { ...this.drafts.get(id), ...said });
  }

  /** What earlier requests said about the drafts of this one. */
  before(call: ServiceCall): SaidMail {
    return Object.assign({}, ...itemIds(call).map((id) => this.drafts.get(id)));
  }

  private link(call: ServiceCall, { root }: Compose): void {
    const ids = itemIds(call);
    if (ids.length === 0) this.unnamed.set(root, saidBy(call));
    for (const id of ids) {
      this.roots.set(id, new WeakRef(root));
      const first = this.unnamed.get(root);
      if (first && !this.drafts.has(id)) this.keep(id, first);
    }
  }

  private keep(id: string, said: SaidMail): void {
    this.drafts.delete(id);
    this.drafts.set(id, said);
    const [oldest] = this.drafts.keys();
    if (this.drafts.size > mostDrafts && oldest !== undefined) this.drafts.delete(oldest);
  }

  private known(call: ServiceCall, all: readonly Compose[]): Compose | null {
    const roots = itemIds(call).map((id) => this.roots.get(id)?.deref());
    const isNamed = ({ id }: Compose): boolean => id.length >= shortestId && call.text?.includes(id) === true;
    return all.find(({ root }) => roots.includes(root)) ?? all.find(isNamed) ?? null;
  }

  /** A call that tells nothing to go by is of the compose that was pressed, or of the only one. */
  private onlyOpen(call: ServiceCall, all: readonly Compose[], read: (compose: Compose) => Draft): Compose | null {
    const open = all.filter((compose) => likeness(saidBy(call), read(compose)) === 0);
    const [only = null, ...others] = open;
    const wasOpen = ({ root }: Compose): boolean => open.some((one) => one.root === root);
    return this.pressed.find(wasOpen) ?? (others.length === 0 ? only : null);
  }
}

function mostAlike(said: SaidMail, all: readonly Compose[], read: (compose: Compose) => Draft): Compose | null {
  const alike = all.map((compose) => ({ compose, score: likeness(said, read(compose)) }));
  return (alike.find(({ score }) => score === 2) ?? alike.find(({ score }) => score === 1))?.compose ?? null;
}

const isGone =
  (live: readonly Compose[]) =>
  ({ root }: Compose): boolean =>
    !live.some((one) => one.root === root);

/** 2: subject and text are the same; 1: one of them is; 0: it tells neither; -1: neither is. */
function likeness({ subject, body }: SaidMail, shown: Draft): number {
  const isSubject = subject === undefined ? null : subject.trim() === shown.subject.trim();
  const isBody = body === undefined ? null : isSameText(body, shown.body);
  if (isSubject === null && isBody === null) return 0;
  if (isSubject !== false && isBody !== false) return 2;
  return isSubject || isBody ? 1 : -1;
}

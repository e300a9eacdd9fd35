import type { Draft } from "../core/mail/draft.ts";
import type { Ask, Outcome } from "../webmail/page-world/page-channel.ts";
import type { Approval } from "./approval.ts";
import type { AskAnswer, PageLink } from "./page-side-link.ts";
import { randomName } from "./random-name.ts";

/**
 * A webmail may write a mail in a window of its own that has no script: the one that opened it draws it and sends its requests
 * (Outlook's pop-outs, about:blank). What was pressed, agreed and shown is known to the guard in the pop-out; the request comes
 * to the guard of the opener. So the opener's asks the pop-outs' about requests that are of none of its own composes.
 *
 * The two speak by DOM events, as `page-channel.ts` does and for the same reason. The first goes from the pop-out to its opener,
 * whose guard was there before its page and lets nobody else hear the name that the rest go by.
 */
const greeting = "verzendwacht:pop-out";

/** A request of another window, and the text of its body. */
export interface RelayedAsk extends Ask {
  readonly body: string | null;
}

/** What a pop-out leaves to its opener when it closes: a mail that was pressed there and is not sent yet. */
export interface Estate {
  readonly webmail: string;
  readonly draft: Draft;
  readonly approval: Approval | null;
}

type Verb = "ask" | "held" | "outcome" | "release" | "abandon" | "closing" | "estate";
const named = (name: string, verb: Verb): string => `${name}:${verb}`;

/** False where it was answered with "pass"; a window that went elsewhere, or is gone, answers nothing. */
function tell(target: Window, name: string, verb: Verb, detail: unknown): boolean {
  const event = new CustomEvent(named(name, verb), { cancelable: true, detail: JSON.stringify(detail) });
  try {
    return target.dispatchEvent(event);
  } catch {
    return true;
  }
}

type Hear = (verb: Verb, act: (detail: unknown, event: Event) => void) => void;

function hearing(name: string, signal: AbortSignal): Hear {
  return (verb, act) => {
    const listen = (event: Event): void => {
      event.stopImmediatePropagation();
      act(JSON.parse((event as CustomEvent<string>).detail), event);
    };
    window.addEventListener(named(name, verb), listen, { capture: true, signal });
  };
}

interface PopOut {
  readonly window: Window;
  readonly name: string;
}

/** The windows that this one has opened. */
export class PopOuts {
  private all: PopOut[] = [];
  private readonly held = new Map<number, RelayedAsk>();

  /** Call at document_start. `onLeaving`: a request of this window that a pop-out lets go. */
  constructor(
    private readonly link: () => PageLink,
    private readonly onLeaving: (ask: RelayedAsk) => void,
    private readonly onEstate: (estate: Estate) => void,
    private readonly signal: AbortSignal
  ) {
    const options = { capture: true, signal };
    window.addEventListener(greeting, (event) => this.greet(event as MessageEvent<string>), options);
  }

  private greet(event: MessageEvent<string>): void {
    event.stopImmediatePropagation();
    const { source, data: name } = event;
    // A WindowProxy of another window is no `Window` of this one.
    if (!source || !("dispatchEvent" in source) || this.all.some((one) => one.name === name)) return;
    this.all.push({ window: source as Window, name });
    const hear = hearing(name, this.signal);
    hear("release", (id) => {
      const ask = this.held.get(id as number);
      if (ask) this.onLeaving(ask);
      this.settle("release", id as number);
    });
    hear("abandon", (id) => this.settle("abandon", id as number));
    hear("estate", (estate) => this.onEstate(estate as Estate));
  }

  /** Call before a request is looked at: a page closes a pop-out and sends its mail in one go. */
  collect(): void {
    for (const { window: popOut, name } of this.all) if (popOut.closed) tell(popOut, name, "closing", null);
    this.all = this.all.filter(({ window: popOut }) => !popOut.closed);
  }

  /** What the pop-out says whose mail it is; null when it is of none. */
  ask(ask: RelayedAsk): AskAnswer | null {
    for (const { window: popOut, name } of this.all) {
      let isHeld = false;
      const listen = (): void => {
        isHeld = true;
      };
      window.addEventListener(named(name, "held"), listen, true);
      const passes = !tell(popOut, name, "ask", ask);
      window.removeEventListener(named(name, "held"), listen, true);
      if (passes) this.onLeaving(ask);
      if (isHeld) this.held.set(ask.id, ask);
      if (passes || isHeld) return passes ? "pass" : "hold";
    }
    return null;
  }

  private settle(verb: "release" | "abandon", id: number): void {
    this.held.delete(id);
    this.link()[verb](id);
  }

  outcome(outcome: Outcome): void {
    for (const { window: popOut, name } of this.all) tell(popOut, name, "outcome", outcome);
  }

  isAny(): boolean {
    return this.all.length > 0;
  }
}

export interface OpenerHandlers {
  /** Null: of none of the mails in this window. */
  onAsk(ask: RelayedAsk): AskAnswer | null;
  onOutcome(outcome: Outcome): void;
  /** Asked for once, when the window closes. */
  estates(): readonly Estate[];
}

/** Whether a request is the opener's: of its own page a window knows the others. */
export const isRelayed = (id: number): boolean => id < 0;

/** Answers the opener's guard. Its requests have numbers below zero here. Null in a window that has no opener of its own site. */
export function answerOpener(handlers: OpenerHandlers, signal: AbortSignal): PageLink | null {
  const opener = sameSiteOpener();
  if (!opener) return null;
  const name = randomName();
  const waiting = new Set<number>();
  const hear = hearing(name, signal);
  hear("ask", (detail, event) => {
    const ask = detail as RelayedAsk;
    const answer = handlers.onAsk({ ...ask, id: -ask.id });
    if (answer === "pass") event.preventDefault();
    if (answer !== "hold") return;
    waiting.add(ask.id);
    tell(opener, name, "held", ask.id);
  });
  hear("outcome", (detail) => {
    const { id, ok } = detail as Outcome;
    handlers.onOutcome({ id: -id, ok });
  });
  const settle = (verb: "release" | "abandon", id: number): void => {
    waiting.delete(id);
    tell(opener, name, verb, id);
  };
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    // Nobody is left to ask: the mail stays, and the page that waits is told.
    for (const id of waiting) settle("abandon", id);
    for (const estate of handlers.estates()) tell(opener, name, "estate", estate);
  };
  hear("closing", close);
  window.addEventListener("pagehide", close, { signal });
  const greet = (): void => void opener.dispatchEvent(new MessageEvent(greeting, { data: name, source: window }));
  greet();
  // The guard there may have been replaced by one that has not heard of this window.
  window.addEventListener("focus", greet, { signal });
  return { release: (id) => settle("release", -id), abandon: (id) => settle("abandon", -id) };
}

function sameSiteOpener(): Window | null {
  try {
    const { opener } = window as { opener: Window | null };
    // Of another site, this is refused.
    return opener?.document ? opener : null;
  } catch {
    return null;
  }
}

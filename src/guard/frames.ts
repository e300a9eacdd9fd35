/**
 * One mail may be written in several frames of one site: the guard of the outermost page sees to it, and so takes part in what
 * happens in the frames. A frame's guard greets those around it by a DOM event, as the two ends of `pop-outs.ts` do and for the
 * same reason; by the secret that it hands over they hear, and answer, what the frame's page-world script asks.
 */
const greeting = "verzendwacht:frame";
/** Says that another guard stands here now. */
const call = "verzendwacht:frames";

/** Call at document_start, before the page's first script runs. */
export function greetAround(secret: string, signal: AbortSignal): void {
  for (const around of windowsAround(window)) {
    const greet = (): void => {
      around.dispatchEvent(new MessageEvent(greeting, { data: secret, source: window }));
    };
    around.addEventListener(call, greet, { capture: true, signal });
    greet();
  }
}

/** Those of this site: to ask another one for its document is refused. */
function windowsAround({ parent, self }: Window): Window[] {
  try {
    return self !== parent && parent.document ? [parent, ...windowsAround(parent)] : [];
  } catch {
    return [];
  }
}

/** `meet`: called once for each guard in a frame of this site, at any depth, before the page of that frame. */
export function meetFrames(meet: (frame: Window, secret: string) => void, signal: AbortSignal): void {
  const met = new Set<string>();
  const hear = (event: Event): void => {
    event.stopImmediatePropagation();
    const { source, data: secret } = event as MessageEvent<string>;
    // A window of a frame is no `Window` of this one.
    if (!source || !("dispatchEvent" in source) || met.has(secret)) return;
    met.add(secret);
    meet(source as Window, secret);
  };
  window.addEventListener(greeting, hear, { capture: true, signal });
  window.dispatchEvent(new Event(call));
}

/**
 * A page that is opened anew (`document.write` into an empty frame) loses all that listened to it, and `again` is called before the
 * next task. `name`: of this guard alone.
 */
export function whenDeaf(page: Window, name: string, again: () => void): void {
  const question = `${name}:listening`;
  page.addEventListener(question, (event) => event.preventDefault());
  const opened = new MutationObserver(() => {
    if (!page.dispatchEvent(new Event(question, { cancelable: true }))) return;
    opened.disconnect();
    again();
  });
  opened.observe(page.document, { childList: true });
}

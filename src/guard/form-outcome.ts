/**
 * The last resort, where the answer says nothing that is known: after it arrived, a webmail that sent the mail begins to leave the
 * page within this time; one that did not stays. How long the next page takes does not count.
 */
const leaveMs = 800;

const lookMs = 1_000;

/**
 * Calls back when a form posted into a frame got its answer: with what the page that answers `says` (null: nothing), or else with
 * `false`, refused, when the page still stands.
 */
export function whenFormAnswered(
  form: HTMLFormElement,
  says: (answer: Document) => boolean | null,
  onEnd: (sent: boolean) => void
): void {
  const frame = answerFrame(form);
  if (!frame) return;
  const isOwn = frame === frameOf(form);
  const watch = setInterval(() => tellBroken(frame, watch), lookMs);
  const answered = (): void => {
    const answer = frame.contentDocument;
    // The frame itself, before its answer comes.
    if (answer?.URL === "about:blank") return;
    clearInterval(watch);
    frame.removeEventListener("load", answered, true);
    const said = answer && (says(answer) ?? (isOwn || null));
    if (said === null) unlessLeaving(() => onEnd(false));
    else onEnd(said);
  };
  // Before the page hears of it, which may take the frame away.
  frame.addEventListener("load", answered, true);
}

function unlessLeaving(act: () => void): void {
  const wait = setTimeout(act, leaveMs);
  window.addEventListener("beforeunload", () => clearTimeout(wait), { capture: true, once: true });
}

/**
 * Without a connection the frame gets the browser's own page, which is nobody's to look into. Chromium tells the page that it
 * loaded, Firefox does not (seen in 153): Roundcube would wait for three minutes, and its writer with it.
 */
function tellBroken(frame: HTMLIFrameElement, watch: ReturnType<typeof setInterval>): void {
  if (!frame.isConnected) clearInterval(watch);
  else if (frame.contentDocument === null) frame.dispatchEvent(new Event("load"));
}

/**
 * While a form waits, the frame for its answer loads as an empty one, which Roundcube takes for an answer that never came: it
 * says "connection error" and removes the frame, and the form, let go later, would open a window of its own (seen in
 * Chromium 156 and Firefox 153 with 1.6.5). Keeps that empty load from the page; a real answer passes.
 * @returns call it when the form is not let go: the page gets the load that was kept from it, and ends its waiting
 */
export function keepEmptyLoad(form: HTMLFormElement): () => void {
  const frame = answerFrame(form);
  let kept = false;
  const keep = (event: Event): void => {
    if (frame?.contentDocument?.URL !== "about:blank") return;
    kept = true;
    event.stopImmediatePropagation();
  };
  frame?.addEventListener("load", keep, true);
  return () => {
    frame?.removeEventListener("load", keep, true);
    if (kept) frame?.dispatchEvent(new Event("load"));
  };
}

/** The newest of that name: a page that makes one for each sending may still have one of before. */
function answerFrame(form: HTMLFormElement): HTMLIFrameElement | null {
  if (!form.target) return frameOf(form);
  const named = `:is(iframe, frame)[name="${CSS.escape(form.target)}"]`;
  return (
    [document, form.ownerDocument].flatMap((doc) => [...doc.querySelectorAll<HTMLIFrameElement>(named)]).at(-1) ?? null
  );
}

/** That in which the form itself stands, in a page of several; one whose own page makes way has been taken. */
function frameOf({ ownerDocument }: HTMLFormElement): HTMLIFrameElement | null {
  return ownerDocument === document
    ? null
    : ((ownerDocument.defaultView?.frameElement ?? null) as HTMLIFrameElement | null);
}

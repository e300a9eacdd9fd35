const keyEvents = ["keydown", "keypress", "keyup", "beforeinput", "input"] as const;

/** Tells the dialog's element from the page's own, for a guard that comes after the one that made it. */
const hostName = "verzendwacht-dialog";

/**
 * The first is shown, the others wait until it is closed: two composes may be asked about at the same moment. One over the other
 * would not do: in Firefox a page in the lower one takes the focus, and an Escape would answer what nobody sees (seen in 153).
 */
const open: TopLayer[] = [];

/**
 * Keeps what is typed while the dialog is open from the page. Must run at document_start: the page's own window listeners are
 * registered later and never see these events. (Keys inside the dialog's frame do not come here at all.) The rest of the page is
 * inert then, but a key pressed before the frame has the focus, or after Tab left it, goes to the body.
 */
export function shieldKeys(): void {
  for (const type of keyEvents) {
    window.addEventListener(
      type,
      (event) => {
        if (open.some((layer) => layer.owns(event))) event.stopImmediatePropagation();
      },
      true
    );
  }
}

/**
 * When the extension is reloaded, Firefox ends its scripts in open pages, leaves what they showed, and starts new ones there: a
 * dialog that nobody answers any more would lie over the draft until the page is reloaded (seen in 153). True when there was one.
 */
export function removeLeftBehind(): boolean {
  const left = document.querySelectorAll(hostName);
  for (const host of left) host.remove();
  return left.length > 0;
}

/** A modal `<dialog>` in a closed shadow root: above every z-index, with the rest of the page inert. */
export class TopLayer {
  private readonly host = document.createElement(hostName);
  private readonly dialog = document.createElement("dialog");
  private readonly before: Element | null = open[0]?.before ?? document.activeElement;
  private frame: HTMLIFrameElement | null = null;

  constructor(
    private readonly title: string,
    onCancel: () => void
  ) {
    this.host.style.cssText = "all: initial;";
    const root = this.host.attachShadow({ mode: "closed" });
    this.dialog.style.cssText =
      "position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0; padding: 0; " +
      "border: 0; background: rgb(0 0 0 / 0.45); overflow: auto;";
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      onCancel();
    });
    root.append(this.dialog);
    open.push(this);
    this.showInTurn();
  }

  /** False while another one is open that came before. */
  isShown(): boolean {
    return open[0] === this;
  }

  showPage(url: string, onLoad: (frame: HTMLIFrameElement) => void): void {
    const frame = document.createElement("iframe");
    frame.title = this.title;
    frame.style.cssText = "display: block; width: 100%; height: 100%; border: 0; background: transparent;";
    // The same as the dialog's page says: a frame whose colour scheme differs from that of its page is painted opaque.
    frame.style.colorScheme = "light dark";
    frame.src = url;
    frame.addEventListener("load", () => {
      frame.focus();
      onLoad(frame);
    });
    this.frame = frame;
    this.dialog.replaceChildren(frame);
  }

  showElement(element: HTMLElement): void {
    if (!this.frame && this.dialog.childElementCount > 0) return;
    this.frame = null;
    this.dialog.replaceChildren(element);
  }

  focusPage(): void {
    this.frame?.focus();
  }

  /** A real key while the dialog is open is meant for it, wherever it went; what a script makes is the page's own. */
  owns(event: Event): boolean {
    return event.target === this.host || (event instanceof KeyboardEvent && event.isTrusted);
  }

  /** The page may have removed or closed it, knowingly or by replacing its body. */
  keepOnTop(): void {
    if (!(this.host.isConnected && this.dialog.open)) this.showInTurn();
  }

  close(): void {
    open.splice(0, open.length, ...open.filter((layer) => layer !== this));
    this.dialog.close();
    this.host.remove();
    const next = open[0];
    if (next) next.keepOnTop();
    else this.giveFocusBack();
  }

  private giveFocusBack(): void {
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus({ preventScroll: true });
    // Chromium gives a frame the focus without what in it had it: an HTML editor would not hear what is typed.
    if (this.before instanceof HTMLIFrameElement) focusInside(this.before);
  }

  private showInTurn(): void {
    if (!this.isShown()) return;
    document.documentElement.append(this.host);
    if (this.dialog.open) this.dialog.close();
    this.dialog.showModal();
  }
}

/** A frame of another origin is not ours to look into. An element of another window is no `HTMLElement` of this one. */
function focusInside(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument?.activeElement as HTMLElement | null | undefined;
  frame.contentWindow?.focus();
  inside?.focus({ preventScroll: true });
}

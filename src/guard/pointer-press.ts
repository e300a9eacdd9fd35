/** What a press with the pointer consists of, for controls that act before the click. */
const sequence = ["mousedown", "mouseup", "click"] as const;

/** Presses in the middle of the control; stops where the page took it away meanwhile. */
export function pressWithPointer(target: HTMLElement): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, button: 0, detail: 1 };
  for (const type of sequence)
    if (target.isConnected)
      target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, ...at }));
}

/** After its answer arrived, a webmail that sent the mail leaves the page within this time; one that did not stays. */
const leaveMs = 1_500;

/** Calls back when a form posted into a frame got its answer and the page still stands: the webmail refused the mail. */
export function whenFormAnswered(form: HTMLFormElement, onStillHere: () => void): void {
  const frame = form.target ? document.querySelector(`iframe[name="${CSS.escape(form.target)}"]`) : null;
  frame?.addEventListener("load", () => setTimeout(onStillHere, leaveMs), { once: true });
}

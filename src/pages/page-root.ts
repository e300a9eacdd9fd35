/** The element that Plasmo's page template offers. */
export function pageRoot(): HTMLElement {
  return document.getElementById("__plasmo") ?? document.body;
}

const KEPT = new Set(
  "A B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 HR I LI OL P PRE S SPAN STRONG SUB SUP TABLE TBODY TD TH THEAD TR U UL".split(
    " "
  )
);
const DROPPED = new Set("SCRIPT STYLE TEMPLATE IFRAME OBJECT EMBED NOSCRIPT HEAD TITLE SVG MATH".split(" "));

/** Foreign HTML as nodes of this document: an allow-list of elements, no attributes except safe links. */
export function safeNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.body.childNodes].flatMap(copy);
}

/** The text of HTML, with a line for each block. */
export function textOf(html: string): string {
  const box = document.createElement("div");
  box.append(...safeNodes(html));
  for (const block of box.querySelectorAll("br, p, div, li, tr, blockquote")) block.append("\n");
  for (const line of box.querySelectorAll("br")) line.replaceWith("\n");
  return (box.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}

/** Plain text as HTML, a paragraph a line. */
export function htmlOf(text: string): string {
  const box = document.createElement("div");
  for (const line of text.split("\n")) {
    const paragraph = document.createElement("p");
    paragraph.append(line === "" ? document.createElement("br") : line);
    box.append(paragraph);
  }
  return box.getHTML();
}

function copy(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof Element) || DROPPED.has(node.tagName.toUpperCase())) return [];
  const children = [...node.childNodes].flatMap(copy);
  if (!KEPT.has(node.tagName)) return children;
  const made = document.createElement(node.tagName);
  made.append(...children);
  const link = node.getAttribute("href");
  if (made instanceof HTMLAnchorElement && link && /^(https?|mailto):/i.test(link)) made.href = link;
  return [made];
}

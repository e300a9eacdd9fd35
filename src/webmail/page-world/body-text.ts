/** Larger pictures and slices of files are not read for their text. Bytes. */
const longestBlob = 1_000_000;

const isText = (type: string): boolean => !type || /json|text|xml|urlencoded/.test(type);

/** The text of a body that is here already; of a form without what is in its files. Null where it is no text. */
export function textNow(body: unknown): string | null {
  if (typeof body === "string") return body;
  // A file stands in it as its own name for what it is: "[object File]".
  if (body instanceof FormData || body instanceof URLSearchParams)
    return String(new URLSearchParams(body as URLSearchParams));
  try {
    return body ? new TextDecoder().decode(body as ArrayBuffer) : null;
  } catch {
    return null;
  }
}

/** That of one which has to be read first; null where there is no such. */
export function textLater(body: unknown): Promise<unknown> | null {
  if (body instanceof Blob) return body.size < longestBlob && isText(body.type) ? body.text() : null;
  if (!(body instanceof Request) || body.bodyUsed) return null;
  const type = body.headers.get("content-type") ?? "";
  if (/^multipart/.test(type)) return body.clone().formData();
  return isText(type) ? body.clone().text() : null;
}

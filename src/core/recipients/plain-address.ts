const PLAIN = /^[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** Whether a text is nothing but an address in its comparable form: most of a list of thousands, which then need no parser. */
export function isPlainAddress(text: string): boolean {
  return PLAIN.test(text);
}

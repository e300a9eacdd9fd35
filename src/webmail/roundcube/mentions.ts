/** The address stands there as a whole, not as the end of a longer one. */
export function mentions(text: string, address: string): boolean {
  const words = text.toLowerCase().split(/[\s<>,;]+/);
  return words.includes(address.toLowerCase());
}

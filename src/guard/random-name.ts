/** A name that nobody can guess: 128 random bits, in small letters and digits. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
}

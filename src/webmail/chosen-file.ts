/** Key of a file that leaves with the form it was chosen in; another one chosen in its place is another attachment. */
export function chosenKey({ name, size, lastModified }: File): string {
  return `chosen-${size}-${lastModified}-${name}`;
}

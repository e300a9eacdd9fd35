/** QWERTY, as nearly every Dutch keyboard is (US international); rows lie half a key to the right of the one above. */
const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

const neighbours: ReadonlySet<string> = new Set(ROWS.flatMap((row, at) => [...row].flatMap((_, x) => around(at, x))));

/** The keys to the right of and below-left and below a key, each as a pair in both orders. */
function around(row: number, x: number): string[] {
  const key = charAt(row, x);
  const near = [charAt(row, x + 1), charAt(row + 1, x - 1), charAt(row + 1, x)].filter((char) => char !== "");
  return near.flatMap((char) => [key + char, char + key]);
}

function charAt(row: number, x: number): string {
  return ROWS[row]?.charAt(x) ?? "";
}

/** Whether two keys touch, so that one is easily struck for the other. */
export function areKeyboardNeighbours(one: string, other: string): boolean {
  return neighbours.has(one + other);
}

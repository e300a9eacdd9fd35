/** Instructions a pattern may need. It runs over a few hundred characters at a time, one step an instruction each. */
export const MAX_PATTERN_SIZE = 1000;

const ATOM = /\\[pP]\{[^}]*\}|\\x\{[^}]*\}|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:[^\]]*:\]|[^\]\\])*\]|[\s\S]/y;
const REPEAT = /\{(\d+)(?:(,)(\d*))?\}/y;

/**
 * Instructions a pattern comes to once its `{n,m}` are written out, to within a factor of two and never too low by
 * more. Costs no more than reading the pattern, where compiling one of 900 characters can take most of a second.
 */
export function patternSize(pattern: string): number {
  const groups: number[] = [];
  let size = 0;
  let last = 0;
  let at = 0;
  while (at < pattern.length) {
    const times = repeatAt(pattern, at);
    const token = times?.token ?? matchAt(ATOM, pattern, at)[0] ?? pattern.charAt(at);
    at += token.length;
    if (times !== null) {
      size += last * (times.count - 1);
      last *= times.count;
    } else if (token === "(") {
      groups.push(size);
      size = 1;
    } else {
      last = token === ")" ? size : 1;
      size = token === ")" ? (groups.pop() ?? 0) + size : size + 1;
    }
  }
  return groups.reduce((sum, before) => sum + before, size);
}

function repeatAt(pattern: string, at: number): { token: string; count: number } | null {
  const match = pattern[at] === "{" ? matchAt(REPEAT, pattern, at) : null;
  const [token, low = "", comma, high = ""] = match ?? [];
  if (token === undefined) return null;
  return { token, count: Math.max(1, Number(high || low) + (comma !== undefined && high === "" ? 1 : 0)) };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpMatchArray | [] {
  expression.lastIndex = at;
  return expression.exec(text) ?? [];
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const HIGHEST = 0x10ffff;

/** The Unicode form of an ASCII domain: what a reader would see. A label that is no valid punycode stays as it is. */
export function toUnicodeDomain(domain: string): string {
  if (!domain.includes("xn--")) return domain;
  return domain
    .split(".")
    .map((label) => (label.startsWith("xn--") ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join(".");
}

/** Whether one label mixes letters of Latin with those of another script, which no honest name does. */
export function hasMixedScripts(unicodeDomain: string): boolean {
  return unicodeDomain
    .split(".")
    .some((label) => /\p{Script=Latin}/u.test(label) && /(?!\p{Script=Latin})\p{L}/u.test(label));
}

/** RFC 3492, 6.2. Null when the text is no punycode. */
function decodePunycode(text: string): string | null {
  const split = text.lastIndexOf("-");
  const output = [...text.slice(0, Math.max(split, 0))].map((char) => char.charCodeAt(0));
  let position = split + 1;
  let n = 128;
  let i = 0;
  let bias = 72;
  let first = true;
  while (position < text.length) {
    const step = readDelta(text, position, bias);
    if (step === null) return null;
    i += step.delta;
    position = step.position;
    bias = adaptBias(step.delta, output.length + 1, first);
    first = false;
    n += Math.floor(i / (output.length + 1));
    if (n > HIGHEST) return null;
    i %= output.length + 1;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

function readDelta(text: string, start: number, bias: number): { delta: number; position: number } | null {
  let delta = 0;
  let weight = 1;
  let position = start;
  for (let k = BASE; position < text.length; k += BASE) {
    const digit = digitOf(text.charCodeAt(position));
    position += 1;
    delta += digit * weight;
    if (digit < 0 || delta > Number.MAX_SAFE_INTEGER) return null;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < threshold) return { delta, position };
    weight *= BASE - threshold;
  }
  return null;
}

function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

function adaptBias(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** a b c d e f of PDF 32000-1, section 8.3.3: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** An image where a page draws it: the unit square, turned into the page's own space by `matrix`. */
export interface DrawnImage {
  readonly matrix: Matrix;
  /** pdf.js's name of the decoded image, or the image itself where it stands in the page's content. */
  readonly source: unknown;
  /** Where in the image it stands, in pixels; null for all of it. */
  readonly part: ImagePart | null;
  /** A mask is ink where it is set, of this grey. */
  readonly ink: number | null;
}

export interface ImagePart {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** More are drawn by no scanner. */
const mostImages = 2_000;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  matrix: Matrix;
  ink: number;
}

/** What a page draws with images, in its order. `codes`: pdf.js's names of operators -> the numbers in the list. */
export function drawnImages(list: Operators, codes: Readonly<Record<string, number>>): DrawnImage[] {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const saved: State[] = [];
  let state: State = { matrix: identity, ink: 0 };
  const images: DrawnImage[] = [];
  for (let at = 0; at < list.fnArray.length && images.length < mostImages; at++) {
    const name = names.get(list.fnArray[at] ?? -1) ?? "";
    const args = list.argsArray[at];
    if (opening.has(name)) saved.push({ ...state });
    if (closing.has(name)) state = saved.pop() ?? state;
    for (const each of matricesOf(name, args)) state.matrix = product(state.matrix, each);
    if (name.startsWith("setFill")) state.ink = greyOf(item(args, 0));
    for (const drawn of paints[name]?.(args) ?? []) images.push(placed(drawn, state));
  }
  return images;
}

const opening = new Set(["save", "paintFormXObjectBegin", "beginAnnotation"]);
const closing = new Set(["restore", "paintFormXObjectEnd", "endAnnotation"]);

function matricesOf(name: string, args: unknown): Matrix[] {
  if (name === "transform") return matrix(args);
  if (name === "paintFormXObjectBegin") return matrix(item(args, 0));
  return name === "beginAnnotation" ? [...matrix(item(args, 2)), ...matrix(item(args, 3))] : [];
}

interface Painted {
  readonly source: unknown;
  readonly matrix?: Matrix;
  readonly part?: ImagePart;
  readonly isMask?: boolean;
}

/** Arguments of pdf.js 6: `buildPaintImageXObject` and the groups of `QueueOptimizer` in its worker. */
const paints: Readonly<Record<string, (args: unknown) => Painted[]>> = {
  paintImageXObject: (args) => [{ source: item(args, 0) }],
  paintInlineImageXObject: (args) => [{ source: item(args, 0) }],
  paintImageMaskXObject: (args) => [{ ...maskOf(item(args, 0)), isMask: true }],
  paintImageXObjectRepeat: (args) =>
    positions(item(args, 3)).map(([x, y]) => ({
      source: item(args, 0),
      matrix: [Number(item(args, 1)), 0, 0, Number(item(args, 2)), x, y]
    })),
  paintImageMaskXObjectRepeat: (args) =>
    positions(item(args, 5)).map(([x, y]) => ({
      ...maskOf(item(args, 0)),
      isMask: true,
      matrix: [Number(item(args, 1)), Number(item(args, 2)), Number(item(args, 3)), Number(item(args, 4)), x, y]
    })),
  paintImageMaskXObjectGroup: (args) =>
    list(item(args, 0)).map((image) => ({ ...maskOf(image), isMask: true, ...transformOf(image) })),
  paintInlineImageXObjectGroup: (args) =>
    list(item(args, 1)).map((entry) => ({ source: item(args, 0), part: partOf(entry), ...transformOf(entry) }))
};

/** A mask names its pixels, or holds them. */
function maskOf(image: unknown): Pick<Painted, "source"> {
  const data = property(image, "data");
  return { source: typeof data === "string" ? data : image };
}

function transformOf(value: unknown): Pick<Painted, "matrix"> {
  const [found] = matrix(property(value, "transform"));
  return found ? { matrix: found } : {};
}

function partOf(entry: unknown): ImagePart {
  const [x = 0, y = 0, w = 0, h = 0] = ["x", "y", "w", "h"].map((name) => Number(property(entry, name)));
  return { x, y, w, h };
}

function placed({ source, matrix: own, part, isMask }: Painted, state: State): DrawnImage {
  return {
    source,
    part: part ?? null,
    matrix: own ? product(state.matrix, own) : state.matrix,
    ink: isMask === true ? state.ink : null
  };
}

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function matrix(value: unknown): Matrix[] {
  const [a, b, c, d, e, f] = list(value).map(Number);
  const isWhole = [a, b, c, d, e, f].every((each) => each !== undefined && Number.isFinite(each));
  return isWhole ? [[a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]] : [];
}

/** Of a colour "#rrggbb"; 0 for a pattern. */
function greyOf(colour: unknown): number {
  const digits = typeof colour === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) : null;
  const [red = 0, green = 0, blue = 0] = (digits?.slice(1) ?? []).map((pair) => Number.parseInt(pair, 16));
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

function positions(value: unknown): [number, number][] {
  const flat = list(value).map(Number);
  return Array.from({ length: flat.length >> 1 }, (_, index) => [flat[2 * index] ?? 0, flat[2 * index + 1] ?? 0]);
}

/** Arrays come as plain ones and as typed ones. */
function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}

function item(args: unknown, index: number): unknown {
  return Array.isArray(args) ? args[index] : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Of what is looked at: no writer makes more, and each may take as long as the program is large. */
const most = { cmaps: 4, maps: 20 };

/** Bytes of a font program by number; 0 beyond its end. */
class Program {
  constructor(private readonly bytes: Uint8Array) {}

  get length(): number {
    return this.bytes.length;
  }

  short(at: number): number {
    return ((this.bytes[at] ?? 0) << 8) | (this.bytes[at + 1] ?? 0);
  }

  long(at: number): number {
    return this.short(at) * 65536 + this.short(at + 2);
  }
}

/**
 * For how many codes the largest `cmap` of a TrueType or OpenType program (ISO 14496-22, 5.2.1) says that it has letters; 0 for a program of
 * another kind. It says so by where ranges start and end, so one wrong bit asks for millions.
 */
export function codesOfFont(bytes: Uint8Array): number {
  const program = new Program(bytes);
  // Of several a reader takes the last.
  const maps = placesOf(program, "cmap")
    .slice(-most.cmaps)
    .flatMap((cmap) => mapsOf(program, cmap));
  return Math.max(0, ...[...new Set(maps)].map((at) => codesOfMap(program, at)));
}

function placesOf(program: Program, name: string): number[] {
  const [first = 0, second = 0, third = 0, fourth = 0] = new TextEncoder().encode(name);
  const tag = ((first * 256 + second) * 256 + third) * 256 + fourth;
  const lines = Array.from({ length: Math.min(program.short(4), program.length / 16) }, (_, line) => 12 + 16 * line);
  return lines.filter((at) => program.long(at) === tag).map((at) => program.long(at + 8));
}

function mapsOf(program: Program, cmap: number): number[] {
  const count = Math.min(program.short(cmap + 2), most.maps);
  return Array.from({ length: count }, (_, map) => cmap + program.long(cmap + 8 + 8 * map));
}

function codesOfMap(program: Program, at: number): number {
  const format = program.short(at);
  if (format === 2) return codesByHeaders(program, at);
  if (format === 4) return codesBySegments(program, at);
  return format === 12 ? codesByGroups(program, at) : 0;
}

/** 256 keys, each of a header that says of how many codes it is. */
function codesByHeaders(program: Program, at: number): number {
  let codes = 0;
  for (let key = 0; key < 256; key++) {
    const header = program.short(at + 6 + 2 * key) & ~7;
    if (header > 0) codes += program.short(at + 6 + 512 + header + 2);
  }
  return codes;
}

/** All ends, two bytes of nothing, all starts. */
function codesBySegments(program: Program, at: number): number {
  const span = program.short(at + 6) & ~1;
  let codes = 0;
  for (let end = at + 14; end < at + 14 + span; end += 2)
    codes += Math.max(0, program.short(end) - program.short(end + span + 2) + 1);
  return codes;
}

function codesByGroups(program: Program, at: number): number {
  const groups = Math.min(program.long(at + 12), Math.max(0, program.length - at) / 12);
  let codes = 0;
  for (let group = 0; group < groups; group++) {
    const start = at + 16 + 12 * group;
    codes += Math.max(0, program.long(start + 4) - program.long(start) + 1);
  }
  return codes;
}

import type { CoreModule } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import { assets, loadAsset, MissingAsset } from "../assets.ts";
import { engineMemory } from "./ocr-limits.ts";

export interface StartedCore {
  readonly core: CoreModule;
  /** Names of its languages, as Tesseract takes them: "nld+eng". */
  readonly languages: string;
  readonly memory: () => Uint8Array<ArrayBuffer>;
  /** What its decoders complained of since it was last asked. */
  readonly complaints: () => readonly string[];
}

let compiling: Promise<WebAssembly.Module> | null = null;

/**
 * Tesseract itself, without the worker and the downloading that tesseract.js puts around it: we are in a worker already,
 * and nothing may be fetched but the package's own files. Rejects with `MissingAsset` when those are not there.
 */
export async function startCore(): Promise<StartedCore> {
  compiling ??= compile();
  // A failed start is tried again: the next file may find what this one missed.
  const compiled = await compiling.catch((error: unknown) => {
    compiling = null;
    throw error;
  });
  const { default: start } = await import("tesseract.js-core/tesseract-core-simd-lstm.js");
  const ignore = (): void => {};
  const complaints: string[] = [];
  return new Promise((resolve, reject) => {
    let memory: WebAssembly.Memory | undefined;
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object => {
      WebAssembly.instantiate(compiled, imports).then((instance) => {
        memory = boundedMemory(instance);
        done(instance);
      }, reject);
      return {};
    };
    const printErr = (line: string): void => {
      if (complaints.length < 100) complaints.push(line);
    };
    const options = { print: ignore, printErr, TesseractProgress: ignore, instantiateWasm };
    const view = () => new Uint8Array((memory?.buffer ?? new ArrayBuffer(0)) as ArrayBuffer);
    start(options)
      .then(async (core) => {
        const languages = await loadLanguages(core);
        return { core, languages, memory: view, complaints: () => complaints.splice(0) };
      })
      .then(resolve, reject);
  });
}

async function compile(): Promise<WebAssembly.Module> {
  const { tesseractWasm } = assets();
  if (tesseractWasm === undefined) throw new MissingAsset("no text recognition is shipped");
  return WebAssembly.compile(await loadAsset(tesseractWasm));
}

/** The module takes up to 2 GB, and cannot be told another limit: its memory is made to refuse instead. */
function boundedMemory(instance: WebAssembly.Instance): WebAssembly.Memory | undefined {
  const memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
  if (memory === undefined) return undefined;
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65536 > engineMemory) throw new RangeError("over the limit");
    return grow(pages);
  };
  return memory;
}

async function loadLanguages(core: CoreModule): Promise<string> {
  const { languages = {} } = assets();
  for (const [code, address] of Object.entries(languages)) {
    core.FS.writeFile(`./${code}.traineddata`, await unpacked(await loadAsset(address)));
  }
  return Object.keys(languages).join("+");
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

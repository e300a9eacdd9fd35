import type { LibarchiveModule } from "libarchive.js/src/webworker/wasm-gen/libarchive.js";
import { assets, loadAsset } from "../assets.ts";

let compiling: Promise<WebAssembly.Module> | null = null;

/**
 * A fresh instance of libarchive, in the thread it is called in. One for each archive: its memory never shrinks, and
 * after a fault it is not to be trusted. It may take `memoryBytes` at most; beyond that its allocations fail.
 * Rejects with `MissingAsset` when its file is not there.
 */
export async function startLibarchive(memoryBytes: number): Promise<LibarchiveModule> {
  compiling ??= compile();
  // A failed start is tried again: the next archive may find what this one missed.
  const compiled = await compiling.catch((error: unknown) => {
    compiling = null;
    throw error;
  });
  const { default: start } = await import("libarchive.js/src/webworker/wasm-gen/libarchive.js");
  const ignore = (): void => {};
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object => {
      WebAssembly.instantiate(compiled, imports).then((instance) => done(bounded(instance, memoryBytes)), reject);
      return {};
    };
    const quiet = { print: ignore, printErr: ignore, monitorRunDependencies: ignore };
    start({ preRun: [], postRun: [], ...quiet, instantiateWasm }).then(resolve, reject);
  });
}

async function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await loadAsset(assets().libarchiveWasm));
}

/** The module's own limit is 2 GB, and it cannot be told another one: its memory is made to refuse instead. */
function bounded(instance: WebAssembly.Instance, memoryBytes: number): WebAssembly.Instance {
  for (const memory of Object.values(instance.exports)) {
    if (!(memory instanceof WebAssembly.Memory)) continue;
    const grow = memory.grow.bind(memory);
    memory.grow = (pages) => {
      if (memory.buffer.byteLength + pages * 65536 > memoryBytes) throw new RangeError("over the limit");
      return grow(pages);
    };
  }
  return instance;
}

/** The half of libarchive.js that holds the compiled library: without the worker it is usually wrapped in. */
declare module "libarchive.js/src/webworker/wasm-gen/libarchive.js" {
  export type CValue = "number" | "string";

  export interface LibarchiveModule {
    readonly HEAPU8: Uint8Array<ArrayBuffer>;
    _malloc(bytes: number): number;
    _free(address: number): void;
    cwrap(
      name: string,
      result: CValue | null,
      parameters: readonly CValue[]
    ): (...values: (number | string | null)[]) => unknown;
  }

  export interface LibarchiveOptions {
    readonly preRun: unknown[];
    readonly postRun: unknown[];
    print(): void;
    printErr(): void;
    monitorRunDependencies(): void;
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
  }

  export default function libarchive(options: LibarchiveOptions): Promise<LibarchiveModule>;
}

/** The parts of tesseract.js-core 7 (Tesseract 5 and Leptonica as WebAssembly) that are used. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  /** A picture in the module's memory; the numbers are Leptonica's. */
  export interface CorePix {
    get_w(): number;
    get_h(): number;
    /** Bits a pixel. */
    get_d(): number;
    /** Words of 32 bits a row. */
    get_wpl(): number;
    /** Samples a pixel: 4 with transparency. */
    get_spp(): number;
    /** Address of the first row. */
    get_data(): CoreAddress;
    get_colormap(): CoreColours;
  }
  export interface CoreColours {
    readonly Df?: number;
    get_array(): CoreAddress;
    get_n(): number;
  }
  export type CoreAddress = number | object;
  export interface CoreApi {
    Init(path: null, languages: string, engine: 1): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads `/input`. 0 when it could. `turn`: as in Exif. */
    SetImageFile(turn: number, angle: number): number;
    SetImage(address: number, width: number, height: number, bytesPerPixel: number, bytesPerLine: number): void;
    SetSourceResolution(dotsPerInch: number): void;
    SetRectangle(left: number, top: number, width: number, height: number): void;
    FindLines(): number;
    /** Slope of the lines that were found: height over width. */
    GetGradient(): number;
    GetInputImage(): CorePix;
    /** 0 when it could. */
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
    End(): void;
  }
  export interface CoreModule {
    readonly TessBaseAPI: new () => CoreApi;
    readonly FS: {
      writeFile(path: string, content: Uint8Array): void;
      unlink(path: string): void;
    };
    _malloc(bytes: number): number;
    _free(address: number): void;
    getPointer(object: CoreAddress): number;
  }
  export interface CoreOptions {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
    readonly TesseractProgress: (percent: number) => void;
    readonly instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
  }
  export default function start(options: CoreOptions): Promise<CoreModule>;
}

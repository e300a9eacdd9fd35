import type { CoreApi } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import { type GreyPicture, reduced } from "../image/grey-picture.ts";
import { recognisedSide } from "../image/image-limits.ts";
import { engineMemoryKept, picturesPerStart } from "./ocr-limits.ts";
import { pixRows } from "./pix-rows.ts";
import { startCore } from "./start-core.ts";
import type { Word } from "./words.ts";
import { wordsOf } from "./words.ts";

export interface RecogniseOptions {
  /** Tesseract's page segmentation: 3 finds columns and blocks by itself, 6 takes the picture for one block. */
  readonly segmentation?: 3 | 6;
  /** The only characters that may come out. Default all. */
  readonly characters?: string;
}

export interface DecodedPicture {
  readonly picture: GreyPicture;
  /** False when its decoder met data that cannot be; what follows them in the picture is wrong. */
  readonly isWhole: boolean;
}

/** Decodes pictures and reads the text in them. All its work is done in the calling thread. */
export interface Recogniser {
  /** An encoded picture, reduced to what recognition needs. `turn`: 1 to 8, as in Exif. Null: not to be decoded. */
  decode(bytes: Uint8Array<ArrayBuffer>, turn: number): DecodedPicture | null;
  recognise(picture: GreyPicture, options?: RecogniseOptions): Word[];
  /** How much the lines of print fall to the right: height over width, about 0 for a page that lies straight. */
  slope(picture: GreyPicture): number;
}

let running: { readonly recogniser: Promise<Recogniser>; left: number } | null = null;

/**
 * Runs `work` with the recogniser of this thread, which is started when first asked for. Rejects when it cannot be
 * started or dies of its input (it runs out of memory); the next one then gets a fresh one.
 */
export async function withRecogniser<T>(work: (recogniser: Recogniser) => T): Promise<T> {
  running ??= { recogniser: startRecogniser(), left: picturesPerStart };
  const mine = running;
  try {
    const result = work(await mine.recogniser);
    mine.left--;
    if (mine.left <= 0 && running === mine) running = null;
    return result;
  } catch (error) {
    if (running === mine) running = null;
    throw error;
  }
}

/** Lets go of its memory: some 100 MB. The next picture starts it anew, in half a second. */
export function endRecogniser(): void {
  running = null;
}

/** As libjpeg and libtiff say it. */
const damage = /corrupt|premature|bad (?:data|code)|not enough data|not terminated|length mismatch/i;

async function startRecogniser(): Promise<Recogniser> {
  const { core, languages, memory, complaints } = await startCore();
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, 1) !== 0) throw new Error("the trained data cannot be read");
  const take = ({ width, height, pixels }: GreyPicture): void => {
    const address = core._malloc(pixels.length);
    memory().set(pixels, address);
    // It makes a copy of its own.
    api.SetImage(address, width, height, 1, width);
    core._free(address);
    // Only tells it that the letters are of print size.
    api.SetSourceResolution(200);
  };
  return {
    decode(bytes, turn) {
      complaints();
      core.FS.writeFile("/input", bytes);
      const failed = api.SetImageFile(turn, 0) !== 0;
      core.FS.unlink("/input");
      if (failed) return null;
      const pix = api.GetInputImage();
      const rows = pixRows(pix, memory(), core.getPointer(pix.get_colormap()));
      const picture = rows && reduced(rows, recognisedSide);
      api.Clear();
      if (memory().length > engineMemoryKept) endRecogniser();
      const isWhole = !complaints().some((line) => damage.test(line));
      return picture && { picture, isWhole };
    },
    recognise(picture, options = {}) {
      take(picture);
      return recognised(api, options);
    },
    slope(picture) {
      take(picture);
      api.SetVariable("tessedit_pageseg_mode", "3");
      const slope = api.FindLines() === 0 ? -api.GetGradient() : 0;
      api.Clear();
      return slope;
    }
  };
}

function recognised(api: CoreApi, { segmentation = 3, characters = "" }: RecogniseOptions): Word[] {
  api.SetVariable("tessedit_pageseg_mode", String(segmentation));
  api.SetVariable("tessedit_char_whitelist", characters);
  const failed = api.Recognize(null) !== 0;
  const words = failed ? [] : wordsOf(api.GetTSVText(0));
  api.Clear();
  return words;
}

import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { GreyPicture } from "../image/grey-picture.ts";
import { recognisedSide } from "../image/image-limits.ts";
import { drawnShapes } from "../limits.ts";
import { type DrawnImage, drawnImages, type Matrix, product } from "./drawn-images.ts";
import { type ImageLayers, imageLayers } from "./image-layers.ts";
import { PageCanvas } from "./page-canvas.ts";

/** What a page shows besides text. */
export interface PagePicture {
  /** Its images, put together as it draws them; null where it has none of them, or none that can be decoded. */
  readonly picture: GreyPicture | null;
  /** Whether something is missing from the picture: letters drawn as shapes, an image that cannot be decoded. */
  readonly isMissingSome: boolean;
  /** How many operators draw the page. */
  readonly operators: number;
}

/** Part of a page under which an image is no text worth speaking of: a rule, a bullet. */
const smallPart = 0.02;

/** Dots per inch at which a page is put together; its own images say which. */
const density = { least: 100, most: 300 };

/**
 * `codes`: pdf.js's table of names to operator codes. `leastPart`: images that cover less of the page, from 0 to 1, are
 * decoration; above 0, so are those that other pages show too.
 */
export async function pagePicture(
  page: PDFPageProxy,
  codes: Readonly<Record<string, number>>,
  leastPart: number
): Promise<PagePicture> {
  const list = await page.getOperatorList();
  const images = drawnImages(list, codes).filter(({ source }) => leastPart === 0 || !isShared(source));
  const operators = list.fnArray.length;
  const isDrawn = list.fnArray.filter((code) => code === codes.constructPath).length >= drawnShapes;
  const part = images.reduce((sum, image) => sum + partOf(page, image), 0);
  if (images.length === 0 || part < leastPart) {
    return { picture: null, isMissingSome: isDrawn && leastPart === 0, operators };
  }
  const layers = await Promise.all(images.map(async (image) => imageLayers(await decoded(page, image), image)));
  const isMissingSome = layers.some((layer, index) => {
    const image = images[index];
    return layer === null && image !== undefined && partOf(page, image) >= smallPart;
  });
  return { picture: drawPage(page, images, layers), isMissingSome, operators };
}

/** Several pages show it: the letterhead. */
function isShared(source: unknown): boolean {
  return typeof source === "string" && source.startsWith("g_");
}

/** pdf.js hands decoded images over as they come; those that several pages share, in a place of their own. */
function decoded(page: PDFPageProxy, { source }: DrawnImage): Promise<unknown> {
  if (typeof source !== "string") return Promise.resolve(source);
  const { objs, commonObjs } = page as unknown as Record<"objs" | "commonObjs", ImageStore>;
  return new Promise((resolve) => {
    (isShared(source) ? commonObjs : objs).get(source, resolve);
  });
}

interface ImageStore {
  get(id: string, found: (image: unknown) => void): void;
}

function drawPage(
  page: PDFPageProxy,
  images: readonly DrawnImage[],
  layers: readonly (ImageLayers | null)[]
): GreyPicture {
  const { width, height, scale, transform } = page.getViewport({ scale: scaleOf(page, images, layers) });
  const canvas = new PageCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const [a = scale, b = 0, c = 0, d = -scale, e = 0, f = height] = transform as readonly number[];
  const toPixels: Matrix = [a, b, c, d, e, f];
  for (const [index, { matrix }] of images.entries()) {
    const layer = layers[index];
    if (layer) canvas.draw(layer, product(toPixels, matrix));
  }
  return canvas.picture;
}

/** Pixels a point: as dense as its densest image of some size. */
function scaleOf(page: PDFPageProxy, images: readonly DrawnImage[], layers: readonly (ImageLayers | null)[]): number {
  const { width, height } = page.getViewport({ scale: 1 });
  const densities = images.flatMap((image, index) => {
    const layer = layers[index];
    const [a, b] = image.matrix;
    return layer && partOf(page, image) >= smallPart ? [(72 * layer.grey.width) / Math.hypot(a, b)] : [];
  });
  const dots = Math.min(density.most, Math.max(density.least, ...densities));
  return Math.min(dots / 72, recognisedSide / Math.max(width, height));
}

/** Of the page, 0 to 1 and beyond. */
function partOf(page: PDFPageProxy, { matrix: [a, b, c, d] }: DrawnImage): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return Math.abs(a * d - b * c) / (width * height);
}

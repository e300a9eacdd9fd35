import type { GuardState } from "./guard-state.ts";

/** One stroke or area of a picture, in SVG path data on a grid of 32 by 32. */
interface Shape {
  readonly path: string;
  readonly fill?: string;
  readonly stroke?: string;
  /** Of the stroke, in units of the grid. */
  readonly width?: number;
}

const shield = "M16 1.5 28.5 6v10c0 8.2-5.2 12.6-12.5 14.6C8.7 28.6 3.5 24.2 3.5 16V6Z";
const triangle = "M16 2.5 30.5 29H1.5Z";
const lock = "M5 14h22v15.5H5Z";
const shackle = "M9.5 14v-4a6.5 6.5 0 0 1 13 0v4";

const green = "#1f6b57";
const amber = "#f7b500";
const ink = "#3b2a00";
const white = "#ffffff";
/** Neither toolbar swallows it: 3 : 1 and more on white and on Firefox's and Chromium's dark ones. */
const grey = "#7b7b85";

/**
 * A picture a state, told apart by their outlines also without colours: a whole shield with a tick, a padlock, a shield with a
 * question mark, a warning triangle, an empty shield crossed out. Each has a light and a dark part, so that one of them stands
 * out on a light toolbar and the other on a dark one.
 */
const pictures: Readonly<Record<GuardState, readonly Shape[]>> = {
  guarding: [
    { path: shield, fill: green, stroke: white, width: 2.5 },
    { path: "m9.5 16 4.8 4.8 8.4-9.4", stroke: white, width: 3.6 }
  ],
  "needs-permission": [
    { path: shackle, stroke: ink, width: 6.5 },
    { path: shackle, stroke: amber, width: 3 },
    { path: lock, fill: amber, stroke: ink, width: 2 },
    { path: "M16 19v5.5", stroke: ink, width: 4 }
  ],
  "not-understood": [
    { path: shield, fill: amber, stroke: ink, width: 2 },
    { path: "M11.5 11.5c0-6 9-6 9 0 0 4-4.5 3.8-4.5 7.5", stroke: ink, width: 3.2 },
    { path: "M16 23.7v.1", stroke: ink, width: 3.6 }
  ],
  "reload-needed": [
    { path: triangle, fill: amber, stroke: ink, width: 2 },
    { path: "M16 12v7.5", stroke: ink, width: 3.6 },
    { path: "M16 24.7v.1", stroke: ink, width: 3.8 }
  ],
  off: [
    { path: shield, stroke: grey, width: 3 },
    { path: "M4 29 28 3", stroke: grey, width: 3 }
  ]
};

const grid = 32;
/** Pixels: toolbars show 16, twice that on fine screens; Firefox's menus 32, twice that. */
const sizes = [16, 32, 64] as const;

/** By size in pixels, as `action.setIcon` takes it. Drawn here: the package holds no picture that could grow stale. */
export function pictureOf(state: GuardState): Record<number, ImageData> {
  return Object.fromEntries(sizes.map((size) => [size, draw(pictures[state], size)]));
}

function draw(shapes: readonly Shape[], size: number): ImageData {
  const context = new OffscreenCanvas(size, size).getContext("2d");
  if (!context) throw new Error("no canvas to draw the toolbar's picture on");
  context.scale(size / grid, size / grid);
  context.lineCap = "round";
  context.lineJoin = "round";
  for (const { path, fill, stroke, width = 1 } of shapes) {
    const outline = new Path2D(path);
    if (fill) {
      context.fillStyle = fill;
      context.fill(outline);
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke(outline);
    }
  }
  return context.getImageData(0, 0, size, size);
}

import { expect, test } from "vitest";
import {
  type FrameState,
  type FrameStates,
  type GuardState,
  pageState,
  withFrame
} from "../../src/browser/guard-state.ts";

type Report = readonly [frame: number, state: FrameState, isNew?: boolean];

test.each<[string, Report[], GuardState]>([
  ["a page whose guard stands", [[0, "guarding", true]], "guarding"],
  ["a guard without its page-world script", [[0, "unpaired", true]], "reload-needed"],
  [
    "paired a moment later",
    [
      [0, "unpaired", true],
      [0, "guarding"]
    ],
    "guarding"
  ],
  [
    "a compose in a frame of it that is not understood",
    [
      [0, "guarding", true],
      [7, "not-understood"]
    ],
    "not-understood"
  ],
  [
    "that frame is gone",
    [
      [0, "guarding", true],
      [7, "not-understood"],
      [7, "gone"]
    ],
    "guarding"
  ],
  [
    "that compose is mended",
    [
      [0, "guarding", true],
      [7, "not-understood"],
      [7, "guarding"]
    ],
    "guarding"
  ],
  [
    "another frame says that it stands",
    [
      [7, "not-understood"],
      [8, "guarding"]
    ],
    "not-understood"
  ],
  [
    "a new page in that tab",
    [
      [0, "not-understood", true],
      [7, "not-understood"],
      [0, "guarding", true]
    ],
    "guarding"
  ],
  [
    "no page-world script outweighs what is not understood",
    [
      [0, "unpaired", true],
      [7, "not-understood"]
    ],
    "reload-needed"
  ]
])("%s", (_, reports, expected) => {
  let frames: FrameStates = {};
  for (const [frame, state, isNew = false] of reports) frames = withFrame(frames, frame, state, isNew);
  expect(pageState(frames)).toBe(expected);
});

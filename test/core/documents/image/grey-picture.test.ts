import { describe, expect, it } from "vitest";
import { cropped, doubled, reduced, rowsOf, turned } from "../../../../src/core/documents/image/grey-picture.ts";

const picture = (rows: readonly (readonly number[])[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  pixels: Uint8Array.from(rows.flat())
});
const six = picture([
  [10, 20, 30],
  [40, 50, 60]
]);

describe("a grey picture", () => {
  it.each([
    ["0 quarters", turned(six, 0), six],
    [
      "1 quarter",
      turned(six, 1),
      picture([
        [40, 10],
        [50, 20],
        [60, 30]
      ])
    ],
    [
      "2 quarters",
      turned(six, 2),
      picture([
        [60, 50, 40],
        [30, 20, 10]
      ])
    ],
    [
      "3 quarters",
      turned(six, 3),
      picture([
        [30, 60],
        [20, 50],
        [10, 40]
      ])
    ],
    [
      "a part",
      cropped(six, 1, 0, 2, 2),
      picture([
        [20, 30],
        [50, 60]
      ])
    ],
    [
      "reduced to means",
      reduced(
        rowsOf(
          picture([
            [0, 10],
            [20, 30]
          ])
        ),
        1
      ),
      picture([[15]])
    ],
    ["not reduced when it is small", reduced(rowsOf(six), 3), six],
    [
      "doubled",
      doubled(picture([[10, 30]])),
      picture([
        [10, 20, 30, 30],
        [10, 20, 30, 30]
      ])
    ]
  ])("%s", (_, made, expected) => {
    expect(made).toEqual(expected);
  });
});

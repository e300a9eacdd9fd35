import { listed } from "../plural.ts";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";
import type { LetterRow, Likeness } from "./asking-props.ts";

export interface LooksLikeProps {
  readonly t: Texts;
  /** Both are hostile input. */
  readonly address: string;
  readonly known: string;
  readonly likeness: Likeness;
  /** Shown only where most letters are the same: between two that merely sound alike it would mark everything. */
  readonly onlyWhenClose?: boolean;
}

const LONGEST_SAME = 40;

function isClose(row: LetterRow): boolean {
  const count = (pieces: LetterRow): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
  return count(row.filter(({ same }) => same)) * 2 > count(row);
}

/** Two addresses one above the other, the letters that differ marked; who cannot see them hears which they are. */
export function LooksLike({ t, address, known, likeness, onlyWhenClose = false }: LooksLikeProps) {
  const [one = [], other = []] = likeness(address, known);
  if (onlyWhenClose && !isClose(one)) return null;
  const foreign = foreignLetters(one);
  return (
    <div class="alike">
      <dl>
        <dt>{t("alike_this")}</dt>
        <dd>
          <Row row={one} />
        </dd>
        <dt>{t("alike_known")}</dt>
        <dd>
          <Row row={other} />
        </dd>
      </dl>
      <span class="only-heard">{t("alike_heard", differing(t, one), differing(t, other))}</span>
      {foreign.length > 0 && <span class="item-note">{t("alike_foreign", listed(t, foreign))}</span>}
    </div>
  );
}

function Row({ row }: { row: LetterRow }) {
  return (
    <bdi dir="ltr">
      {row.map(({ text, same }, index) =>
        same ? (
          cutMiddle(safeText(text), LONGEST_SAME)
        ) : (
          <mark key={index}>{cutMiddle(safeText(text), LONGEST_SAME)}</mark>
        )
      )}
    </bdi>
  );
}

/** Letter by letter: a screen reader would else make a word of them. */
function differing(t: Texts, row: LetterRow): string {
  const pieces = row
    .filter(({ same }) => !same)
    .map(({ text }) => [...cutMiddle(safeText(text), LONGEST_SAME)].join(" "));
  return pieces.length === 0 ? t("alike_nothing") : pieces.join(", ");
}

/** Differing letters that no Dutch keyboard types, each with its number in Unicode: they may look the same. */
function foreignLetters(row: LetterRow): string[] {
  const letters = row.filter(({ same }) => !same).flatMap(({ text }) => [...text]);
  const foreign = new Set(letters.filter((letter) => /[^\p{ASCII}]/u.test(letter)));
  return [...foreign].slice(0, 5).map((letter) => `${safeText(letter)} (${codePoint(letter)})`);
}

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** One page, as far as it was read. */
export interface PageReading {
  readonly number: number;
  /** Its print. */
  readonly lines: string;
  readonly form: readonly string[];
  readonly notes: readonly string[];
  /** Text recognised in its images; "" where it has none. */
  readonly recognised: string;
  readonly shortfall: PageShortfall | null;
}

/**
 * Why a page was not read in full: the parser gave up; it is a picture in which no text was recognised; much of it was
 * recognised unsurely; it is one of more pictures than are looked at.
 */
export type PageShortfall = "damaged" | "picture" | "uncertain" | "over-limit";

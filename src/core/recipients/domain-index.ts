import { type DomainShape, shapeOf } from "./domain-shape.ts";
import { toUnicodeDomain } from "./domain-text.ts";
import { editDistance } from "./edits.ts";
import { type KeyedIndex, KeyedIndexBuilder } from "./keyed-index.ts";
import { undressed } from "./name-words.ts";
import {
  isSlip,
  type Likeness,
  likenessOf,
  looksOfLabels,
  mostEdits,
  type TrustedKind,
  turnPlaces,
  wordOrders
} from "./near-domain.ts";
import type { NearKnown } from "./recipient.ts";
import { skeletonHash, skeletonOf } from "./skeleton.ts";
import { SlipIndex } from "./slip-index.ts";
import { hashStep, textHash } from "./text-hash.ts";
import type { TrustedDomains } from "./trusted-domains.ts";

/** A trusted domain that another looks like. */
export interface NearDomain extends NearKnown {
  readonly kind: TrustedKind;
  readonly likeness: Likeness;
}

const LOOKS_SEED = 2;
const KINDS: readonly TrustedKind[] = ["own", "client", "known", "provider"];

/** Finds the trusted domains that a domain looks like without comparing it with all of them. */
export class DomainIndex {
  private readonly domains: readonly string[];
  private readonly kinds: Uint8Array;
  private readonly slips: SlipIndex;
  private readonly ids: ReadonlyMap<string, number>;
  private readonly keys: KeyedIndex;
  /** What they end in: `nl`, `com`. */
  private readonly tops: ReadonlySet<string>;

  /** Where a domain comes under more than one kind, the first counts. */
  constructor(trusted: readonly TrustedDomains[]) {
    const ids = new Map<string, number>();
    const [shapes, kinds]: [DomainShape[], number[]] = [[], []];
    for (const [kind, domains] of trusted) {
      for (const domain of domains) {
        // Already there as it stands: nothing to take apart.
        const shape = ids.has(domain) ? null : shapeOf(domain);
        if (shape === null || ids.has(shape.registrable)) continue;
        ids.set(shape.registrable, shapes.length);
        shapes.push(shape);
        kinds.push(KINDS.indexOf(kind));
      }
    }
    this.domains = shapes.map((shape) => shape.registrable);
    this.kinds = Uint8Array.from(kinds);
    this.slips = new SlipIndex(
      shapes.map((shape) => shape.plain),
      mostEdits
    );
    this.ids = ids;
    this.keys = indexed(shapes);
    this.tops = new Set(shapes.map(({ suffix }) => suffix.slice(suffix.lastIndexOf(".") + 1)));
  }

  /** Whether somebody known has a mailbox at this domain, so that it is no mistake for another. */
  has(shape: DomainShape): boolean {
    return this.ids.has(shape.registrable);
  }

  near(shape: DomainShape): NearDomain[] {
    const found = new Map<number, NearDomain>();
    const add = (id: number, compare: Compare): void => {
      const near = found.has(id) ? null : compare(shape, shapeOf(this.domains[id] ?? ""), this.kindOf(id));
      if (near !== null) found.set(id, near);
    };
    for (const id of this.alikes(shape)) add(id, alikeDomain);
    for (const id of this.slips.near(shape.plain)) add(id, slippedDomain);
    return [...found.values()];
  }

  /** The trusted domains that stand whole in a text of labels, at a dot or hyphen (`jan-own.nl`, `jan.own.nl.x`). */
  inside(text: string): { readonly kind: TrustedKind; readonly known: string }[] {
    // Most local parts are names.
    if (!text.split(/[.-]/).some((word, at) => at > 0 && this.tops.has(word))) return [];
    const ids = new Set(domainsInside(text).flatMap((domain) => this.ids.get(domain) ?? []));
    return [...ids].map((id) => ({ kind: this.kindOf(id), known: this.domains[id] ?? "" }));
  }

  private kindOf(id: number): TrustedKind {
    return KINDS[this.kinds[id] ?? 0] ?? "known";
  }

  private alikes(shape: DomainShape): Set<number> {
    const found = new Set<number>();
    for (const look of looksOf(shape)) this.keys.each(textHash(look, LOOKS_SEED), (id) => found.add(id));
    eachTurnHash(skeletonOf(shape.plain), (hash) => this.keys.each(hash, (id) => found.add(id)));
    for (const domain of shape.under === "" ? [] : domainsInside(shape.domain)) {
      const id = this.ids.get(domain);
      if (id !== undefined) found.add(id);
    }
    return found;
  }
}

function indexed(shapes: readonly DomainShape[]): KeyedIndex {
  const builder = new KeyedIndexBuilder(shapes.length * 2);
  shapes.forEach((shape, id) => {
    const [first = "", second = "", ...more] = shape.name.split("-");
    if (second === "" && more.length === 0) builder.add(skeletonHash(shape.plain, LOOKS_SEED), id);
    else if (first !== "" && more.length === 0) {
      builder.add(skeletonHash(second, skeletonHash(first, LOOKS_SEED)), id);
      builder.add(skeletonHash(first, skeletonHash(second, LOOKS_SEED)), id);
    } else for (const order of wordOrders(shape.name)) builder.add(textHash(order, LOOKS_SEED), id);
  });
  return builder.build();
}

function looksOf(shape: DomainShape): Set<string> {
  const dressed = undressed(shape.name).map(skeletonOf);
  return new Set([...wordOrders(shape.name), ...dressed, ...looksOfLabels(shape.under)]);
}

/** `textHash` of every turn of a skeleton, without making the texts: most are nobody's. */
function eachTurnHash(skeleton: string, take: (hash: number) => void): void {
  const { length } = skeleton;
  for (const place of turnPlaces(length)) {
    let hash = LOOKS_SEED;
    for (let at = 0; at < length; at += 1) hash = hashStep(hash, skeleton.charCodeAt((place + at) % length));
    take(hash >>> 0);
  }
}

const MOST_LABELS = 8;

/**
 * Every run of labels that could be a domain by itself, also with what stands before a hyphen of the first or behind one of the
 * last left out, and labels like `own-nl`.
 */
function domainsInside(domain: string): string[] {
  const labels = domain.split(".").slice(0, MOST_LABELS);
  const runs = labels.flatMap((first, from) =>
    labels.slice(from + 1).flatMap((last, more) => {
      const between = labels.slice(from + 1, from + 1 + more);
      return endsOf(first).flatMap((head) => startsOf(last).map((tail) => [head, ...between, tail].join(".")));
    })
  );
  const flat = labels.map((label) => label.replace(/-(?=[^-]*$)/, "."));
  return [...runs, ...flat.filter((label) => label.includes("."))];
}

const MOST_HYPHENS = 6;

/** `a-b-c`, `b-c`, `c` */
function endsOf(label: string): string[] {
  const words = label.split("-").slice(-MOST_HYPHENS);
  return [label, ...words.slice(1).map((_, at) => words.slice(at + 1).join("-"))];
}

/** `a-b-c`, `a`, `a-b` */
function startsOf(label: string): string[] {
  const words = label.split("-").slice(0, MOST_HYPHENS);
  return [label, ...words.slice(1).map((_, at) => words.slice(0, at + 1).join("-"))];
}

type Compare = (shape: DomainShape, trusted: DomainShape | null, kind: TrustedKind) => NearDomain | null;

/** The likeness with how far apart the two are as they are read; null when they are not alike. */
export const nearDomain: Compare = (shape, trusted, kind) =>
  alikeDomain(shape, trusted, kind) ?? slippedDomain(shape, trusted, kind);

const alikeDomain: Compare = (shape, trusted, kind) => {
  const likeness = trusted === null ? null : likenessOf(shape, trusted, kind);
  return trusted === null || likeness === null ? null : measured(shape, trusted, { kind, likeness });
};

const slippedDomain: Compare = (shape, trusted, kind) =>
  trusted !== null && isSlip(shape, trusted, kind) ? measured(shape, trusted, { kind, likeness: "name" }) : null;

function measured(shape: DomainShape, trusted: DomainShape, what: Pick<NearDomain, "kind" | "likeness">): NearDomain {
  const shown = toUnicodeDomain(what.likeness.endsWith("inside") ? shape.domain : shape.registrable);
  const known = toUnicodeDomain(trusted.registrable);
  return { ...what, known, distance: editDistance(shown, known) };
}

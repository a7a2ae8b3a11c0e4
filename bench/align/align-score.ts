// Scores beads against gold beads, as Vecalign's scorer does.
import type { Bead } from '#lib/align/bead.ts';

type Pair = Pick<Bead, 'source' | 'target'>;

/** Counts that can be added up over documents. */
export interface Counts {
  readonly proposed: number;
  readonly gold: number;
  readonly strictPrecision: number;
  readonly strictRecall: number;
  readonly laxPrecision: number;
  readonly laxRecall: number;
}

export const NO_COUNTS: Counts = {
  proposed: 0,
  gold: 0,
  strictPrecision: 0,
  strictRecall: 0,
  laxPrecision: 0,
  laxRecall: 0,
};

/**
 * Strict: both sides equal a gold bead's. Lax: both sides overlap one gold bead's. Precision runs over all proposed
 * beads, nulls included; recall over the gold beads with two sides.
 */
export function countMatches(proposed: readonly Pair[], gold: readonly Pair[]): Counts {
  const [strictPrecision, laxPrecision] = matched(proposed, gold);
  const twoSided = gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const [strictRecall, laxRecall] = matched(twoSided, proposed);
  return { proposed: proposed.length, gold: twoSided.length, strictPrecision, strictRecall, laxPrecision, laxRecall };
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    proposed: one.proposed + other.proposed,
    gold: one.gold + other.gold,
    strictPrecision: one.strictPrecision + other.strictPrecision,
    strictRecall: one.strictRecall + other.strictRecall,
    laxPrecision: one.laxPrecision + other.laxPrecision,
    laxRecall: one.laxRecall + other.laxRecall,
  };
}

export function strictF1(counts: Counts): number {
  return harmonic(counts.strictPrecision / counts.proposed, counts.strictRecall / counts.gold);
}

export function laxF1(counts: Counts): number {
  return harmonic(counts.laxPrecision / counts.proposed, counts.laxRecall / counts.gold);
}

export function keyOf(bead: Pair): string {
  return `${bead.source.join(',')}:${bead.target.join(',')}`;
}

/** How many beads of the first list are found strictly and laxly in the second. An empty side overlaps an empty side. */
function matched(beads: readonly Pair[], others: readonly Pair[]): [number, number] {
  const keys = new Set(others.map(keyOf));
  const bySource = new Map<number, Set<number>>();
  const onlyTargets = new Set<number>();
  const onlySources = new Set<number>();
  for (const other of others) {
    if (other.source.length === 0) for (const unit of other.target) onlyTargets.add(unit);
    if (other.target.length === 0) for (const unit of other.source) onlySources.add(unit);
    for (const unit of other.source) {
      const targets = bySource.get(unit) ?? new Set<number>();
      for (const mate of other.target) targets.add(mate);
      bySource.set(unit, targets);
    }
  }
  let strict = 0;
  let lax = 0;
  for (const bead of beads) {
    if (keys.has(keyOf(bead))) strict += 1;
    if (bead.source.length === 0) lax += keys.has(keyOf(bead)) ? 1 : 0;
    else if (bead.target.length === 0) lax += keys.has(keyOf(bead)) ? 1 : 0;
    else if (bead.source.some((unit) => bead.target.some((mate) => bySource.get(unit)?.has(mate)))) lax += 1;
  }
  return [strict, lax];
}

function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

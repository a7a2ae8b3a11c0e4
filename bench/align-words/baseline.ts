// What is compared with: the reparameterised IBM model 2 of Dyer et al. 2013 (fast_align), both ways, on the same sentences and the library.
import type { TokenPair } from '#lib/align/words/link-words.ts';
import { fold } from '#lib/text/fold.ts';

const ROUNDS = 6;
const TENSION = 4;
const NULL_CHANCE = 0.08;
/** Dirichlet prior of the translation table, spread over its entries. */
const ALPHA = 0.01;

/** Links "source-target" of each pair, found from both directions: only those that both have, or all. */
export function alignBaseline(
  pairs: readonly TokenPair[],
  how: 'intersection' | 'union',
): readonly ReadonlySet<string>[] {
  const folded = pairs.map((pair): TokenPair => [pair[0].map(stem), pair[1].map(stem)]);
  const forward = alignOneWay(folded);
  const backward = alignOneWay(folded.map(([source, target]): TokenPair => [target, source]));
  return folded.map((_, index) => {
    const ones = (forward[index] ?? []).map(([target, source]) => `${source}-${target}`);
    const others = (backward[index] ?? []).map(([source, target]) => `${source}-${target}`);
    return new Set(how === 'union' ? [...ones, ...others] : ones.filter((link) => others.includes(link)));
  });
}

/** Five letters stand for the lemma, which helps the baseline on little text. */
function stem(token: string): string {
  return fold(token).slice(0, 5);
}

function alignOneWay(pairs: readonly TokenPair[]): readonly (readonly (readonly [number, number])[])[] {
  let table = new Map<string, Map<string, number>>();
  const chance = (source: string, target: string) => table.get(source)?.get(target) ?? 1e-6;
  let links: (readonly [number, number])[][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const counts = new Map<string, Map<string, number>>();
    links = pairs.map(([source, target]) =>
      target.flatMap((word, j) => {
        const ways = source.map((other, i) => {
          const distance = Math.abs((i + 0.5) / source.length - (j + 0.5) / target.length);
          return (round === 0 ? 1 : chance(other, word)) * Math.exp(-TENSION * distance);
        });
        const none = (round === 0 ? 1 : chance('', word)) * NULL_CHANCE;
        const sum = ways.reduce((total, way) => total + way, 0);
        const shares = ways.map((way) => ((1 - NULL_CHANCE) * way) / (sum || 1));
        const weights = source.map((other, i) => (shares[i] ?? 0) * (round === 0 ? 1 : chance(other, word)));
        const all = weights.reduce((total, weight) => total + weight, none);
        for (const [i, other] of source.entries()) add(counts, other, word, (weights[i] ?? 0) / all);
        add(counts, '', word, none / all);
        const best = weights.indexOf(Math.max(...weights));
        return best >= 0 && (weights[best] ?? 0) > none ? [[j, best] as const] : [];
      }),
    );
    table = normalise(counts);
  }
  return links;
}

function normalise(counts: Map<string, Map<string, number>>): Map<string, Map<string, number>> {
  for (const row of counts.values()) {
    const sum = row.values().reduce((total, count) => total + count + ALPHA, 0);
    for (const [word, count] of row) row.set(word, (count + ALPHA) / sum);
  }
  return counts;
}

function add(counts: Map<string, Map<string, number>>, source: string, target: string, by: number): void {
  const row = counts.get(source) ?? new Map<string, number>();
  counts.set(source, row);
  row.set(target, (row.get(target) ?? 0) + by);
}

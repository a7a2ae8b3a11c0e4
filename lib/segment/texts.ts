// Matches the texts of a re-imported work with the stored ones, whatever their numbers are now.

/** Word sequences of this length are hardly shared by chance. */
const runLength = 4;
const leastShare = 0.1;

/**
 * By index of the new text, the index of the old one. Texts without matches are paired by position, so that ids
 * continue.
 */
export function matchTexts(
  old: readonly (readonly string[])[],
  fresh: readonly (readonly string[])[],
): readonly (number | undefined)[] {
  const matches: (number | undefined)[] = fresh.map(() => undefined);
  const taken = new Set<number>();
  for (const { at, place } of rankPairs(old, fresh)) {
    if (matches[at] !== undefined || taken.has(place)) continue;
    matches[at] = place;
    taken.add(place);
  }
  return matches.map((match, at) => match ?? (at < old.length && !taken.has(at) ? at : undefined));
}

interface Pair {
  readonly at: number;
  readonly place: number;
  readonly share: number;
}

/** Pairs that share enough, most similar first. */
function rankPairs(old: readonly (readonly string[])[], fresh: readonly (readonly string[])[]): readonly Pair[] {
  const runs = old.map(runsOf);
  const places = new Map<string, number[]>();
  for (const [place, own] of runs.entries()) {
    for (const run of own) {
      const known = places.get(run);
      if (known) known.push(place);
      else places.set(run, [place]);
    }
  }
  return fresh
    .flatMap((text, at) => {
      const own = runsOf(text);
      const shared = new Map<number, number>();
      for (const run of own) for (const place of places.get(run) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
      return [...shared].map(([place, count]) => ({
        at,
        place,
        share: count / Math.max(1, Math.min(own.size, runs[place]?.size ?? 1)),
      }));
    })
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || a.at - b.at);
}

function runsOf(segments: readonly string[]): ReadonlySet<string> {
  const words = segments.flatMap((segment) => segment.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= words.length; at += 1) runs.add(words.slice(at, at + runLength).join(' '));
  return runs;
}

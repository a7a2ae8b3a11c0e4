// Learns from the words of a text alone which endings its language has, and cuts them off: замка, замком → замк.

const shortestStem = 4;
const longestEnding = 5;
const concentration = 20;
const rounds = 4;

/**
 * Splits each word into stem + ending so that few stems and few endings describe all words (the minimum description
 * length idea of Goldsmith 2001, with the Dirichlet-process prior of Goldwater et al. 2006, hard assignments).
 * No language is known beforehand; words of up to four letters are left whole.
 */
export function learnStems(words: readonly string[]): ReadonlyMap<string, string> {
  const stems = new Map<string, number>();
  const endings = new Map<string, number>();
  const cut = new Map<string, number>();
  const long = words.filter((word) => word.length > shortestStem + 1);
  for (const word of long) {
    for (let length = firstCut(word); length <= word.length; length += 1) {
      const share = 1 / (word.length - firstCut(word) + 1);
      add(stems, word.slice(0, length), share);
      add(endings, word.slice(length), share);
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    const nextStems = round === 0 ? new Map<string, number>() : stems;
    const nextEndings = round === 0 ? new Map<string, number>() : endings;
    const total = long.length;
    for (const word of long) {
      const before = cut.get(word);
      if (before !== undefined) {
        add(stems, word.slice(0, before), -1);
        add(endings, word.slice(before), -1);
      }
      const best = bestCut(word, stems, endings, total);
      cut.set(word, best);
      add(nextStems, word.slice(0, best), 1);
      add(nextEndings, word.slice(best), 1);
    }
    if (round === 0) {
      replace(stems, nextStems);
      replace(endings, nextEndings);
    }
  }
  return new Map(long.map((word) => [word, word.slice(0, cut.get(word) ?? word.length)]));
}

function firstCut(word: string): number {
  return Math.max(shortestStem, word.length - longestEnding);
}

function bestCut(
  word: string,
  stems: ReadonlyMap<string, number>,
  endings: ReadonlyMap<string, number>,
  total: number,
): number {
  let best = word.length;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let length = firstCut(word); length <= word.length; length += 1) {
    const stem = (stems.get(word.slice(0, length)) ?? 0) + concentration * 0.05 ** length * 20;
    const ending = (endings.get(word.slice(length)) ?? 0) + concentration * 0.1 ** (word.length - length + 1);
    const score = Math.log(stem / total) + Math.log(ending / total);
    if (score > bestScore) {
      bestScore = score;
      best = length;
    }
  }
  return best;
}

function add(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

function replace(counts: Map<string, number>, by: ReadonlyMap<string, number>): void {
  counts.clear();
  for (const [key, value] of by) counts.set(key, value);
}

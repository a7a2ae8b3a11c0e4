// Links marks by the words around them: a comma goes with a comma where the words before or after both go together.
import type { WordLink } from './link.ts';
import type { Word } from './word.ts';

/** Marks that languages write differently. */
const SAME: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '—',
  '--': '—',
  '...': '…',
};

/** Links of marks, given those of words. Each mark has one at most. */
export function linkMarks(
  source: readonly Word[],
  target: readonly Word[],
  links: readonly WordLink[],
): readonly WordLink[] {
  const chances = new Map(links.map((link) => [link.source * target.length + link.target, link.confidence]));
  const found: WordLink[] = [];
  const used = new Set<number>();
  for (const [i, mark] of source.entries()) {
    if (mark.kind !== 'mark') continue;
    let best: WordLink | undefined;
    for (const [j, other] of target.entries()) {
      if (other.kind !== 'mark' || used.has(j) || nameOf(mark) !== nameOf(other)) continue;
      const confidence = chanceOf(i, j, source, target, chances);
      if (confidence > (best?.confidence ?? 0)) best = { source: i, target: j, confidence };
    }
    if (!best) continue;
    used.add(best.target);
    found.push(best);
  }
  return found;
}

function nameOf({ key }: Word): string {
  return SAME[key] ?? key;
}

/** Marks at the end of both go together; others as their neighbours do, marks among them passed over. */
function chanceOf(
  i: number,
  j: number,
  source: readonly Word[],
  target: readonly Word[],
  chances: ReadonlyMap<number, number>,
): number {
  if (i === source.length - 1 && j === target.length - 1) return 0.98;
  const linked = (step: 1 | -1) => {
    const [one, other] = [neighbour(source, i, step), neighbour(target, j, step)];
    return one === undefined || other === undefined ? 0 : (chances.get(one * target.length + other) ?? 0);
  };
  const [before, after] = [linked(-1), linked(1)];
  return before + after - before * after;
}

function neighbour(words: readonly Word[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < words.length; at += step) if (words[at]?.kind !== 'mark') return at;
  return undefined;
}

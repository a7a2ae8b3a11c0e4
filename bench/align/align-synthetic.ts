// Makes documents with known beads out of aligned ones: seeded merges, splits, deletions and foreign insertions.
import type { Bead } from '#lib/align/bead.ts';

type Pair = Pick<Bead, 'source' | 'target'>;

export interface GoldDocument {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly Pair[];
}

/** Shares of the beads that are touched; `inserted` gives the text that stands on one side alone. */
export interface Noise {
  readonly merge: number;
  readonly split: number;
  readonly drop: number;
  /** Chance that a dropped stretch goes on by one more bead. */
  readonly dropOn: number;
  readonly insert: number;
  readonly inserted: { readonly source: readonly string[]; readonly target: readonly string[] };
}

/** Heavier versions of the sets at hand: every second document, cut, merged and holed, with text of another set in between. */
export function syntheticSets<
  D extends { name: string; set: string; source: string[]; target: string[]; gold: Bead[] },
>(
  documents: readonly D[],
): { name: string; documents: { name: string; source: string[]; target: string[]; gold: Bead[] }[] }[] {
  const kinds = [
    { name: 'messy', noise: { merge: 0.12, split: 0.13, drop: 0.015, dropOn: 0.6, insert: 0.015 } },
    { name: 'holed', noise: { merge: 0.03, split: 0.05, drop: 0.02, dropOn: 0.93, insert: 0.012 } },
  ];
  const sets = [...new Set(documents.map((document) => document.set))];
  return kinds.flatMap(({ name, noise }, kind) =>
    sets.map((set) => {
      const foreign = documents.find((document) => document.set !== set);
      const inserted = { source: foreign?.source ?? [], target: foreign?.target ?? [] };
      const own = documents
        .filter((document) => document.set === set)
        .filter((_, index) => index % 2 === kind % 2 || index === 0);
      return {
        name: `${set}, ${name}`,
        documents: own.map((document, index) => {
          const made = disturb({ ...document, beads: document.gold }, { ...noise, inserted }, 100 * (kind + 1) + index);
          const gold = made.beads.map((bead) => ({ ...bead, confidence: 1 }));
          return { name: document.name, source: [...made.source], target: [...made.target], gold };
        }),
      };
    }),
  );
}

/** A new document and its beads; the same seed gives the same document. */
export function disturb(document: GoldDocument, noise: Noise, seed: number): GoldDocument {
  const random = generator(seed);
  const source: string[] = [];
  const target: string[] = [];
  const beads: { source: number[]; target: number[] }[] = [];
  let dropped: 'source' | 'target' | undefined;
  let insertAt = { source: Math.floor(random() * 1000), target: Math.floor(random() * 1000) };
  for (const bead of document.beads) {
    let left = bead.source.map((unit) => document.source[unit] ?? '');
    let right = bead.target.map((unit) => document.target[unit] ?? '');
    if (dropped !== undefined && random() > noise.dropOn) dropped = undefined;
    else if (dropped === undefined && random() < noise.drop) dropped = random() < 0.5 ? 'source' : 'target';
    if (dropped === 'source') left = [];
    if (dropped === 'target') right = [];
    if (random() < noise.insert) {
      const side = random() < 0.5 ? 'source' : 'target';
      const supply = noise.inserted[side];
      const length = 1 + Math.floor(random() ** 3 * 20);
      for (let k = 0; k < length && supply.length > 0; k += 1) {
        (side === 'source' ? source : target).push(supply[insertAt[side] % supply.length] ?? '');
        insertAt = { ...insertAt, [side]: insertAt[side] + 1 };
        const place = (side === 'source' ? source : target).length - 1;
        beads.push(side === 'source' ? { source: [place], target: [] } : { source: [], target: [place] });
      }
    }
    if (left.length > 0 && right.length > 0) {
      if (random() < noise.split) left = splitOne(left, random);
      if (random() < noise.split) right = splitOne(right, random);
    }
    const previous = beads.at(-1);
    const merges = previous !== undefined && previous.source.length > 0 && previous.target.length > 0;
    if (merges && left.length > 0 && right.length > 0 && random() < noise.merge) {
      const joined = random() < 0.5 ? { list: source, parts: left } : { list: target, parts: right };
      joined.list[joined.list.length - 1] = `${joined.list.at(-1)} ${joined.parts[0]}`;
      const sourceParts = joined.list === source ? left.slice(1) : left;
      const targetParts = joined.list === target ? right.slice(1) : right;
      previous.source.push(...push(source, sourceParts));
      previous.target.push(...push(target, targetParts));
    } else if (left.length > 0 && right.length > 0) {
      beads.push({ source: push(source, left), target: push(target, right) });
    } else {
      for (const text of left) beads.push({ source: push(source, [text]), target: [] });
      for (const text of right) beads.push({ source: [], target: push(target, [text]) });
    }
  }
  return { source, target, beads };
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function push(list: string[], parts: readonly string[]): number[] {
  return parts.map((part) => list.push(part) - 1);
}

/** Cuts the longest unit after a comma, semicolon, colon or dash, or between words where there is none. */
function splitOne(parts: readonly string[], random: () => number): string[] {
  const longest = parts.reduce((best, part, index) => (part.length > (parts[best] ?? '').length ? index : best), 0);
  const text = parts[longest] ?? '';
  const places = [...text.matchAll(/[,;:—] +(?=\S)/g)].map((match) => match.index + match[0].length);
  const inside = places.filter((place) => place > 8 && place < text.length - 8);
  const place = inside[Math.floor(random() * inside.length)];
  if (place === undefined) return [...parts];
  return [...parts.slice(0, longest), text.slice(0, place).trim(), text.slice(place), ...parts.slice(longest + 1)];
}

// Which words of the two sides are the same before anything is learned: numbers, marks, equal words, names by spelling.
import { romanise, skeleton } from '../text/transliteration.ts';
import type { Vocabulary } from './side.ts';

/** A pair of words with the number of times it is taken as seen. */
export interface WordPair {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

const shortestEqual = 4;
const shortestName = 4;
const highestDistance = 0.3;

/** Pairs of words that look alike. Spelling is compared loosely only where capitals say on both sides that it is a name. */
export function findCognates(source: Vocabulary, target: Vocabulary): readonly WordPair[] {
  return [...equalWords(source, target), ...similarNames(source, target)];
}

function equalWords(source: Vocabulary, target: Vocabulary): WordPair[] {
  const pairs: WordPair[] = [];
  const byText = new Map<string, number[]>();
  for (let id = 0; id < target.size; id += 1) {
    const key = equalityKey(target, id);
    if (key !== undefined) byText.set(key, [...(byText.get(key) ?? []), id]);
  }
  for (let id = 0; id < source.size; id += 1) {
    const key = equalityKey(source, id);
    if (key === undefined) continue;
    const mates = byText.get(key) ?? [];
    for (const mate of mates) pairs.push({ source: id, target: mate, weight: 1 / mates.length });
  }
  return pairs;
}

function equalityKey(vocabulary: Vocabulary, id: number): string | undefined {
  const text = vocabulary.texts[id] ?? '';
  const kind = vocabulary.kinds[id];
  if (kind === 'mark') return text;
  if (kind === 'number') return text;
  const folded = romanise(vocabulary.forms[id] ?? text);
  const long = folded.length >= shortestEqual + (vocabulary.names[id] === 1 ? -1 : 1);
  return long ? romanise(text) : undefined;
}

function similarNames(source: Vocabulary, target: Vocabulary): WordPair[] {
  const pairs: WordPair[] = [];
  const byInitial = new Map<string, { id: number; shape: string }[]>();
  for (const name of nameShapes(target)) {
    const initial = initialOf(name.shape);
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), name]);
  }
  for (const name of nameShapes(source)) {
    for (const mate of byInitial.get(initialOf(name.shape)) ?? []) {
      if (romanise(source.texts[name.id] ?? '') === romanise(target.texts[mate.id] ?? '')) continue;
      const distance = shapeDistance(name.shape, mate.shape) / Math.max(name.shape.length, mate.shape.length);
      if (distance <= highestDistance) pairs.push({ source: name.id, target: mate.id, weight: 1 - distance });
    }
  }
  return pairs;
}

function nameShapes(vocabulary: Vocabulary): { id: number; shape: string }[] {
  const names: { id: number; shape: string }[] = [];
  for (let id = 0; id < vocabulary.size; id += 1) {
    if (vocabulary.names[id] !== 1) continue;
    const shape = skeleton(romanise(vocabulary.forms[id] ?? ''));
    if (shape.length >= shortestName) names.push({ id, shape });
  }
  return names;
}

/** Vowels at the start vary (Евгений, Yevgeny, Eugene), so they count as one. */
function initialOf(shape: string): string {
  const first = shape.charAt(0);
  return vowels.has(first) ? 'a' : first;
}

const vowels = new Set('aeiou');
const row = new Float64Array(128);

/** Edit distance where one vowel for another, or a vowel more or less, costs half. */
export function shapeDistance(one: string, other: string): number {
  const width = Math.min(other.length, row.length - 1);
  row[0] = 0;
  for (let j = 1; j <= width; j += 1) row[j] = (row[j - 1] ?? 0) + (vowels.has(other.charAt(j - 1)) ? 0.5 : 1);
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charAt(i - 1);
    const gap = vowels.has(letter) ? 0.5 : 1;
    let diagonal: number = row[0] ?? 0;
    row[0] = diagonal + gap;
    for (let j = 1; j <= width; j += 1) {
      const mate = other.charAt(j - 1);
      const bothVowels = vowels.has(letter) && vowels.has(mate);
      const change = letter === mate ? 0 : bothVowels ? 0.5 : 1;
      const above: number = row[j] ?? 0;
      const best = Math.min(diagonal + change, above + gap, (row[j - 1] ?? 0) + (vowels.has(mate) ? 0.5 : 1));
      diagonal = above;
      row[j] = best;
    }
  }
  return row[width] ?? 0;
}

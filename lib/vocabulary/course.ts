// Courses: an order of texts in which each text has few words that the texts before it did not have.
import type { LemmaCount } from './known.ts';

/** A text that a course may contain, with the number of running words of each of its lemmas. */
export interface CourseText {
  readonly id: string;
  /** By the key of a saved word; readings of one lemma as several parts of speech are one lemma here. */
  readonly lemmas: readonly LemmaCount[];
}

/** A text at its place in the course. */
export interface CourseStep {
  readonly id: string;
  /** The share of its running words whose lemmas are in no earlier text, from 0 to 1; 1 for the first text. */
  readonly unknown: number;
}

/** The largest share of unknown running words with which readers still follow a text with help (Hu & Nation 2000: 5 to 10 %). */
export const LARGEST_UNKNOWN = 0.08;

/**
 * Plans a course of at most `size` texts: from the first text on, the next is always the one with the smallest share of unknown
 * words, as long as that is at most LARGEST_UNKNOWN. Every text is tried as the first; the longest course wins, and among
 * equally long ones the one with the fewest lemmas in its first text. Time grows with the cube of the number of texts.
 */
export function planCourse(texts: readonly CourseText[], size: number): readonly CourseStep[] {
  const merged = texts.map(({ id, lemmas }) => ({ id, lemmas: withoutPartsOfSpeech(lemmas) }));
  let best: readonly CourseStep[] = [];
  for (const first of merged.toSorted((one, other) => one.lemmas.length - other.lemmas.length)) {
    const course = courseFrom(first, merged, size);
    if (course.length > best.length) best = course;
    if (best.length === size) break;
  }
  return best;
}

function withoutPartsOfSpeech(lemmas: readonly LemmaCount[]): readonly LemmaCount[] {
  const counts = new Map<string, number>();
  for (const [key, count] of lemmas) {
    const lemma = key.slice(0, key.lastIndexOf(':'));
    counts.set(lemma, (counts.get(lemma) ?? 0) + count);
  }
  return [...counts];
}

function courseFrom(first: CourseText, texts: readonly CourseText[], size: number): readonly CourseStep[] {
  const known = new Set(first.lemmas.map(([lemma]) => lemma));
  const left = new Set(texts.filter((text) => text !== first));
  const course: CourseStep[] = [{ id: first.id, unknown: 1 }];
  while (course.length < size) {
    let next: { readonly text: CourseText; readonly unknown: number } | undefined;
    for (const text of left) {
      const unknown = unknownShare(text.lemmas, known);
      if (unknown <= LARGEST_UNKNOWN && (!next || unknown < next.unknown)) next = { text, unknown };
    }
    if (!next) break;
    left.delete(next.text);
    for (const [lemma] of next.text.lemmas) known.add(lemma);
    course.push({ id: next.text.id, unknown: next.unknown });
  }
  return course;
}

/** The share of running words whose lemmas are not known, from 0 to 1; 0 for a text without words. */
function unknownShare(lemmas: readonly LemmaCount[], known: ReadonlySet<string>): number {
  let [words, unknown] = [0, 0];
  for (const [lemma, count] of lemmas) {
    words += count;
    if (!known.has(lemma)) unknown += count;
  }
  return words === 0 ? 0 : unknown / words;
}

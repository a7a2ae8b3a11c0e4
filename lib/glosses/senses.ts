// What a word may be at its place: the readings of its analyses under the dictionary's entries, and which of them hold here.

import type { Analogy } from '../dictionary/analogy.ts';
import type { DictionaryWord } from '../dictionary/dictionary.ts';
import { lookUp, type WordPlace } from '../dictionary/look-up.ts';

import type { WordAnalysis } from '../morphology/analyse.ts';
import type { Analysis } from '../morphology/analysis.ts';
import { STRESS_MARK } from '../text/stress-mark.ts';

/** An analysis under one entry, or under none where the dictionary lacks it. */
export interface FoundReading {
  readonly analysis: Analysis;
  readonly word: DictionaryWord | undefined;
  readonly stressed: string | undefined;
}

/** The readings of a word at its place. */
export interface Sense {
  /** Those that hold first: `held` of them, which the place does not tell apart. */
  readonly readings: readonly FoundReading[];
  readonly held: number;
}

/** A stress that is less sure than that is not shown. */
const SURE = 0.9;
/** Entries that are shown side by side. */
const MOST_HELD = 3;

/** Reads a word; its form has the marks of a layer of stress, which decide between homographs; `before` is the word before it. */
export function readSenses(analogy: Analogy, word: WordAnalysis, before: string): Sense {
  const place = { written: word.form, before };
  const groups = word.analyses.map((analysis) => readingsOf(analogy, analysis, place));
  // Where the dictionary has one of them, guesses at what else it might be are noise.
  const known = groups.filter(([reading]) => reading?.word);
  const ordered = known.length > 0 ? known : groups;
  const first = (ordered[0] ?? []).slice(0, MOST_HELD);
  const others = word.analyses.flatMap((analysis) => readingsOf(analogy, analysis, { written: '', before }));
  const rest = (known.length > 0 ? others.filter((reading) => reading.word) : others).filter(
    (reading) => !first.some((other) => isTwin(reading, other)),
  );
  return { readings: [...first, ...rest], held: first.length };
}

function readingsOf(analogy: Analogy, analysis: Analysis, place: WordPlace): readonly FoundReading[] {
  const { words, stressed, certainty } = lookUp(analogy, analysis, place);
  if (words.length > 0) return words.map((word) => ({ analysis, word, stressed: word.stressed[0] }));
  const isSure = certainty >= SURE || place.written.includes(STRESS_MARK);
  return [{ analysis, word: undefined, stressed: isSure ? stressed[0] : undefined }];
}

/** The same entry in the same form, under another name of its part of speech. */
function isTwin({ word, analysis }: FoundReading, other: FoundReading): boolean {
  const isSameWord = word
    ? word.lemma === other.word?.lemma && word.entry === other.word.entry
    : analysis.lemma === other.analysis.lemma;
  return isSameWord && analysis.features === other.analysis.features;
}

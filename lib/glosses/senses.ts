// What a word may be at its place: the readings of its analyses under the dictionary's entries, and which of them hold here.

import type { Analogy } from '../dictionary/analogy.ts';
import type { DictionaryWord } from '../dictionary/dictionary.ts';
import { lookUp } from '../dictionary/look-up.ts';
import type { WordAnalysis } from '../morphology/analyse.ts';
import type { Analysis } from '../morphology/analysis.ts';
import { foldLetters } from '../text/fold.ts';
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

/** Reads a word; `marked` is the word as a layer of stress has it, which decides between homographs. */
export function readSenses(analogy: Analogy, word: WordAnalysis, before: string, marked: string | undefined): Sense {
  const groups = word.analyses.map((analysis) => readingsOf(analogy, analysis, before));
  // Where the dictionary has one of them, guesses at what else it might be are noise.
  const known = groups.filter(([reading]) => reading?.word);
  const ordered = known.length > 0 ? known : groups;
  const [held = []] = [
    ...ordered.map((group) => group.filter((reading) => isSaid(reading, marked))),
    ...ordered,
  ].filter((group) => group.length > 0);
  const first = held.slice(0, MOST_HELD).map((reading) => said(reading, marked));
  const rest = ordered.flat().filter((reading) => !first.some((other) => isTwin(reading, other)));
  return { readings: [...first, ...rest].map(({ forms: _, ...reading }) => reading), held: first.length };
}

interface Candidate extends FoundReading {
  /** All the ways in which it may be said. */
  readonly forms: readonly string[];
}

function readingsOf(analogy: Analogy, analysis: Analysis, before: string): readonly Candidate[] {
  const { words, stressed, certainty } = lookUp(analogy, analysis, before);
  if (words.length === 0) {
    const forms = certainty >= SURE ? stressed : [];
    return [{ analysis, word: undefined, stressed: forms[0], forms }];
  }
  return words.map((word) => ({ analysis, word, stressed: word.stressed[0], forms: word.stressed }));
}

/** The same entry in the same form, under another name of its part of speech. */
function isTwin({ word, analysis }: Candidate, other: Candidate): boolean {
  const isSameWord = word ? word === other.word : analysis.lemma === other.analysis.lemma;
  return isSameWord && analysis.features === other.analysis.features;
}

function isSaid({ forms }: Candidate, marked: string | undefined): boolean {
  return marked?.includes(STRESS_MARK) === true && forms.some((form) => foldLetters(form) === foldLetters(marked));
}

/** A layer's own way of saying the word goes before the usual one. */
function said(reading: Candidate, marked: string | undefined): Candidate {
  return {
    ...reading,
    stressed: reading.forms.find((form) => foldLetters(form) === foldLetters(marked ?? '')) ?? reading.stressed,
  };
}

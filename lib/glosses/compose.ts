// Makes the words file of a text: analyses its sentences, asks the dictionary, and says once what holds everywhere.

import type { Analogy } from '../dictionary/analogy.ts';
import type { LevelOf } from '../dictionary/frequency.ts';
import { findPhrases, type PhraseGlosses, type PhraseIndex } from '../dictionary/phrases.ts';
import type { Segment } from '../model.ts';
import { analyseText, type WordAnalysis } from '../morphology/analyse.ts';
import type { Analyser } from '../morphology/analyser.ts';
import { habitsOf } from '../morphology/habits.ts';
import { LEVELS } from '../site/shelf.ts';
import { isStressedCopy, STRESS_MARK } from '../text/stress-mark.ts';
import { WORDS_FILE_VERSION } from './address.ts';
import { createBook, type PackGloss, type WordBook } from './book.ts';
import { type PlacedGroup, type PlacedSense, packForms, packGroups } from './forms.ts';
import { readSenses } from './senses.ts';
import { formKey, lemmaOf, type WordsFile, writeRow } from './words-file.ts';

/** Fixed groups of words with their glosses by headword. */
export interface PhraseBook {
  readonly index: PhraseIndex;
  readonly glosses: PhraseGlosses;
}

/** What is known of a text's words beside the text itself. */
export interface WordSources {
  readonly analyser: Analyser;
  readonly analogy: Analogy;
  readonly levelOf: LevelOf;
  /** The fixed groups of words to look for; none where they do not matter. */
  readonly phrases?: PhraseBook | undefined;
  /** Segments with their marks, by id: the layer that people have read decides between readings. */
  readonly stress: ReadonlyMap<string, string>;
  /** Segment id → form → what it means there. */
  readonly here: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What packs say of lemmas that the dictionary lacks. */
  readonly findInPacks: (lemmas: readonly string[]) => ReadonlyMap<string, PackGloss>;
}

/** The words of a text's original. Takes time and memory in proportion to the text. */
export function composeWords(segments: readonly Segment[], sources: WordSources): WordsFile {
  const placed = [...placeWords(segments, sources)];
  const book = openBook(placed, sources);
  const { forms, choices } = packForms(placed, book);
  const here = Object.fromEntries(
    Object.entries(sources.here).map(([id, glosses]) => [
      id,
      Object.fromEntries(Object.entries(glosses).map(([form, gloss]) => [formKey(form), gloss])),
    ]),
  );
  const groups = packGroups(placed, book);
  return {
    version: WORDS_FILE_VERSION,
    entries: book.entries().map(writeRow),
    levels: book
      .entries()
      .map((entry) => LEVELS.indexOf(sources.levelOf(lemmaOf(entry))) + 1)
      .join(''),
    kinds: book.kinds(),
    tags: book.tags(),
    forms,
    choices,
    groups,
    here,
    packs: book.packs(),
  };
}

/** A book for these words, with what the packs say of those that the dictionary lacks. */
export function openBook(
  placed: readonly PlacedSense[],
  { analogy, findInPacks }: Pick<WordSources, 'analogy' | 'findInPacks'>,
): WordBook {
  const book = createBook(analogy.dictionary);
  const readings = placed.flatMap(({ sense }) => sense.readings);
  const unknown = readings.filter(({ word }) => word === undefined).map(({ analysis }) => analysis.lemma);
  for (const [lemma, gloss] of findInPacks([...new Set(unknown)])) book.addPack(lemma, gloss);
  return book;
}

/** Each word of some segments of one text with what it may be at its place. The layer of stress is read in place of the text. */
export function* placeWords(
  segments: readonly Segment[],
  { analyser, analogy, stress, phrases }: Pick<WordSources, 'analyser' | 'analogy' | 'stress' | 'phrases'>,
): Generator<PlacedSense> {
  const lines = segments.map(({ id, source }) => {
    const layer = stress.get(id) ?? '';
    return isStressedCopy(layer, source) && !source.includes(STRESS_MARK) ? layer : source;
  });
  const habits = habitsOf(lines, analyser.look);
  for (const [index, { id, source }] of segments.entries()) {
    const line = lines[index] ?? source;
    const placeOf = line === source ? (at: number) => at : placesWithoutMarks(line);
    const words = analyseText(line, analyser, habits);
    const groups = phrases ? groupsOf(words, line, phrases) : [];
    for (const [number, word] of words.entries()) {
      const [start, end] = [placeOf(word.start), placeOf(word.end)];
      const sense = readSenses(analogy, word, words[number - 1]?.form ?? '');
      yield { segment: id, start, end, key: formKey(source.slice(start, end)), sense, group: groups[number] };
    }
  }
}

/** The fixed group of each word, by the word's number. */
function groupsOf(
  words: readonly WordAnalysis[],
  line: string,
  { index, glosses }: PhraseBook,
): readonly PlacedGroup[] {
  const tokens = words.map(({ form, start, analyses }, number) => {
    const between = line.slice(words[number - 1]?.end ?? 0, start);
    return { form: form.replaceAll(STRESS_MARK, ''), analyses, isApart: between.trim() !== '' };
  });
  const groups: PlacedGroup[] = [];
  for (const { headword, phrase, places } of findPhrases(index, tokens)) {
    const group = { phrase, gloss: glosses[headword] ?? '' };
    for (const place of places) groups[place] = group;
  }
  return groups;
}

/** Offsets in the line without its marks. */
function placesWithoutMarks(line: string): (at: number) => number {
  const marks: number[] = [0];
  for (let at = 0; at < line.length; at += 1) marks.push((marks[at] ?? 0) + (line[at] === STRESS_MARK ? 1 : 0));
  return (at) => at - (marks[at] ?? 0);
}

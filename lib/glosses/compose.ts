// Makes the words file of a text: analyses its sentences, asks the dictionary, and says once what holds everywhere.

import type { Analogy } from '../dictionary/analogy.ts';
import type { Segment } from '../model.ts';
import { analyseText, type WordAnalysis } from '../morphology/analyse.ts';
import type { Analyser } from '../morphology/analyser.ts';
import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';
import { createBook, type PackGloss, type WordBook } from './book.ts';
import { type PlacedSense, packForms } from './forms.ts';
import { readSenses } from './senses.ts';
import { formKey, type WordsFile } from './words-file.ts';

/** What is known of a text's words beside the text itself. */
export interface WordSources {
  readonly analyser: Analyser;
  readonly analogy: Analogy;
  /** Segments with their marks, by id: the layer that people have read decides between homographs. */
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
  return { version: 1, entries: book.entries(), tags: book.tags(), forms, choices, here, packs: book.packs() };
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

/** Each word of some segments with what it may be at its place. */
export function* placeWords(
  segments: readonly Segment[],
  { analyser, analogy, stress }: Pick<WordSources, 'analyser' | 'analogy' | 'stress'>,
): Generator<PlacedSense> {
  for (const { id, source } of segments) {
    const marked = markedForms(source, stress.get(id));
    let before = '';
    for (const word of analyseText(source, analyser)) {
      const { start, end, form } = word;
      const sense = readSenses(analogy, word, before, marked?.(word));
      before = form;
      yield { segment: id, start, end, key: formKey(form), sense };
    }
  }
}

/** The word as the layer of stress has it, by its place in the plain text; undefined where there is no layer or it is of another text. */
function markedForms(source: string, layer: string | undefined): ((word: WordAnalysis) => string) | undefined {
  if (layer === undefined || withoutStress(layer) !== withoutStress(source)) return undefined;
  const places: number[] = [];
  for (let at = 0; at < layer.length; at += 1) if (layer[at] !== STRESS_MARK) places.push(at);
  places.push(layer.length);
  return ({ start, end }) => layer.slice(places[start], places[end]).toLowerCase();
}

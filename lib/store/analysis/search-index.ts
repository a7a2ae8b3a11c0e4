// The search index of the library: every published text with its English translation.

import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Text, Work } from '../../model.ts';
import { parsesOf } from '../../morphology/candidates/parses.ts';
import { type IndexFile, type RussianWords, startIndex } from '../../search/build-index.ts';
import type { StoredPair, Titles } from '../../search/index-files.ts';
import { draftKind } from '../../segment/states.ts';
import { textTitle } from '../../site/passage.ts';
import { fold } from '../../text/fold.ts';
import { publishedTexts } from '../published.ts';
import { openInflection, openMorphology } from '../read/morphology.ts';
import { segmentsOf } from '../read/word-layers.ts';
import { readLinks } from './word-links.ts';

/** Words whose links are in the index, as many as the sentences of word cards are gathered from: linking costs more than all the rest. */
const MOST_LINKED = 300_000;
/** A word that a form is less likely to be than this is left out. Texts showed «стали» as a form of «сталь» once in sixty times. */
const LEAST_LIKELY = 0.005;

/** The files of the index: a second for a hundred texts, of which half is loading the dictionary of forms. */
export async function* readIndexFiles(): AsyncGenerator<IndexFile> {
  const index = startIndex(await openSearchWords());
  let words = 0;
  for await (const { text, work } of publishedTexts(TARGET_LANGUAGE)) {
    const pairs = await readPairs(text, words < MOST_LINKED);
    for (const [, source] of pairs) words += source.split(' ').length;
    const { level, kind } = work.meta;
    index.add({ ...headOf(text, work), level, kind, pairs });
  }
  yield* index.finish();
}

/** What the dictionary of forms knows, for the index; words that it only guesses at are among them. */
export async function openSearchWords(): Promise<RussianWords> {
  const [morphology, formsOf] = await Promise.all([openMorphology(), openInflection()]);
  const lemmasOf = (form: string) => {
    const parses = parsesOf(form, morphology);
    const known = parses.filter((parse) => parse.known);
    const scores = new Map<string, number>();
    for (const { base, lemma, tag, score } of known.length > 0 ? known : parses.slice(0, 1)) {
      // A participle is found under itself and its verb, a comparative under its adjective.
      for (const word of new Set(/^(?:COMP|PRT)/.test(tag) ? [fold(base), fold(lemma)] : [fold(base)]))
        scores.set(word, (scores.get(word) ?? 0) + score);
    }
    return [...scores].filter(([, score]) => score >= LEAST_LIKELY).map(([word]) => word);
  };
  return { lemmasOf, formsOf };
}

function headOf(text: Text, work: Work) {
  const title: Titles = { source: work.meta.title, target: work.translation.title };
  const head = { address: text.address, work: work.slug, title };
  return text.chapter === undefined ? head : { ...head, chapter: textTitle(text, work) };
}

async function readPairs(text: Text, isLinked: boolean): Promise<readonly StoredPair[]> {
  const { segments: links } = isLinked ? await readLinks(text) : { segments: {} as Record<string, string> };
  return segmentsOf(text).map(({ id, source, target = '' }): StoredPair => {
    const draft = target ? draftKind(text.states[id]) : undefined;
    const link = links[id] ?? '';
    return draft ? [id, source, target, link, draft] : link ? [id, source, target, link] : [id, source, target];
  });
}

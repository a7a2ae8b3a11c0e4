// The linker of words with all that the project knows: the dictionary of forms, our glosses and those of packs, and the library to learn from.
import { createLinker, type TokenPair, type WordLinker } from '../../align/words/link-words.ts';
import type { FormReading, ReadForm } from '../../align/words/russian.ts';
import type { Gloss } from '../../align/words/translations.ts';
import type { Lang } from '../../model.ts';
import type { Morphology } from '../../morphology/analysis.ts';
import { parsesOf } from '../../morphology/candidates/parses.ts';
import { tokenSpans } from '../../morphology/tokens.ts';
import { fold } from '../../text/fold.ts';
import { lookUpInPacks } from '../caches/packs.ts';
import { readDictionary } from '../read/dictionary.ts';
import { openMorphology } from '../read/morphology.ts';
import { readMemory } from './memory.ts';

/**
 * A linker for Russian and English, about a second: it learns from the library and from the sentences that are given. `library: false`
 * leaves the library aside.
 */
export async function openWordLinker(
  sentences: readonly TokenPair[] = [],
  { library = true }: { readonly library?: boolean } = {},
): Promise<WordLinker> {
  const [morphology, dictionary] = await Promise.all([openMorphology(), readDictionary('en')]);
  const remembered = library ? await readPairs('en') : [];
  const readForm = formReader(morphology);
  const own: Gloss[] = [...dictionary.values()].flat().map(({ lemma, gloss }) => [lemma, gloss] as const);
  const known = new Set(own.map(([lemma]) => fold(lemma)));
  return createLinker({
    readForm,
    glosses: [...own, ...packGlosses(sentences, known, readForm)],
    sentences: [...remembered, ...sentences],
  });
}

/** A text cut into tokens as the linker wants them: words, numbers and marks. */
export function tokensOf(text: string): readonly string[] {
  return tokenSpans(text).map(({ start, end }) => text.slice(start, end));
}

async function readPairs(lng: Lang): Promise<readonly TokenPair[]> {
  const pairs: TokenPair[] = [];
  for await (const { source, target } of readMemory(lng)) pairs.push([tokensOf(source), tokensOf(target)]);
  return pairs;
}

/** Readings of forms as the linker wants them; a participle is looked up under itself and under its verb. */
export function formReader(morphology: Morphology): ReadForm {
  return (form) =>
    parsesOf(form, morphology).map(({ base, lemma, tag }): FormReading => {
      return { lemmas: tag.startsWith('PRT') && lemma !== base ? [base, lemma] : [base], tag };
    });
}

/** What installed packs say of lemmas that our dictionary lacks. */
function packGlosses(
  sentences: readonly TokenPair[],
  known: ReadonlySet<string>,
  readForm: ReadForm,
): readonly Gloss[] {
  const forms = new Set(sentences.flatMap(([source]) => source));
  const lemmas = new Set([...forms].flatMap((form) => readForm(form).flatMap((reading) => reading.lemmas)));
  const asked = [...lemmas].filter((lemma) => !known.has(fold(lemma)));
  const found = lookUpInPacks(asked);
  return [...found].flatMap(([lemma, entries]) => entries.map(({ glosses }) => [lemma, glosses.join('; ')] as const));
}

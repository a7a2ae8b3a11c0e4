// The words file of a text: data from the analyser, the dictionary, the layers and the installed packs about its words.
import { type Analogy, learnAnalogy } from '../../dictionary/analogy.ts';
import type { PackGloss } from '../../glosses/book.ts';
import { composeWords } from '../../glosses/compose.ts';
import { composeEnglish } from '../../glosses/english-words.ts';
import type { EnglishWordsFile } from '../../glosses/english-words-file.ts';
import type { WordsFile } from '../../glosses/words-file.ts';
import type { Lang, Text } from '../../model.ts';
import { lookUpInPacks } from '../caches/packs.ts';
import { readDictionary } from '../read/dictionary.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { openAnalyser } from './analyser.ts';

/** Number of pack glosses shown for a word, and their greatest total length. */
const MOST_GLOSSES = 3;
const LONGEST_GLOSS = 90;

/** The words of a text. The analyser stays in memory after the first call; a text takes 0.1 s for a thousand words. */
export async function readWords(text: Text): Promise<WordsFile> {
  const [analyser, analogy, { stress, here }] = await Promise.all([
    openAnalyser(),
    openAnalogy(text.lang),
    readLayers(text),
  ]);
  return composeWords(segmentsOf(text), { analyser, analogy, stress, here, findInPacks });
}

/** The English words of a text's translation with the Russian words that the dictionary has for them. */
export async function readEnglishWords(text: Text): Promise<EnglishWordsFile> {
  const targets = segmentsOf(text).flatMap(({ target }) => target ?? []);
  return composeEnglish(targets, await readDictionary(text.lang));
}

const analogies = new Map<Lang, Promise<Analogy>>();

/** The dictionary together with the analogies learned from it, loaded once. */
export function openAnalogy(lang: Lang): Promise<Analogy> {
  const analogy = analogies.get(lang) ?? readDictionary(lang).then(learnAnalogy);
  analogies.set(lang, analogy);
  analogy.catch(() => analogies.delete(lang));
  return analogy;
}

/** Glosses of the installed packs; for each lemma, of the first pack that has any. */
export function findInPacks(lemmas: readonly string[]): ReadonlyMap<string, PackGloss> {
  const found = new Map<string, PackGloss>();
  for (const [lemma, entries] of lookUpInPacks(lemmas)) {
    const entry = entries.find(({ glosses }) => glosses.length > 0);
    if (!entry) continue;
    const { pack: name, licence, attribution, stressed, glosses } = entry;
    found.set(lemma, { name, licence, attribution, stressed, gloss: shorten(glosses) });
  }
  return found;
}

function shorten(glosses: readonly string[]): string {
  const joined = glosses.slice(0, MOST_GLOSSES).join('; ');
  return joined.length > LONGEST_GLOSS ? `${joined.slice(0, LONGEST_GLOSS - 1).trimEnd()}…` : joined;
}

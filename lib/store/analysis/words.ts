// The words file of a text: data from the analyser, the dictionary, the layers and the installed packs about its words.
import { type Analogy, learnAnalogy } from '../../dictionary/analogy.ts';
import { indexPhrases } from '../../dictionary/phrases.ts';
import type { PackGloss } from '../../glosses/book.ts';
import { composeWords, type PhraseBook } from '../../glosses/compose.ts';
import { composeEnglish } from '../../glosses/english-words.ts';
import type { EnglishWordsFile } from '../../glosses/english-words-file.ts';
import type { WordsFile } from '../../glosses/words-file.ts';
import type { Lang, Text } from '../../model.ts';
import { lookUpInPacks } from '../caches/packs.ts';
import { refuseErrors } from '../issues.ts';
import { readDictionary } from '../read/dictionary.ts';
import { readLevels } from '../read/frequency.ts';
import { readPhrases } from '../read/phrases.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { openAnalyser } from './analyser.ts';

/** Number of pack glosses shown for a word, and their greatest total length. */
const MOST_GLOSSES = 3;
const LONGEST_GLOSS = 90;

/** The words of a text. The analyser stays in memory after the first call; a text takes 0.1 s for a thousand words. */
export async function readWords(text: Text): Promise<WordsFile> {
  const [analyser, analogy, levelOf, phrases, { stress, here }] = await Promise.all([
    openAnalyser(),
    openAnalogy(text.lang),
    readLevels(),
    openPhrases(text.lang),
    readLayers(text),
  ]);
  return composeWords(segmentsOf(text), { analyser, analogy, levelOf, phrases, stress, here, findInPacks });
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

const phraseBooks = new Map<Lang, Promise<PhraseBook>>();

/** The fixed groups of words, read once. Throws UserError "broken-lexicon". */
function openPhrases(lang: Lang): Promise<PhraseBook> {
  const book = phraseBooks.get(lang) ?? readPhraseBook(lang);
  phraseBooks.set(lang, book);
  book.catch(() => phraseBooks.delete(lang));
  return book;
}

async function readPhraseBook(lang: Lang): Promise<PhraseBook> {
  const { phrases, glosses, issues } = await readPhrases(lang);
  refuseErrors('broken-lexicon', 'The list of phrases', issues);
  return { index: indexPhrases(phrases), glosses };
}

/** Glosses of the installed packs, the first that has one for each lemma. */
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

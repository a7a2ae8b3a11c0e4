// The words file of a text of the library: what the lexicon, the dictionary, the layers and the installed packs say of its words.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type Analogy, learnAnalogy } from '../lexicon/analogy.ts';
import type { Lang, Segment, Text } from '../model.ts';
import type { PackGloss } from '../words/book.ts';
import { composeWords } from '../words/compose.ts';
import { composeEnglish } from '../words/english-words.ts';
import type { EnglishWordsFile } from '../words/english-words-file.ts';
import type { WordsFile } from '../words/words-file.ts';
import { readDictionary } from './lexicon.ts';
import { listPacks, lookUpInPacks } from './packs.ts';
import { contentPath, localePath, projectPath, textName } from './paths.ts';
import { readStress, readWordGlosses } from './segments.ts';
import { OBSERVED_FILE, openLexicon, WEIGHTS_FILE } from './word-model.ts';

/** Glosses of a pack that are shown of a word, and how long they may be together. */
const MOST_GLOSSES = 3;
const LONGEST_GLOSS = 90;

/** The words of a text. The lexicon stands in memory from the first call on; a text takes a tenth of a second for a thousand words. */
export async function readWords(text: Text): Promise<WordsFile> {
  const [lexicon, analogy, { stress, here }] = await Promise.all([
    openLexicon(),
    openAnalogy(text.lang),
    readLayers(text),
  ]);
  return composeWords(segmentsOf(text), { lexicon, analogy, stress, here, findInPacks });
}

/** The English words of a text's translation with the Russian ones that the dictionary has for them. */
export async function readEnglishWords(text: Text): Promise<EnglishWordsFile> {
  const targets = segmentsOf(text).flatMap(({ target }) => target ?? []);
  return composeEnglish(targets, await readDictionary(text.lang));
}

/** Changes whenever the words file would: with the text, its layers, the lexicon and the packs. Costs no analysis. */
export async function wordsHash(text: Text): Promise<string> {
  const { stress, here } = await readLayers(text);
  const facts = [...(await lexiconStamps(text.lang)), listPacks(), segmentsOf(text), [...stress], here];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 10);
}

const analogies = new Map<Lang, Promise<Analogy>>();

/** The dictionary with what it teaches of words that it lacks, learned once. */
export function openAnalogy(lang: Lang): Promise<Analogy> {
  const analogy = analogies.get(lang) ?? readDictionary(lang).then(learnAnalogy);
  analogies.set(lang, analogy);
  analogy.catch(() => analogies.delete(lang));
  return analogy;
}

/** All segments of a text in order. */
export function segmentsOf(text: Text): readonly Segment[] {
  return text.paragraphs.flatMap(({ segments }) => segments);
}

/** What is said of a text’s words beside it. Layers with faults say what they can: the check of the library reports the rest. */
export async function readLayers({ work, chapter, lang }: Text) {
  const name = textName(chapter);
  const { stressed } = await readStress(contentPath(work, `${name}.stress.json`));
  const { words } = await readWordGlosses(localePath(lang, work, `${name}.words.json`));
  return { stress: stressed, here: words };
}

async function lexiconStamps(lang: Lang): Promise<readonly number[]> {
  const files = [contentPath('lexicon.json'), localePath(lang, 'lexicon.json'), OBSERVED_FILE, WEIGHTS_FILE];
  return Promise.all(files.map(async (file) => (await stat(projectPath(file)).catch(() => undefined))?.size ?? 0));
}

function findInPacks(lemmas: readonly string[]): ReadonlyMap<string, PackGloss> {
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

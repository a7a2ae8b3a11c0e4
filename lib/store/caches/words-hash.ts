// A hash of the input of a words file, for the page that links to it, without analysing the text or loading the
// dictionary.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { WORDS_FILE_VERSION } from '../../glosses/address.ts';
import type { Lang, Text } from '../../model.ts';
import { contentPath, FREQUENCY_FILE, localePath, OBSERVED_FILE, projectPath, WEIGHTS_FILE } from '../paths.ts';
import { readLayers, segmentsOf } from '../read/word-layers.ts';
import { listPacks } from './packs.ts';

/**
 * 8 hexadecimal digits that change whenever the words file would: with the text, its layers, the dictionary or the
 * packs.
 */
export async function wordsHash(text: Text): Promise<string> {
  const { stress, here } = await readLayers(text);
  const facts = [WORDS_FILE_VERSION, await lexiconHash(text.lang), listPacks(), segmentsOf(text), [...stress], here];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8);
}

const lexicons = new Map<Lang, Promise<string>>();

/** A hash of all files of the dictionary; computed once, as the dictionary is loaded once. */
function lexiconHash(lang: Lang): Promise<string> {
  const hash = lexicons.get(lang) ?? hashLexicon(lang);
  lexicons.set(lang, hash);
  hash.catch(() => lexicons.delete(lang));
  return hash;
}

async function hashLexicon(lang: Lang): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [
    contentPath('lexicon.json'),
    localePath(lang, 'lexicon.json'),
    contentPath('phrases.json'),
    localePath(lang, 'phrases.json'),
    OBSERVED_FILE,
    WEIGHTS_FILE,
    FREQUENCY_FILE,
  ]) {
    hash.update(await readFile(projectPath(file)).catch(() => ''));
  }
  return hash.digest('hex');
}

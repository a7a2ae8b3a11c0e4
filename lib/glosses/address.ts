// Addresses of the files that a page fetches about its words.
import { formatVersionedName, parseVersionedName } from '../site/versioned-name.ts';

/** The format of words files; files of another format have another address. */
export const WORDS_FILE_VERSION = 4;

/** The content of a words file: the Russian words of a text, or the English words of its translation. */
export interface WordsAddress {
  readonly text: string;
  readonly side: 'source' | 'target';
}

/** "/words/en/kim.0a1b2c3d.json" */
export function wordsHref(lang: string, address: WordsAddress, hash: string): string {
  return `/words/${lang}/${formatWordsName(address, hash)}`;
}

/** "/words/en/links/kim.0a1b2c3d.json" */
export function linksHref(lang: string, text: string, hash: string): string {
  return `/words/${lang}/links/${formatVersionedName({ base: text, hash }, 'json')}`;
}

/** "/words/en/elsewhere/7.json" */
export function elsewhereHref(lang: string, shard: number): string {
  return `/words/${lang}/elsewhere/${shard}.json`;
}

/** "/words/en/known/kim.json" */
export function lemmasHref(lang: string, work: string): string {
  return `/words/${lang}/known/${work}.json`;
}

/** "kim.0a1b2c3d.json", "kim.english.0a1b2c3d.json"; the hash is that of `wordsHash`. */
export function formatWordsName({ text, side }: WordsAddress, hash: string): string {
  return formatVersionedName({ base: side === 'source' ? text : `${text}.english`, hash }, 'json');
}

/** Parses such a name; undefined for any other. */
export function parseWordsName(name: string): (WordsAddress & { readonly hash: string }) | undefined {
  const { base = '', hash = '' } = parseVersionedName(name, 'json') ?? {};
  const [, text, english] = /^(.+?)(\.english)?$/.exec(base) ?? [];
  return text === undefined ? undefined : { text, side: english ? 'target' : 'source', hash };
}

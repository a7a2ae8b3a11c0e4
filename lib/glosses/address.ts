// Addresses of what a page fetches of its words, and what they ask for.

/** What a file of words is about: the Russian words of a text, or the English words of its translation. */
export interface WordsAddress {
  readonly text: string;
  readonly side: 'source' | 'target';
}

/** "/words/en/kim.json"; the hash makes it another address when the file changes. */
export function wordsHref(lang: string, { text, side }: WordsAddress, hash: string): string {
  return `/words/${lang}/${formatWordsName({ text, side })}?v=${hash}`;
}

/** "/words/en/elsewhere/7.json" */
export function elsewhereHref(lang: string, shard: number): string {
  return `/words/${lang}/elsewhere/${shard}.json`;
}

/** "/words/en/known/kim.json" */
export function lemmasHref(lang: string, work: string): string {
  return `/words/${lang}/known/${work}.json`;
}

/** "kim.json", "kim.english.json" */
export function formatWordsName({ text, side }: WordsAddress): string {
  return side === 'source' ? `${text}.json` : `${text}.english.json`;
}

/** Reads such a name; undefined for any other. */
export function parseWordsName(name: string): WordsAddress | undefined {
  const [, text, english] = /^(.+?)(\.english)?\.json$/.exec(name) ?? [];
  return text === undefined ? undefined : { text, side: english ? 'target' : 'source' };
}

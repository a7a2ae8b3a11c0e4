// The dictionary of our own in memory: which entries an analysed word may be.
import type { Analysis } from './analysis.ts';
import type { Entries, Entry, Glosses, Pos } from './entry.ts';
import { fold } from './stress/vowels.ts';

/** An entry with its lemma and its gloss; the gloss is "" where the language has none. */
export interface DictionaryWord {
  readonly lemma: string;
  readonly entry: Entry;
  readonly gloss: string;
}

/** Words by folded lemma: without marks, in small letters, with е for ё. */
export type Dictionary = ReadonlyMap<string, readonly DictionaryWord[]>;

/** What is asked of an analysis to find its entry. */
export type Lookup = Pick<Analysis, 'lemma' | 'pos' | 'features'>;

/** Joins facts and glosses; lemmas are found with or without ё and capitals. */
export function createDictionary(entries: Entries, glosses: Glosses): Dictionary {
  const dictionary = new Map<string, DictionaryWord[]>();
  for (const [lemma, homographs] of Object.entries(entries)) {
    const words = homographs.map((entry, index) => ({ lemma, entry, gloss: glosses[lemma]?.[index] ?? '' }));
    dictionary.set(fold(lemma), [...(dictionary.get(fold(lemma)) ?? []), ...words]);
  }
  return dictionary;
}

/**
 * The entries that an analysis may mean, the likeliest first: those with its spelling and part of speech, narrowed by gender, animacy
 * and aspect where they are homographs; all of the lemma where the part of speech is none of theirs.
 */
export function findWords(dictionary: Dictionary, { lemma, pos, features }: Lookup): readonly DictionaryWord[] {
  const all = dictionary.get(fold(lemma)) ?? [];
  const spelled = narrow(all, (word) => word.lemma.toLowerCase() === lemma.toLowerCase());
  const kinds = KINDS[pos] ?? [];
  const kind = kinds.find((name) => spelled.some(({ entry }) => entry.pos === name));
  const alike = kind === undefined ? spelled : spelled.filter(({ entry }) => entry.pos === kind);
  const has = (name: string, value: string | undefined) => value !== undefined && features.includes(`${name}=${value}`);
  const ofGender = narrow(alike, ({ entry }) => has('Gender', entry.gender));
  const ofAnimacy = narrow(ofGender, ({ entry }) => has('Animacy', entry.animacy));
  return narrow(ofAnimacy, ({ entry }) => has('Aspect', entry.aspect));
}

/** The items that pass, or all where none does. */
function narrow<Item>(items: readonly Item[], passes: (item: Item) => boolean): readonly Item[] {
  const passed = items.filter(passes);
  return passed.length > 0 ? passed : items;
}

/** Parts of speech in Universal Dependencies, and what our dictionary may call them, the likeliest first. */
const KINDS: Readonly<Record<string, readonly Pos[]>> = {
  NOUN: ['noun', 'name', 'pron', 'num'],
  PROPN: ['name', 'noun', 'adj'],
  VERB: ['verb', 'pred', 'adj'],
  AUX: ['verb', 'part'],
  ADJ: ['adj', 'det', 'num', 'pred'],
  DET: ['det', 'pron', 'adj'],
  PRON: ['pron', 'det', 'noun'],
  NUM: ['num', 'det', 'adj', 'noun'],
  ADV: ['adv', 'pred', 'num', 'part', 'conj', 'pron', 'adj'],
  ADP: ['prep', 'adv'],
  CCONJ: ['conj', 'part', 'adv'],
  SCONJ: ['conj', 'part', 'adv'],
  PART: ['part', 'conj', 'adv', 'intj', 'verb'],
  INTJ: ['intj', 'part'],
};

// The dictionary of our own in memory: which entries an analysed word may be.
import type { Analysis } from '../morphology/analysis.ts';
import { fold } from '../text/fold.ts';
import type { Entries, Entry, Glosses, Pos } from './entry.ts';

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
  const [found, name] = lemmasOf(lemma, pos, features).flatMap((spelling) => {
    const words = dictionary.get(fold(spelling));
    return words ? [[words, spelling.toLowerCase()] as const] : [];
  })[0] ?? [pluralsOf(dictionary, lemma, pos, features), ''];
  const spelled = narrow(found, (word) => word.lemma.toLowerCase() === name);
  const kinds = KINDS[pos] ?? [];
  const kind = kinds.find((name) => spelled.some(({ entry }) => entry.pos === name));
  const alike = kind === undefined ? spelled : spelled.filter(({ entry }) => entry.pos === kind);
  const has = (name: string, value: string | undefined) => value !== undefined && features.includes(`${name}=${value}`);
  const ofGender = narrow(alike, ({ entry }) => has('Gender', entry.gender));
  const ofAnimacy = narrow(ofGender, ({ entry }) => has('Animacy', entry.animacy));
  return narrow(ofAnimacy, ({ entry }) => has('Aspect', entry.aspect));
}

/** The lemma as it is given, and what the dictionary would call it: Лаптева is with Лаптев, новейший with новый. */
function lemmasOf(lemma: string, pos: string, features: string): readonly string[] {
  if (pos === 'PROPN' && features.includes('Gender=Fem')) {
    return [
      lemma,
      lemma.replace(/(?<=[оеё]в|[иы]н)а$/, ''),
      ...['ий', 'ый', 'ой'].map((ending) => lemma.replace(/ая$/, ending)),
    ];
  }
  const stem = pos === 'ADJ' ? /^(.{2,})ейший$/.exec(lemma)?.[1] : undefined;
  return stem === undefined ? [lemma] : [lemma, `${stem}ый`, `${stem}ий`, `${stem}ой`];
}

/** Words that have only a plural, where the analysis made up a singular: опилка is опилки, обносок обноски, новобрачный новобрачные. */
function pluralsOf(dictionary: Dictionary, lemma: string, pos: string, features: string): readonly DictionaryWord[] {
  if (!features.includes('Number=Plur') || (pos !== 'NOUN' && pos !== 'ADJ')) return [];
  const stem = lemma.replace(/(?:[аяйь]|[ыио]й)$/, '');
  const stems = [stem, stem.replace(/[ео](?=[кц]$)/, '')];
  const plurals = stems.flatMap((start) => ['ы', 'и', 'ые', 'ие'].map((ending) => start + ending));
  const words = plurals.flatMap((plural) => dictionary.get(fold(plural)) ?? []);
  return [...new Set(words)].filter(({ entry }) => entry.pos === 'noun' && entry.number === 'Plur');
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

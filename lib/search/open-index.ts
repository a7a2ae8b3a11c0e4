// Reads a search index file by file, as a query needs them.
import { itemAt } from '../item-at.ts';
import { fold } from '../text/fold.ts';
import type { Catalogue, CommonFile, IndexFileKind, ListFile, TextBlock, WordsLeaf, WorksFile } from './index-files.ts';
import { countPacked, unpackAscending, unpackNumbers } from './numbers.ts';

/** The content of a file, parsed. Rejects if it cannot be had. Its caller keeps what may be asked for again. */
export type LoadFile = (kind: IndexFileKind) => Promise<unknown>;

/** A text in the order of the index. */
export interface IndexedPlace {
  /** Number of its work. */
  readonly work: number;
  readonly level: string;
  readonly kind: string;
}

/** A form and where the numbers of the segments are that it is in. */
export interface FormPlaces {
  readonly form: string;
  /** The same with ё where a text has it. */
  readonly said: string;
  /** In how many segments it is. */
  readonly count: number;
  /** Their numbers, as the file of words has them. */
  readonly list: string | ListFile;
}

/** A word of the dictionary with its forms in the library, the most frequent first. */
export interface WordPlaces {
  readonly lemma: string;
  readonly forms: readonly FormPlaces[];
  /** The first pages that the word's file has, by their names. */
  readonly pages: WordsLeaf['pages'];
}

export interface SearchIndex {
  /** How many blocks the texts have. */
  readonly blocks: number;
  readonly facts: Catalogue['facts'];
  /** The text that a block is of. */
  readonly textOf: (block: number) => IndexedPlace;
  /** The file in which a key is, if it is in the index. */
  readonly leafOf: (key: string) => Promise<WordsLeaf>;
  /** The numbers of the segments that a form is in, ascending. */
  readonly segmentsOf: (form: FormPlaces) => Promise<readonly number[]>;
  readonly block: (number: number) => Promise<TextBlock>;
  readonly works: () => Promise<WorksFile>;
  readonly common: () => Promise<readonly string[]>;
}

/** Opens an index: reads its catalogue. Rejects as `load` does. */
export async function openIndex(load: LoadFile): Promise<SearchIndex> {
  const { leaves, texts, facts } = (await load('catalogue')) as Catalogue;
  const firsts = leaves === '' ? [] : leaves.split(' ');
  const numbers = unpackNumbers(texts);
  const places: IndexedPlace[] = [];
  let work = -1;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [blocks, packed] = [itemAt(numbers, at), itemAt(numbers, at + 1)];
    const [level = '', kind = ''] = facts[packed >> 1] ?? [];
    work += packed & 1;
    const place = { work, level, kind };
    for (let block = 0; block < blocks; block += 1) places.push(place);
  }
  return {
    blocks: places.length,
    facts,
    textOf: (block) => itemAt(places, block),
    leafOf: (key) => load(`word-${countUpTo(firsts, key)}`) as Promise<WordsLeaf>,
    segmentsOf: async ({ list }) =>
      unpackAscending(typeof list === 'string' ? list : ((await load(`list-${list[1]}`)) as string)),
    block: (number) => load(`text-${number}`) as Promise<TextBlock>,
    works: () => load('works') as Promise<WorksFile>,
    common: async () => ((await load('common')) as CommonFile).split(' ').filter(Boolean),
  };
}

/** How many of some sorted keys are not after this one. */
function countUpTo(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(keys, middle) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of the dictionary that a form may be a form of. */
export function lemmasIn({ forms, words }: WordsLeaf, form: string): readonly string[] {
  if (Object.hasOwn(forms, form)) return forms[form]?.split(' ') ?? [];
  return Object.hasOwn(words, form) ? [form] : [];
}

/** A word with its forms; undefined if the file does not have it. */
export function wordIn({ words, pages }: WordsLeaf, lemma: string): WordPlaces | undefined {
  const stored = Object.hasOwn(words, lemma) ? words[lemma] : undefined;
  if (!stored) return undefined;
  const forms: FormPlaces[] = [];
  for (let at = 0; at + 1 < stored.length; at += 2) {
    const [said, list] = [String(stored[at]), itemAt(stored, at + 1)];
    forms.push({ form: fold(said), said, count: typeof list === 'string' ? countPacked(list) : list[0], list });
  }
  return { lemma, forms, pages };
}

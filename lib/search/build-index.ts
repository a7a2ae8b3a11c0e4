// Builds the search index of texts. It needs no files: the site's build and a browser's worker run it alike.
import { fold } from '../text/fold.ts';
import { withoutStress } from '../text/stress-mark.ts';
import { englishStem } from './english-stem.ts';
import { type ListedForm, makePages, type NamedPage } from './first-pages.ts';
import {
  type Catalogue,
  type IndexFileKind,
  type ListFile,
  SLOTS,
  type StoredPair,
  type TextBlock,
  type TextHead,
  type WordsLeaf,
} from './index-files.ts';
import { packAscending, packNumbers } from './numbers.ts';
import { russianStem } from './russian-stem.ts';
import { openWordTable } from './word-table.ts';
import { isCyrillic, keysOf, wordKey } from './words.ts';

/** A text to be found. */
export interface IndexedText extends TextHead {
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  readonly pairs: readonly StoredPair[];
}

/** What a dictionary knows of Russian words, which are in small letters with "е" for "ё". */
export interface RussianWords {
  /** The words that a form may be a form of; none if it is not known. */
  readonly lemmasOf: (form: string) => readonly string[];
  /** All forms of a word; none if it is not known. */
  readonly formsOf: (lemma: string) => readonly string[];
}

const NO_WORDS: RussianWords = { lemmasOf: () => [], formsOf: () => [] };

export interface IndexFile {
  readonly kind: IndexFileKind;
  /** JSON. */
  readonly content: string;
}

/** Characters of both languages in a block, about: a result costs one block. */
const BLOCK_LENGTH = 1600;
/** Characters of a file of words, about: a word of a query costs one or two of them. */
const LEAF_LENGTH = 6000;
/** Characters of the lists of a word, about, of which the longest get files of their own. */
const LISTS_LENGTH = 3000;
/** No shorter list gets a file of its own. */
const SHORT_LIST = 500;
/** Words that are kept for suggestions. */
const MOST_COMMON = 4000;

export interface IndexBuilder {
  /** Texts of one work must follow one another. */
  readonly add: (text: IndexedText) => void;
  readonly finish: () => Generator<IndexFile>;
}

/**
 * Starts an empty index. Without a dictionary, as in a browser, Russian forms are found by their stems. Time and memory grow in proportion to the
 * texts.
 */
export function startIndex(russian: RussianWords = NO_WORDS): IndexBuilder {
  /** Forms in the order in which they were met, and in how many segments each is. */
  const formNumbers = new Map<string, number>();
  const counts: number[] = [];
  /** The last segment of each form. */
  const lasts: number[] = [];
  /** Of each written word: the forms under which it is found. */
  const formsOfWord: (readonly number[])[] = [];
  /** For each segment in order: its number as -1 - number, then the forms that it has. */
  const met: number[] = [];
  /** Forms as they are written with ё. */
  const withYo = new Map<string, string>();
  const blocks: string[] = [];
  const workOfBlock: number[] = [];
  const texts: number[] = [];
  const works: string[] = [];
  const facts = new Map<string, number>();
  const words = openWordTable((word) => {
    const key = wordKey(word);
    const said = withoutStress(word.toLowerCase());
    if (said.includes('ё') && fold(said) === key) withYo.set(key, said);
    formsOfWord.push(keysOf(key).map(numberOf));
  });

  function numberOf(form: string): number {
    const number = formNumbers.get(form) ?? formNumbers.size;
    if (number === counts.length) {
      formNumbers.set(form, number);
      counts.push(0);
      lasts.push(-1);
    }
    return number;
  }

  function addPair([, source, target]: StoredPair, segment: number): void {
    met.push(-1 - segment);
    const visit = (word: number) => {
      for (const form of formsOfWord[word] ?? []) {
        if (lasts[form] === segment) continue;
        lasts[form] = segment;
        counts[form] = (counts[form] ?? 0) + 1;
        met.push(form);
      }
    };
    words.scan(source, visit);
    words.scan(target, visit);
  }

  return {
    add: ({ level = '', kind = '', pairs, ...text }) => {
      const first = blocks.length;
      const isNew = works.at(-1) !== text.work;
      if (isNew) works.push(text.work);
      for (const block of cutBlocks(pairs)) {
        for (const [place, pair] of block.entries()) addPair(pair, blocks.length * SLOTS + place);
        workOfBlock.push(works.length - 1);
        blocks.push(JSON.stringify({ text, pairs: block } satisfies TextBlock));
      }
      const fact = `${level} ${kind}`;
      const number = facts.get(fact) ?? facts.size;
      facts.set(fact, number);
      texts.push(blocks.length - first, number * 2 + Number(isNew));
    },
    finish: function* () {
      const { forms, words } = groupForms(listSegments(formNumbers, counts, met), russian.lemmasOf);
      const stems = otherStems(words, russian.formsOf);
      const lists = longLists(words);
      const pages = makePages({ forms, words, outside: new Set(lists.keys()), workOfBlock });
      const leaves: string[] = [];
      let last = '';
      for (const { keys, content } of cutLeaves({ forms, words, stems, lists, pages }, withYo)) {
        const [first = ''] = keys;
        if (last) leaves.push(shortestAfter(last, first));
        last = keys.at(-1) ?? '';
        yield { kind: `word-${leaves.length}`, content };
      }
      for (const { packed, file } of lists.values()) yield { kind: `list-${file}`, content: JSON.stringify(packed) };
      for (const [number, content] of blocks.entries()) yield { kind: `text-${number}`, content };
      yield { kind: 'works', content: JSON.stringify(works) };
      yield { kind: 'common', content: JSON.stringify(commonWords(words).join(' ')) };
      const catalogue: Catalogue = {
        version: 1,
        leaves: leaves.join(' '),
        texts: packNumbers(texts),
        facts: [...facts.keys()].map((fact) => fact.split(' ') as [string, string]),
      };
      yield { kind: 'catalogue', content: JSON.stringify(catalogue) };
    },
  };
}

/** The segments of each form, ascending, from the forms of each segment. */
function listSegments(
  formNumbers: ReadonlyMap<string, number>,
  counts: readonly number[],
  met: readonly number[],
): ReadonlyMap<string, Int32Array> {
  const all = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
  const ends = new Int32Array(counts.length);
  for (let form = 1; form < counts.length; form += 1) ends[form] = (ends[form - 1] ?? 0) + (counts[form - 1] ?? 0);
  let segment = 0;
  for (const value of met) {
    if (value < 0) {
      segment = -1 - value;
    } else {
      const end = ends[value] ?? 0;
      all[end] = segment;
      ends[value] = end + 1;
    }
  }
  return new Map(
    [...formNumbers].map(([form, number]) => {
      const end = ends[number] ?? 0;
      return [form, all.subarray(end - (counts[number] ?? 0), end)];
    }),
  );
}

/** Runs of pairs, of at most SLOTS and about BLOCK_LENGTH characters. */
function* cutBlocks(pairs: readonly StoredPair[]): Generator<readonly StoredPair[]> {
  let block: StoredPair[] = [];
  let length = 0;
  for (const pair of pairs) {
    const added = pair[1].length + pair[2].length;
    if (block.length === SLOTS || (block.length > 0 && length + added > BLOCK_LENGTH)) {
      yield block;
      [block, length] = [[], 0];
    }
    block.push(pair);
    length += added;
  }
  if (block.length > 0) yield block;
}

/** A form with the segments that it is in: how many, and which as packAscending(). */
interface IndexedForm extends ListedForm {
  readonly count: number;
  readonly packed: string;
}

interface Grouped {
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly words: ReadonlyMap<string, readonly IndexedForm[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly lists: ReadonlyMap<string, LongList>;
  readonly pages: ReadonlyMap<string, readonly NamedPage[]>;
}

/** A list of segments in a file of its own. */
interface LongList {
  readonly packed: string;
  /** As files of words refer to it. */
  readonly file: number;
  readonly count: number;
}

function groupForms(
  segmentsOf: ReadonlyMap<string, Int32Array>,
  lemmasOf: RussianWords['lemmasOf'],
): Pick<Grouped, 'forms' | 'words'> {
  const forms = new Map<string, readonly string[]>();
  const words = new Map<string, IndexedForm[]>();
  for (const [form, segments] of segmentsOf) {
    const lemmas = wordsOf(form, lemmasOf);
    forms.set(form, lemmas);
    const indexed = { form, segments, count: segments.length, packed: packAscending(segments) };
    for (const lemma of lemmas) {
      const held = words.get(lemma);
      if (held) held.push(indexed);
      else words.set(lemma, [indexed]);
    }
  }
  for (const held of words.values()) held.sort((one, other) => other.count - one.count);
  return { forms, words };
}

/** The lists of forms that get files of their own. */
function longLists(words: Grouped['words']): Grouped['lists'] {
  const lists = new Map<string, LongList>();
  for (const held of words.values()) {
    if (held.reduce((sum, { packed }) => sum + packed.length, 0) <= LISTS_LENGTH) continue;
    for (const { form, packed, count } of held) {
      if (packed.length > SHORT_LIST && !lists.has(form)) lists.set(form, { packed, count, file: lists.size });
    }
  }
  return lists;
}

/** Stems of forms that the library does not have, where none of a form that it has is the same: «иду» for «идти». */
function otherStems(words: Grouped['words'], formsOf: RussianWords['formsOf']): Grouped['stems'] {
  const stems = new Map<string, string[]>();
  for (const [lemma, held] of words) {
    if (!isCyrillic(lemma)) continue;
    const known = new Set([lemma, ...held.map(({ form }) => form)].map(russianStem));
    for (const stem of new Set(formsOf(lemma).map((form) => russianStem(fold(form))))) {
      if (known.has(stem)) continue;
      const lemmas = stems.get(stem);
      if (lemmas) lemmas.push(lemma);
      else stems.set(stem, [lemma]);
    }
  }
  return stems;
}

function wordsOf(form: string, lemmasOf: RussianWords['lemmasOf']): readonly string[] {
  if (!isCyrillic(form)) return [englishStem(form)];
  const lemmas = lemmasOf(form);
  return lemmas.length > 0 ? lemmas : [russianStem(form)];
}

/** Members of the objects of a WordsLeaf, as JSON: an object is slow to fill with names that the engine has never met. */
type LeafMembers = { readonly [Part in keyof WordsLeaf]: string[] };

/** Files of words, as JSON, in the order of their keys. A key alone may be longer than a file should be. */
function* cutLeaves({ forms, words, stems, lists, pages }: Grouped, withYo: ReadonlyMap<string, string>) {
  let leaf: LeafMembers = { forms: [], stems: [], words: [], pages: [] };
  let keys: string[] = [];
  let length = 0;
  for (const key of [...new Set([...forms.keys(), ...words.keys(), ...stems.keys()])].sort()) {
    const lemmas = forms.get(key)?.join(' ') ?? key;
    const stemmed = stems.get(key)?.join(' ');
    const held = words.get(key)?.flatMap(({ form, packed }): readonly (string | ListFile)[] => {
      const list = lists.get(form);
      return [withYo.get(form) ?? form, list ? [list.count, list.file] : packed];
    });
    const added: LeafMembers = {
      forms: lemmas === key ? [] : [member(key, lemmas)],
      stems: stemmed ? [member(key, stemmed)] : [],
      words: held ? [member(key, held)] : [],
      pages: (pages.get(key) ?? []).map(([name, page]) => member(name, page)),
    };
    const size = PARTS.reduce((sum, part) => added[part].reduce((all, text) => all + text.length, sum), 0);
    if (keys.length > 0 && length + size > LEAF_LENGTH) {
      yield { keys, content: contentOf(leaf) };
      [leaf, keys, length] = [{ forms: [], stems: [], words: [], pages: [] }, [], 0];
    }
    for (const part of PARTS) leaf[part].push(...added[part]);
    keys.push(key);
    length += size;
  }
  yield { keys, content: contentOf(leaf) };
}

const PARTS = ['forms', 'stems', 'words', 'pages'] as const;

function member<Part extends keyof WordsLeaf>(key: string, value: WordsLeaf[Part][string]): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

function contentOf(leaf: LeafMembers): string {
  return `{${PARTS.map((part) => `"${part}":{${leaf[part].join()}}`).join()}}`;
}

/** The shortest beginning of `next` that comes after `last`. */
function shortestAfter(last: string, next: string): string {
  for (let size = 1; size < next.length; size += 1) if (next.slice(0, size) > last) return next.slice(0, size);
  return next;
}

/** The most frequent words, English ones in their most frequent form. */
function commonWords(words: Grouped['words']): readonly string[] {
  return [...words]
    .map(([word, forms]) => ({
      said: isCyrillic(word) ? word : (forms[0]?.form ?? word),
      count: forms.reduce((sum, form) => sum + form.count, 0),
    }))
    .filter(({ said }) => said.length > 2 && !/\d/.test(said))
    .sort((one, other) => other.count - one.count || (one.said < other.said ? -1 : 1))
    .slice(0, MOST_COMMON)
    .map(({ said }) => said);
}

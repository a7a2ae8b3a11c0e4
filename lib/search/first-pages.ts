// The first pages of the most frequent words, worked out when the index is built: their lists are too long to be fetched for ten sentences.
import { SLOTS } from './index-files.ts';
import { packNumbers, unpackNumbers } from './numbers.ts';
import { orderWorks, PAGE, type Ranking, rankingOf } from './ranking.ts';

/** A form with the ascending numbers of its segments. */
export interface ListedForm {
  readonly form: string;
  readonly segments: Int32Array;
}

/**
 * The name of a first page: of all forms of some words, of which one is the form as it was typed; "" if it is none of them.
 * `exactPage` is the name for one form alone.
 */
export function pageOf(lemmas: readonly string[], typed: string): string {
  return [lemmas.join(' '), ...(typed ? [typed] : [])].join(':');
}

export function exactPage(form: string): string {
  return `"${form}"`;
}

/** A ranking with its first page only, as a string of `packNumbers`. */
export function packPage({ total, works, shown, places }: Ranking): string {
  const first = places.flatMap(({ number, total: ofWork }) => [number, ofWork]);
  return packNumbers([total, works, shown, ...first]);
}

export function unpackPage(packed: string): Ranking {
  const [total = 0, works = 0, shown = 0, ...rest] = unpackNumbers(packed);
  const places = rest.flatMap((number, at) => (at % 2 === 0 ? [{ number, total: rest[at + 1] ?? 0 }] : []));
  return { total, works, shown, places };
}

export type NamedPage = readonly [name: string, page: string];

/** What first pages are made from. */
export interface PageSource {
  /** Forms → the words that each may be a form of. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly words: ReadonlyMap<string, readonly ListedForm[]>;
  /** The forms whose lists have files of their own. */
  readonly outside: ReadonlySet<string>;
  /** The number of the work that a block is of, for each block. */
  readonly workOfBlock: readonly number[];
}

/**
 * The names and contents of all first pages, by the word in whose file of the index they are. Whatever is searched for by one word has one
 * if the list of one of its forms has a file of its own. Takes time in proportion to the lists and their numbers of forms.
 */
export function makePages({
  forms,
  words,
  outside,
  workOfBlock,
}: PageSource): ReadonlyMap<string, readonly NamedPage[]> {
  const pages = new Map<string, NamedPage[]>();
  const typedIn = new Uint8Array(workOfBlock.length * SLOTS);
  const scoreOf = (segment: number) => 1 + (typedIn[segment] ?? 0);
  const workOf = (segment: number) => workOfBlock[Math.floor(segment / SLOTS)] ?? 0;

  function add(lemma: string, name: string, segments: Int32Array): void {
    const page = packPage(rankingOf(orderWorks(segments, scoreOf, workOf, false), PAGE));
    const held = pages.get(lemma);
    if (held) held.push([name, page]);
    else pages.set(lemma, [[name, page]]);
  }

  for (const [lemmas, typed] of askedTogether(forms, words, outside)) {
    const held = new Map(
      lemmas.flatMap((lemma) => words.get(lemma) ?? []).map(({ form, segments }) => [form, segments]),
    );
    const all = unite([...held.values()]);
    const [first = ''] = lemmas;
    add(first, pageOf(lemmas, ''), all);
    for (const form of typed) {
      const segments = held.get(form) ?? new Int32Array();
      for (const segment of segments) typedIn[segment] = 1;
      add(first, pageOf(lemmas, form), all);
      for (const segment of segments) typedIn[segment] = 0;
      if (outside.has(form) && forms.get(form)?.join(' ') === lemmas.join(' ')) add(first, exactPage(form), segments);
    }
  }
  return pages;
}

/** The words that are searched for together, each set with the forms that may be typed for it. */
function askedTogether(
  forms: PageSource['forms'],
  words: PageSource['words'],
  outside: PageSource['outside'],
): Iterable<readonly [lemmas: readonly string[], typed: ReadonlySet<string>]> {
  const sets = new Map<string, readonly [readonly string[], Set<string>]>();
  const allow = (lemmas: readonly string[], ...typed: readonly string[]) => {
    const held = sets.get(lemmas.join(' ')) ?? ([lemmas, new Set<string>()] as const);
    for (const form of typed) held[1].add(form);
    sets.set(lemmas.join(' '), held);
  };
  for (const [lemma, held] of words) {
    if (!held.some(({ form }) => outside.has(form))) continue;
    allow([lemma], ...held.map(({ form }) => form).filter((form) => form === lemma));
    for (const { form } of held) allow(forms.get(form) ?? [], form);
  }
  return sets.values();
}

/** The numbers of ascending lists, ascending, each once. */
function unite(lists: readonly Int32Array[]): Int32Array {
  return lists.toSorted((one, other) => one.length - other.length).reduce(merge, new Int32Array());
}

function merge(one: Int32Array, other: Int32Array): Int32Array {
  const merged = new Int32Array(one.length + other.length);
  let [at, left, right] = [0, 0, 0];
  while (left < one.length || right < other.length) {
    const [first, second] = [one[left] ?? Number.POSITIVE_INFINITY, other[right] ?? Number.POSITIVE_INFINITY];
    merged[at] = Math.min(first, second);
    if (first <= second) left += 1;
    if (second <= first) right += 1;
    at += 1;
  }
  return merged.subarray(0, at);
}

// Answers a query from an index: what was understood, how many sentences there are, and the first of them with their marks.
import { itemAt } from '../item-at.ts';
import { SLOTS, type TextHead } from './index-files.ts';
import { markPair, type PairMarks } from './marks.ts';
import { type LoadFile, openIndex, type SearchIndex } from './open-index.ts';
import { findSegments, type SearchFilter } from './places.ts';
import { cleanQuery, parseQuery, replaceTerm, type Term } from './query.ts';
import { orderWorks, PAGE, type Ranking, rankingOf } from './ranking.ts';
import { findOtherLayout, firstPage, type Resolved, resolveTerm } from './resolve.ts';
import { isCyrillic } from './words.ts';

/** A sentence that was found. */
export interface FoundPair {
  readonly id: string;
  readonly text: TextHead;
  readonly source: string;
  /** "" if it is not translated. */
  readonly target: string;
  readonly marks: PairMarks;
  readonly draft: 'machine' | 'person' | undefined;
}

/** Sentences of one work that follow one another in the answer. */
export interface FoundGroup {
  readonly work: string;
  readonly title: TextHead['title'];
  readonly pairs: readonly FoundPair[];
  /** All sentences of the work that were found; of quotations those that may have it. */
  readonly total: number;
}

/** A choice that the reader may make next: the query that makes it. */
export interface Choice {
  readonly label: string;
  readonly query: string;
  /** Sentences with it in the library; undefined if they were not counted. */
  readonly count?: number;
}

/** How a part of the query was understood. */
export interface Understood {
  readonly typed: string;
  /** The word that was searched for in place of the typed one. */
  readonly instead: string | undefined;
  readonly isFound: boolean;
  /** Words of the dictionary that the typed one may be a form of, if there are several. */
  readonly lemmas: readonly Choice[];
  /** Its forms in the library, if there are several. */
  readonly forms: readonly Choice[];
  /** What a word that was not found may be. */
  readonly suggestions: readonly Choice[];
}

export interface SearchAnswer {
  /** As it was read. */
  readonly query: string;
  readonly understood: readonly Understood[];
  /** Sentences that were found. */
  readonly total: number;
  readonly works: number;
  /** Whether `total` counts sentences that have the words of a quotation, though perhaps not together. */
  readonly isAtMost: boolean;
  readonly groups: readonly FoundGroup[];
  /** Where the next page begins; undefined at the end. */
  readonly next: number | undefined;
  /** If no sentence has everything: each part alone. */
  readonly alone: readonly Choice[];
}

export interface SearchOptions extends SearchFilter {
  /** Where the page begins, from `next` of the one before. */
  readonly from?: number | undefined;
}

/** Blocks that are read to see whether the words of a quotation are together. */
const MOST_READ = 16;
const MOST_FORMS = 12;

export interface Search {
  /** Rejects as `load` does. */
  readonly answer: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
  /** In how many sentences a word of the dictionary is, in all its forms. */
  readonly count: (lemma: string) => Promise<number>;
  /** Levels and kinds of the texts. */
  readonly facts: SearchIndex['facts'];
}

/** Opens a search over an index, whose files `load` reads. */
export async function openSearch(load: LoadFile): Promise<Search> {
  const index = await openIndex(load);
  return {
    answer: (query, options) => answer(index, cleanQuery(query), options),
    count: async (lemma) => {
      const [part] = await resolveAll(index, cleanQuery(`lemma:${lemma}`));
      return part ? (firstPage(part)?.total ?? (await findSegments(index, [part], {})).size) : 0;
    },
    facts: index.facts,
  };
}

async function resolveAll(index: SearchIndex, query: string): Promise<readonly Resolved[]> {
  const terms = parseQuery(query, await findOtherLayout(index, query));
  return Promise.all(terms.map((term) => resolveTerm(index, term)));
}

async function answer(index: SearchIndex, query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const parts = await resolveAll(index, query);
  const isFound = parts.length > 0 && parts.every(({ words }) => words.length > 0);
  const { isAtMost, ...ranking } = isFound ? await rank(index, parts, options) : NOTHING;
  const page = await readPage(index, ranking, parts, options.from ?? 0);
  return {
    query,
    understood: parts.map((part) => explain(part, query)),
    total: ranking.total,
    works: ranking.works,
    isAtMost,
    ...page,
    alone:
      isFound && ranking.total === 0 && parts.length > 1
        ? parts.map(({ term }) => ({ label: textOf(term, query), query: textOf(term, query) }))
        : [],
  };
}

const NOTHING = { total: 0, works: 0, shown: 0, places: [], isAtMost: false };

/** What was found in its order; of a frequent word the first page only, where no more is asked for. */
async function rank(
  index: SearchIndex,
  parts: readonly Resolved[],
  { from = 0, ...filter }: SearchOptions,
): Promise<Ranking & Pick<SearchAnswer, 'isAtMost'>> {
  const isLimited = Object.values(filter).some(Boolean);
  const [first] = parts;
  const page = first && parts.length === 1 && from === 0 && !isLimited ? firstPage(first) : undefined;
  if (page) return { ...page, isAtMost: false };
  const candidates = await findSegments(index, parts, filter);
  const hasQuotation = parts.some(({ term }) => term.keys.length > 1);
  const { segments, isAtMost } = hasQuotation
    ? await verify(index, candidates, parts)
    : { segments: candidates, isAtMost: false };
  const works = orderWorks(
    [...segments.keys()],
    (number) => segments.get(number) ?? 0,
    (number) => index.textOf(Math.floor(number / SLOTS)).work,
    Boolean(filter.work),
  );
  return { ...rankingOf(works), isAtMost };
}

/** Leaves the segments in which quotations stand, if they are in few enough blocks. */
async function verify(index: SearchIndex, candidates: ReadonlyMap<number, number>, parts: readonly Resolved[]) {
  const blocks = new Set([...candidates.keys()].map((number) => Math.floor(number / SLOTS)));
  if (blocks.size > MOST_READ) return { segments: candidates, isAtMost: true };
  await Promise.all([...blocks].map((block) => index.block(block)));
  const segments = new Map<number, number>();
  for (const [number, score] of candidates) if (await readPair(index, number, parts)) segments.set(number, score);
  return { segments, isAtMost: false };
}

async function readPair(
  index: SearchIndex,
  number: number,
  parts: readonly Resolved[],
): Promise<FoundPair | undefined> {
  const { text, pairs } = await index.block(Math.floor(number / SLOTS));
  const pair = itemAt(pairs, number % SLOTS);
  const marks = markPair(pair, parts);
  const [id, source, target, , draft] = pair;
  return marks && { id, text, source, target, marks, draft };
}

/** A page of the segments that are shown, from one of them on. */
async function readPage(
  index: SearchIndex,
  { places, shown: all }: Ranking,
  parts: readonly Resolved[],
  from: number,
): Promise<Pick<SearchAnswer, 'groups' | 'next'>> {
  const groups: { work: string; title: TextHead['title']; pairs: FoundPair[]; total: number }[] = [];
  const read = new Set<number>();
  let shown = 0;
  let at = from;
  for (; at < places.length && shown < PAGE && read.size < MOST_READ; ) {
    // All blocks of a page at once: what is not a quotation is shown as it comes.
    const next = places.slice(at, at + PAGE - shown);
    const pairs = await Promise.all(next.map(({ number }) => readPair(index, number, parts)));
    for (const [offset, pair] of pairs.entries()) {
      const { number, total } = itemAt(next, offset);
      read.add(Math.floor(number / SLOTS));
      if (!pair) continue;
      const last = groups.at(-1);
      if (last?.work === pair.text.work) last.pairs.push(pair);
      else groups.push({ work: pair.text.work, title: pair.text.title, pairs: [pair], total });
      shown += 1;
    }
    at += next.length;
  }
  return { groups, next: at < all ? at : undefined };
}

function textOf({ start, end }: Term, query: string): string {
  return query.slice(start, end);
}

function explain({ term, instead, words, suggestions }: Resolved, query: string): Understood {
  const choice = (label: string, by: string, count?: number): Choice => ({
    label,
    query: replaceTerm(query, term, by),
    ...(count === undefined ? {} : { count }),
  });
  const forms = new Map<string, number>();
  if (term.kind !== 'exact') for (const word of words) for (const { said, count } of word.forms) forms.set(said, count);
  return {
    typed: textOf(term, query),
    instead,
    isFound: words.length > 0,
    lemmas:
      term.kind === 'word' && words.length > 1 && words.every(({ lemma }) => isCyrillic(lemma))
        ? words.map(({ lemma, forms }) =>
            choice(forms.find(({ form }) => form === lemma)?.said ?? lemma, `lemma:${lemma}`),
          )
        : [],
    forms:
      forms.size > 1
        ? [...forms]
            .sort((one, other) => other[1] - one[1])
            .slice(0, MOST_FORMS)
            .map(([form, count]) => choice(form, `"${form}"`, count))
        : [],
    suggestions: suggestions.map((word) => choice(word, word)),
  };
}

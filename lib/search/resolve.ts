// Finds the words of the index that a part of a query means: as typed, or as it was probably meant.
import { forgiven, typingDistance } from './distance.ts';
import { englishStem } from './english-stem.ts';
import { exactPage, pageOf, unpackPage } from './first-pages.ts';
import { lemmasIn, type SearchIndex, type WordPlaces, wordIn } from './open-index.ts';
import { partsWithSigns, type Term } from './query.ts';
import type { Ranking } from './ranking.ts';
import { russianStem } from './russian-stem.ts';
import { inCyrillic, inOtherLayout, soundKey } from './typed.ts';
import { isCyrillic, keysOf, wordKey } from './words.ts';

/** How a part of a query was understood. */
export interface Resolved {
  readonly term: Term;
  /** The word that was searched for in place of the typed one; undefined if it is the typed one. */
  readonly instead: string | undefined;
  /** The words that were found; empty if there is none. For "exact", each only in this form. */
  readonly words: readonly WordPlaces[];
  /** What a word that was not found may be. */
  readonly suggestions: readonly string[];
}

const MOST_SUGGESTIONS = 5;

/** The parts of a query that are words of the index when they are read in the other keyboard layout: "k.,jdm" is «любовь». */
export async function findOtherLayout(index: SearchIndex, query: string): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  for (const { start, part } of partsWithSigns(query)) {
    const key = wordKey(inOtherLayout(part));
    if (/^\p{Script=Cyrillic}{2,}$/u.test(key) && (await wordsOf(index, key)).length > 0) found.set(start, key);
  }
  return found;
}

/** Resolves one part of a query. Reads one to four files of words, and the frequent words if nothing was found. */
export async function resolveTerm(index: SearchIndex, term: Term): Promise<Resolved> {
  if (term.kind === 'exact') return resolveExact(index, term);
  const [typed = ''] = term.keys;
  if (term.kind === 'lemma') {
    const lemma = isCyrillic(typed) ? typed : englishStem(typed);
    const word = wordIn(await index.leafOf(lemma), lemma);
    return { term, instead: undefined, words: word ? [word] : [], suggestions: [] };
  }
  const words = await wordsOf(index, typed);
  if (words.length > 0) return { term, instead: term.isOtherLayout ? typed : undefined, words, suggestions: [] };
  for (const find of [byStem, byFamily, byLayout, bySound]) {
    const found = await find(index, typed);
    if (found && found.words.length > 0) return { term, ...found, suggestions: [] };
  }
  return { term, instead: undefined, words: [], suggestions: await suggest(index, typed) };
}

/** Each word of a quotation in this form only; none if one of them is missing. */
async function resolveExact(index: SearchIndex, term: Term): Promise<Resolved> {
  const words: WordPlaces[] = [];
  for (const key of term.keys) {
    const [word] = await wordsOf(index, key);
    const form = word?.forms.find(({ form }) => form === key);
    if (!word || !form) return { term, instead: undefined, words: [], suggestions: [] };
    words.push({ lemma: key, forms: [form], pages: word.pages });
  }
  return { term, instead: undefined, words, suggestions: [] };
}

/** The words that a form is a form of. */
async function wordsOf(index: SearchIndex, form: string): Promise<readonly WordPlaces[]> {
  const leaf = await index.leafOf(form);
  const lemmas = new Set(lemmasIn(leaf, form));
  // Every form of an English word has its stem, also one that the library does not have.
  if (!isCyrillic(form)) lemmas.add(englishStem(form));
  const words = await Promise.all([...lemmas].map(async (lemma) => wordIn(await index.leafOf(lemma), lemma)));
  return words.filter((word) => word !== undefined);
}

type Found = Pick<Resolved, 'instead' | 'words'> | undefined;

async function lookUp(index: SearchIndex, instead: string): Promise<Found> {
  return { instead, words: await wordsOf(index, instead) };
}

/** A word whose forms the index knows by their stems: «пишу» finds «писать» where only «писал» occurs. */
async function byStem(index: SearchIndex, typed: string): Promise<Found> {
  if (!isCyrillic(typed)) return undefined;
  const stem = russianStem(typed);
  const { stems } = await index.leafOf(stem);
  const lemmas = Object.hasOwn(stems, stem) ? (stems[stem]?.split(' ') ?? []) : [];
  const words = await Promise.all(lemmas.map(async (lemma) => wordIn(await index.leafOf(lemma), lemma)));
  return { instead: lemmas.join(', '), words: words.filter((word) => word !== undefined) };
}

/** A form of the library with the same stem: «читаешь» finds «читать» where only «читал» occurs. */
async function byFamily(index: SearchIndex, typed: string): Promise<Found> {
  if (!isCyrillic(typed)) return undefined;
  const stem = russianStem(typed);
  if (stem.length < 3) return undefined;
  for (const leaf of new Set([await index.leafOf(stem), await index.leafOf(typed)])) {
    const [nearest] = [...Object.keys(leaf.words), ...Object.keys(leaf.forms)]
      .filter((key) => key.startsWith(stem) && russianStem(key) === stem)
      .sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    if (nearest) return lookUp(index, nearest);
  }
  return undefined;
}

async function byLayout(index: SearchIndex, typed: string): Promise<Found> {
  const other = wordKey(inOtherLayout(typed));
  return other === typed ? undefined : lookUp(index, other);
}

/** A Russian word that sounds as what was typed in Latin letters. */
async function bySound(index: SearchIndex, typed: string): Promise<Found> {
  if (isCyrillic(typed) || /\d/.test(typed)) return undefined;
  const spelled = inCyrillic(typed);
  const exactly = await lookUp(index, spelled);
  if (exactly && exactly.words.length > 0) return exactly;
  const sound = soundKey(typed);
  const leaf = await index.leafOf(spelled);
  const near = [...Object.keys(leaf.forms), ...Object.keys(leaf.words), ...(await index.common())];
  const [best] = nearest(
    spelled,
    near.filter((key) => isCyrillic(key) && soundKey(key) === sound),
    spelled.length,
  );
  return best === undefined ? undefined : lookUp(index, best);
}

async function suggest(index: SearchIndex, typed: string): Promise<readonly string[]> {
  const leaf = await index.leafOf(typed);
  const own = [...Object.keys(leaf.forms), ...Object.keys(leaf.words)];
  const known = new Set([...(await index.common()), ...own.filter((key) => isCyrillic(key) === isCyrillic(typed))]);
  const near = nearest(typed, [...known], forgiven(typed));
  const [best = ''] = near;
  const least = typingDistance(typed, best, forgiven(typed));
  // Two mistakes are not thought of where one is enough.
  return near.filter((word) => typingDistance(typed, word, least) === least).slice(0, MOST_SUGGESTIONS);
}

/** The words within a distance, the nearest first, and of equally near ones those that come first. */
function nearest(typed: string, words: readonly string[], most: number): readonly string[] {
  return words
    .map((word) => ({ word, distance: typingDistance(typed, word, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
    .map(({ word }) => word);
}

/** The first page of a search for one part of a query in all texts, if the index has it. */
export function firstPage({ term, words }: Resolved): Ranking | undefined {
  const [first] = words;
  const [typed = '', ...more] = term.keys;
  if (!first || more.length > 0) return undefined;
  const isForm = words.some(({ forms }) => forms.some(({ form }) => form === typed));
  const lemmas = words.map(({ lemma }) => lemma);
  const name = term.kind === 'exact' ? exactPage(typed) : pageOf(lemmas, isForm ? typed : '');
  const page = Object.hasOwn(first.pages, name) ? first.pages[name] : undefined;
  return page === undefined ? undefined : unpackPage(page);
}

/** The forms of a part of a query that are marked where they stand. */
export function formsOf({ words }: Pick<Resolved, 'words'>): ReadonlySet<string> {
  return new Set(words.flatMap(({ forms }) => forms.map(({ form }) => form)));
}

/** Whether a word of a text is one of some forms, whole or by a part of it. */
export function isAmong(key: string, forms: ReadonlySet<string>): boolean {
  return keysOf(key).some((form) => forms.has(form));
}

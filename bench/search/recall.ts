// How many sentences with a word a search finds when it is asked for another form of the word, by the annotation of the treebanks.
import type { IndexedText } from '#lib/search/build-index.ts';
import { fold } from '#lib/text/fold.ts';
import { mulberry32 } from '../random.ts';
import type { GoldSentence } from '../words/treebank.ts';

/** A form to ask for, the sentences that have its word in another form, and those that have it at all. */
export interface GoldQuery {
  readonly form: string;
  readonly others: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

const KINDS = new Set(['NOUN', 'VERB', 'ADJ']);
const QUERIES = 1000;

/** A text for each sentence. */
export function goldTexts(sentences: readonly GoldSentence[]): readonly IndexedText[] {
  return sentences.map((words, number) => ({
    address: `s${number}`,
    work: `s${number}`,
    title: { source: String(number) },
    pairs: [['p1-1', words.map(({ form }) => form).join(' '), '']],
  }));
}

/** Forms of words that the sentences have in several forms, drawn by a seeded generator. */
export function goldQueries(sentences: readonly GoldSentence[]): readonly GoldQuery[] {
  /** Lemma → form → sentences. */
  const lemmas = new Map<string, Map<string, Set<number>>>();
  /** Form → the lemmas that it is a form of. */
  const lemmasOf = new Map<string, Set<string>>();
  for (const [number, words] of sentences.entries()) {
    for (const { form: written, lemma, pos } of words) {
      const form = fold(written);
      if (!KINDS.has(pos) || !/^[а-я]{2,}$/.test(form)) continue;
      const key = fold(lemma);
      const forms = lemmas.get(key) ?? new Map<string, Set<number>>();
      lemmas.set(key, forms.set(form, (forms.get(form) ?? new Set<number>()).add(number)));
      lemmasOf.set(form, (lemmasOf.get(form) ?? new Set<string>()).add(key));
    }
  }
  const queries = [...lemmas.values()].flatMap((forms) =>
    [...forms.keys()].map((form) => ({
      form,
      others: union([...forms].flatMap(([other, numbers]) => (other === form ? [] : [numbers]))),
      all: union([...(lemmasOf.get(form) ?? [])].flatMap((lemma) => [...(lemmas.get(lemma)?.values() ?? [])])),
    })),
  );
  const random = mulberry32(1);
  return queries
    .filter(({ others }) => others.size > 0)
    .map((query) => ({ query, order: random() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, QUERIES)
    .map(({ query }) => query);
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** Recall over the sentences with another form, and precision over everything found, both of all queries together. */
export async function measureRecall(
  queries: readonly GoldQuery[],
  find: (query: string) => ReadonlySet<number> | Promise<ReadonlySet<number>>,
): Promise<{ readonly recall: number; readonly precision: number }> {
  let [wanted, met, found, right] = [0, 0, 0, 0];
  for (const { form, others, all } of queries) {
    const results = await find(form);
    wanted += others.size;
    met += others.intersection(results).size;
    found += results.size;
    right += all.intersection(results).size;
  }
  return { recall: met / wanted, precision: right / found };
}

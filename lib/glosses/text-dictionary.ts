// The dictionary as two texts need it: which English forms of the one may translate which Russian forms of the other.
import { basesOf } from '../text/english-bases.ts';
import { englishKey } from './english-words-file.ts';

/** A Russian and an English form, and the share of the sense that the English word is: 1 for a gloss of one word. */
export type FormPair = readonly [russian: string, english: string, share: number];

/** Longer glosses are explanations. */
const MOST_WORDS = 3;
/** Words that glosses are written with. */
const GRAMMAR = new Set(
  'a an the to of in on at by for with from as or and be is sb sth smb smth one oneself'.split(' '),
);

/**
 * Pairs of forms, each once. `glossesOf` gives the glosses of all words that a Russian form may belong to, each with its senses
 * divided by commas or semicolons; English forms are found by the words they are inflected from.
 */
export function pairForms(
  russian: Iterable<string>,
  english: Iterable<string>,
  glossesOf: (form: string) => readonly string[],
): readonly FormPair[] {
  const formsOf = formsByBase(english);
  const pairs: FormPair[] = [];
  for (const form of russian) {
    const shares = new Map<string, number>();
    for (const [base, share] of glossesOf(form).flatMap(wordsOfGloss)) {
      for (const mate of formsOf.get(base) ?? []) shares.set(mate, Math.max(shares.get(mate) ?? 0, share));
    }
    for (const [mate, share] of shares) pairs.push([form, mate, share]);
  }
  return pairs;
}

function formsByBase(forms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byBase = new Map<string, string[]>();
  for (const form of forms) {
    for (const base of basesOf(englishKey(form))) {
      const known = byBase.get(base);
      if (known) known.push(form);
      else byBase.set(base, [form]);
    }
  }
  return byBase;
}

/** The words of a gloss's senses, each with its share of the sense that it stands in. */
function wordsOfGloss(gloss: string): readonly (readonly [word: string, share: number])[] {
  return englishKey(gloss.replaceAll(/\([^)]*\)/g, ''))
    .split(/[;,]/)
    .flatMap((sense) => {
      const words = sense.match(/\p{L}[\p{L}'-]*/gu) ?? [];
      const content = words.filter((word) => !GRAMMAR.has(word));
      const kept = content.length > 0 ? content : words;
      return kept.length > MOST_WORDS ? [] : kept.map((word) => [word, 1 / kept.length] as const);
    });
}

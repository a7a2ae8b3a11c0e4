// Measures how much of two novels' running words the analyser and the dictionary have: a lemma, an entry, a stress.

import { existsSync, readFileSync } from 'node:fs';
import { findWords } from '#lib/dictionary/dictionary.ts';
import { countVowels } from '#lib/dictionary/stress/vowels.ts';
import { stressOf } from '#lib/dictionary/stress.ts';
import type { Reader, Share } from './homonyms.ts';

const BOOKS = new URL('../../../shared/data/books/', import.meta.url);
const NAMES: Readonly<Record<string, string>> = {
  'crime-and-punishment': 'Crime and Punishment',
  'chekhov-stories': 'a volume of Chekhov',
};

/** A stress by analogy that is less sure is none. */
const SURE = 0.9;

/** A sentence for each book that is there. */
export function describeCoverage(reader: Reader): string {
  return Object.entries(NAMES)
    .flatMap(([name, title]) => {
      const file = new URL(`${name}.ru.txt`, BOOKS);
      if (!existsSync(file)) return [];
      const { lemma, entry, stress } = measureCoverage(readFileSync(file, 'utf8'), reader);
      const percent = ({ right, all }: Share) => `${((right / Math.max(1, all)) * 100).toFixed(1)} %`;
      return `Of the ${lemma.all} running words of ${title} ${percent(lemma)} have a lemma, ${percent(entry)} an entry of ours; ${percent(stress)} of those of several syllables have a stress.`;
    })
    .join(' ');
}

/** Each form is looked at once, whatever its sentence: whether one of its readings has a lemma, an entry, a stress. */
export function measureCoverage(
  text: string,
  { analyser, analogy }: Reader,
): { readonly lemma: Share; readonly entry: Share; readonly stress: Share } {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{Script=Cyrillic}+(?:-\p{Script=Cyrillic}+)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const [lemma, entry, stress] = [0, 0, 0].map(() => ({ right: 0, all: 0 }));
  const add = (share: { right: number; all: number } | undefined, count: number, isRight: boolean) => {
    if (!share) return;
    share.all += count;
    if (isRight) share.right += count;
  };
  for (const [form, count] of counts) {
    const candidates = analyser.look(form).choices.map(({ candidate }) => candidate);
    const hasEntry = candidates.some((candidate) => findWords(analogy.dictionary, candidate).length > 0);
    add(lemma, count, hasEntry || candidates.some(({ origin }) => origin === 'known' || origin === 'observed'));
    add(entry, count, hasEntry);
    if (countVowels(form) < 2) continue;
    const isSaid = candidates.some((candidate) => stressOf(analogy, candidate).certainty >= SURE);
    add(stress, count, isSaid);
  }
  const none = { right: 0, all: 0 };
  return { lemma: lemma ?? none, entry: entry ?? none, stress: stress ?? none };
}

if (import.meta.main) {
  const [{ openAnalyser }, { openAnalogy }] = await Promise.all([
    import('#lib/store/analysis/analyser.ts'),
    import('#lib/store/analysis/words.ts'),
  ]);
  console.log(describeCoverage({ analyser: await openAnalyser(), analogy: await openAnalogy('en') }));
}

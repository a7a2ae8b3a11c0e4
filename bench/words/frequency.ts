// How common lemmas are, from texts at hand: counts of forms that belong to one lemma alone.

import { existsSync, readFileSync } from 'node:fs';
import type { Morphology } from '#lib/morphology/analysis.ts';
import { dictionaryCandidates } from '#lib/morphology/candidates/known-forms.ts';
import { LEVELS } from '#lib/morphology/commonness.ts';
import { fold } from '#lib/text/fold.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const BOOKS = ['books/crime-and-punishment.ru.txt', 'books/chekhov-stories.ru.txt'];
const SUBTITLES = 'packs/frequency-ru-50k.txt';

/** The level of each lemma that `knows` admits; undefined where the data is absent. Fiction and film subtitles weigh the same. */
export function countLemmas(
  morphology: Morphology,
  knows: (lemma: string) => boolean,
): ReadonlyMap<string, number> | undefined {
  if (![...BOOKS, SUBTITLES].every((file) => existsSync(new URL(file, DATA)))) return undefined;
  const sums = new Map<string, number>();
  for (const forms of [readBooks(), readSubtitles()]) {
    const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
    for (const [form, count] of forms) {
      const lemma = onlyLemma(form, morphology);
      if (lemma !== undefined && knows(lemma)) sums.set(lemma, (sums.get(lemma) ?? 0) + (count / total) * 1e6);
    }
  }
  return new Map([...sums].map(([lemma, perMillion]) => [lemma, levelOf(perMillion)]));
}

function levelOf(perMillion: number): number {
  return Math.max(1, Math.min(LEVELS, Math.round(Math.log2(perMillion * 4 + 1))));
}

/** The lemma of a form that no other lemma has. */
function onlyLemma(form: string, morphology: Morphology): string | undefined {
  const candidates = dictionaryCandidates(form, morphology).filter(({ origin }) => origin === 'known');
  const lemmas = new Set(candidates.map(({ lemma }) => fold(lemma)));
  return lemmas.size === 1 ? [...lemmas][0] : undefined;
}

function readBooks(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const book of BOOKS) {
    for (const [word] of readFileSync(new URL(book, DATA), 'utf8').matchAll(/[а-яё]+(?:-[а-яё]+)*/giu)) {
      const form = word.toLowerCase();
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return counts;
}

function readSubtitles(): ReadonlyMap<string, number> {
  const lines = readFileSync(new URL(SUBTITLES, DATA), 'utf8').trim().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([form = '', count]) => [form, Number(count)]));
}

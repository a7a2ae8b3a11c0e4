// Candidates from the dictionary of forms, in the conventions of Universal Dependencies.
import type { Morphology, Parse } from '../analysis.ts';
import { toUniversal } from '../universal.ts';
import { type Candidate, NAMES, readingKey } from './candidate.ts';
import { isShouted, parsesOf } from './parses.ts';

const MARKS = ['tran', 'intr', ...NAMES, 'Abbr', 'Pltm', 'Fixd'];

/** The dictionary's candidates for a Russian word, known or guessed by its ending. */
export function dictionaryCandidates(form: string, morphology: Morphology): readonly Candidate[] {
  const isCapital = /^\p{Lu}/u.test(form);
  const candidates = new Map<string, Candidate>();
  for (const parse of parsesOf(form, morphology)) {
    const mark = MARKS.find((name) => parse.tag.includes(name)) ?? '';
    for (const reading of toUniversal(parse, isCapital)) {
      const lemma = spell(reading.lemma, reading.pos, form, parse);
      const candidate = { ...reading, form: parse.form, lemma, score: parse.score, mark, seen: 0 };
      const key = readingKey(candidate);
      const before = candidates.get(key);
      // «Ведро» and the rare «вёдро»: the spelling of the text goes first.
      const isWritten = (variant: string) => variant === form.toLowerCase();
      if (before && isWritten(before.form) && !isWritten(parse.form)) continue;
      if (before && isWritten(before.form) === isWritten(parse.form) && before.score >= parse.score) continue;
      candidates.set(key, { ...candidate, origin: parse.known ? 'known' : 'guessed' });
    }
  }
  return [...candidates.values()];
}

/** Abbreviations stay as they are, names take the capitals of the form's own parts: «нью-йорк» → «Нью-Йорк». */
function spell(lemma: string, pos: string, form: string, { tag }: Parse): string {
  if (tag.includes('Abbr') && isShouted(form)) return form;
  if (pos !== 'PROPN') return lemma;
  const parts = form.split('-');
  return lemma
    .split('-')
    .map((part, index) =>
      index === 0 || /^\p{Lu}/u.test(parts[index] ?? '') ? part.slice(0, 1).toUpperCase() + part.slice(1) : part,
    )
    .join('-');
}

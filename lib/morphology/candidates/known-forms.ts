// Candidates from the dictionary of forms, in the conventions of Universal Dependencies.
import type { Morphology, Parse } from '../analysis.ts';
import { toUniversal } from '../universal.ts';
import { type Candidate, isSameReading, NAMES } from './candidate.ts';
import { isShouted, parsesOf } from './parses.ts';

/** What of a tag of OpenCorpora matters to neighbours. */
export const MARKS = ['tran', 'intr', ...NAMES, 'Abbr', 'Pltm', 'Fixd'];

/** The dictionary's candidates for a Russian word, known or guessed by its ending. */
export function dictionaryCandidates(form: string, morphology: Morphology): readonly Candidate[] {
  const isCapital = /^\p{Lu}/u.test(form);
  const candidates: Candidate[] = [];
  const small = form.toLowerCase();
  for (const parse of parsesOf(form, morphology)) {
    const mark = MARKS.find((name) => parse.tag.includes(name)) ?? '';
    for (const reading of toUniversal(parse, isCapital)) {
      const lemma = spell(reading.lemma, reading.pos, form, parse);
      const candidate: Candidate = {
        form: parse.form,
        lemma,
        pos: reading.pos,
        features: reading.features,
        score: parse.score,
        mark,
        seen: 0,
        origin: parse.known ? 'known' : 'guessed',
      };
      const place = candidates.findIndex((other) => isSameReading(other, candidate));
      const before = candidates[place];
      if (!before) {
        candidates.push(candidate);
        continue;
      }
      // «Ведро» and the rare «вёдро»: the spelling of the text goes first.
      const [wasWritten, isWritten] = [before.form === small, parse.form === small];
      if (wasWritten === isWritten ? parse.score > before.score : isWritten) candidates[place] = candidate;
    }
  }
  return candidates;
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

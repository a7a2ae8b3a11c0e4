// Properties of languages for the rules, besides the alphabet.
import { primaryLanguage } from '../../languages.ts';
import type { Lang } from '../../model.ts';

const withAbbreviations: ReadonlySet<string> = new Set(['en', 'ru']);
const withOrdinalStops: ReadonlySet<string> = new Set(
  'bs cs da de et fi hr hu is lv nb nn no pl sk sl sr tr'.split(' '),
);

/** Whether there is a list of abbreviations, so that a full stop after any other word ends the sentence. */
export function knowsAbbreviations(lang: Lang): boolean {
  return withAbbreviations.has(primaryLanguage(lang));
}

/** Whether a full stop after a small number makes it an ordinal: "am 3. Mai". */
export function writesOrdinalStops(lang: Lang): boolean {
  return withOrdinalStops.has(primaryLanguage(lang));
}

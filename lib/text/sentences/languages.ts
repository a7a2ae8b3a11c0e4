// What the rules ask of a language beside its alphabet.
import { primaryLanguage } from '../../languages.ts';
import type { Lang } from '../../model.ts';

const withAbbreviations: ReadonlySet<string> = new Set(['en', 'ru']);
const withOrdinalStops: ReadonlySet<string> = new Set(
  'bs cs da de et fi hr hu is lv nb nn no pl sk sl sr tr'.split(' '),
);

/** True where the abbreviations are known, so that a stop after another word is a full stop whatever follows. */
export function knowsAbbreviations(lang: Lang): boolean {
  return withAbbreviations.has(primaryLanguage(lang));
}

/** True where a stop after a small number makes it an ordinal: "am 3. Mai". */
export function writesOrdinalStops(lang: Lang): boolean {
  return withOrdinalStops.has(primaryLanguage(lang));
}

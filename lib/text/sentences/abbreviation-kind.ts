// The kinds of abbreviations, by the meaning of a full stop after them.

/**
 * before: belongs to the next word and never ends a sentence ("Mr.", "т. е."). number: belongs to a number or a letter
 * ("p. 5", "рис. А"). word: an ordinary word too, shortened only before a number or another alphabet ("No. 5", "лат.
 * Homo", "No. They left"). name: a capital after it continues the name, unless it is a word that only opens sentences
 * ("U.S. Army", "U.S. They left"). unit: after a number it may end a sentence, elsewhere it belongs to the next word
 * ("5 м. Потом", "м. Арбат"). year: as unit, but a number after it opens a sentence ("1998 г. 15 человек"). ends: a
 * capital after it opens a sentence ("etc.", "и т. д.").
 */
export const ABBREVIATION_KINDS = ['before', 'number', 'word', 'name', 'unit', 'year', 'ends'] as const;
export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];

/**
 * Words of each kind, separated by spaces, without the last full stop. A capital in the list must be a capital in the
 * text; "_" joins a word to the one before it.
 */
export type AbbreviationList = Readonly<Record<AbbreviationKind, string>>;

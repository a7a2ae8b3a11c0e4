// What the dictionary says of a word: the shape of its entries, and the parts of speech and accents that it knows.

export const POS = [
  'noun',
  'verb',
  'adj',
  'adv',
  'pron',
  'det',
  'num',
  'prep',
  'conj',
  'part',
  'intj',
  'pred',
  'name',
] as const;

/** Part of speech as a dictionary names it; `name` is of people and places, `pred` a predicative (надо, жаль). */
export type Pos = (typeof POS)[number];

/**
 * One word of the dictionary. Homographs (за́мок, замо́к) are entries of the same lemma, the most frequent first. Grammatical values are
 * those of Universal Dependencies.
 */
export interface Entry {
  readonly pos: Pos;
  /** The headword with U+0301 after the stressed vowel; none on words of one syllable and on ё. */
  readonly stressed: string;
  /** Zaliznyak's accent: "f'" (nouns), "a/c" (adjectives long/short, verbs present/past). Absent: the word is not inflected, or all its forms stand in `forms`. */
  readonly accent?: string | undefined;
  /** Com: of either gender, as the person is (сирота). */
  readonly gender?: 'Masc' | 'Fem' | 'Neut' | 'Com' | undefined;
  readonly animacy?: 'Anim' | 'Inan' | undefined;
  /** The only number that the word has. */
  readonly number?: 'Sing' | 'Plur' | undefined;
  /** How a noun is inflected where it is not as a noun: adj (рабочий), surname (Иванов), none (кино). */
  readonly declension?: 'adj' | 'surname' | 'none' | undefined;
  /** Both: of either aspect. */
  readonly aspect?: 'Imp' | 'Perf' | 'Both' | undefined;
  /** Lemmas of the other aspect. */
  readonly partners?: readonly string[] | undefined;
  /** What the word governs, as Russian schools write it: "кого-что", "на что", "+ inf"; of prepositions the cases: "gen". */
  readonly government?: readonly string[] | undefined;
  /** Stressed forms that the accent does not give. */
  readonly forms?: readonly string[] | undefined;
}

/** The dictionary by lemma. */
export type Entries = Readonly<Record<string, readonly Entry[]>>;

/** Glosses by lemma: one string for each entry of the lemma, its senses divided by "; ". */
export type Glosses = Readonly<Record<string, readonly string[]>>;

/** Accents of nouns and names. */
export const NOUN_ACCENTS = ['a', 'b', 'c', 'd', 'e', 'f', "b'", "d'", "f'", "f''"] as const;
/** Accents of adjectives before the stroke, and after it: "-" for adjectives without short forms. */
export const LONG_ACCENTS = ['a', 'b'] as const;
export const SHORT_ACCENTS = ['a', 'b', 'c', "a'", "b'", "c'", "c''", '-'] as const;
/** Accents of verbs before the stroke (present or future) and after it (past). */
export const PRESENT_ACCENTS = ['a', 'b', 'c', "c'"] as const;
export const PAST_ACCENTS = ['a', 'b', 'c', "c'", "c''"] as const;

// What is said of a word: lemma, part of speech and features, in the names of Universal Dependencies.

/** One reading of a form. */
export interface Analysis {
  /** The form in small letters, with ё: «елка» is "ёлка". */
  readonly form: string;
  /** The dictionary form, with ё: "замок", "ёлка", "Москва". */
  readonly lemma: string;
  /** "NOUN", "VERB" … */
  readonly pos: string;
  /** "Case=Gen|Number=Sing", in the order of the alphabet; "" for none. */
  readonly features: string;
}

/** An analysis before it is known how the form is spelled. */
export type Reading = Omit<Analysis, 'form'>;

/** What the dictionary of forms knows of one reading, in the tags of OpenCorpora. */
export interface Parse {
  /** The form in small letters, with ё. */
  readonly form: string;
  /** The first form of the paradigm; of a participle, the infinitive. */
  readonly lemma: string;
  /** The first form of the same part of speech; of a participle, its masculine. */
  readonly base: string;
  /** "NOUN,inan,masc sing,gent" */
  readonly tag: string;
  /** How likely among the readings of the form, 0 to 1. */
  readonly score: number;
  /** Whether the form stands in the dictionary, or is guessed from its parts or its ending. */
  readonly known: boolean;
}

/** Every reading of a form that the dictionary of forms knows or guesses, the likeliest first. */
export type Morphology = (form: string) => readonly Parse[];

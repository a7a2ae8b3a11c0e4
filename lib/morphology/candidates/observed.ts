// What annotated texts showed of forms, shapes and endings that the dictionary of forms does not know, or knows otherwise.

/** A reading and how often it was met. */
export interface Sighting {
  readonly lemma: string;
  readonly pos: string;
  readonly features: string;
  readonly count: number;
}

/** Readings by key. */
export interface Sightings {
  readonly get: (key: string) => readonly Sighting[] | undefined;
}

/** Readings by folded form (see `candidate.ts`), and by shape and ending (see `shape.ts`); lemmas of the latter are rules (see `lemma-rule.ts`). */
export interface Observed {
  readonly forms: Sightings;
  readonly shapes: Sightings;
}

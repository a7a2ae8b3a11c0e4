// Candidates from annotated texts: by the form itself, and for words that no dictionary knows by their shape and ending.
import { fold } from '../../text/fold.ts';
import { type Candidate, isSameReading, readingKey } from './candidate.ts';
import { applyRule } from './lemma-rule.ts';
import type { Observed, Sighting } from './observed.ts';
import { nameEndings } from './shape.ts';

/** Guesses at a name by its ending. */
const MOST_NAMES = 8;

/** Marks the candidates that were met, and adds what the dictionary does not have; the most frequent first. */
export function withSightings(form: string, found: readonly Candidate[], observed: Observed): readonly Candidate[] {
  const sightings = observed.forms.get(fold(form)) ?? [];
  if (sightings.length === 0) return found;
  const marked = found.map((candidate) => {
    const sighting = sightings.find((other) => isSameReading(other, candidate));
    return sighting ? { ...candidate, seen: sighting.count } : candidate;
  });
  const added = sightings
    .filter((sighting) => !found.some((candidate) => isSameReading(candidate, sighting)) && !isSlip(sighting, found))
    .map((sighting) => toCandidate(form, sighting, found));
  return [...added, ...marked].sort((a, b) => b.seen - a.seen);
}

/** A reading met once that differs from the dictionary's in a feature alone is more often a slip than a find. */
function isSlip({ lemma, pos, count }: Sighting, found: readonly Candidate[]): boolean {
  if (count > 1 || !found.some(({ origin }) => origin === 'known')) return false;
  return found.some((candidate) => candidate.pos === pos && fold(candidate.lemma) === fold(lemma));
}

/** Annotators write е for ё; the dictionary knows better. */
function toCandidate(form: string, sighting: Sighting, found: readonly Candidate[]): Candidate {
  const { pos, features, count } = sighting;
  const spelled = found.find(({ lemma }) => fold(lemma) === fold(sighting.lemma));
  return {
    form: spelled?.form ?? form.toLowerCase(),
    lemma: spelled && pos !== 'PROPN' ? spelled.lemma : sighting.lemma,
    pos,
    features,
    score: 0,
    origin: 'observed',
    mark: spelled?.mark ?? '',
    seen: count,
  };
}

/** Candidates by shape, or for a Russian word by its ending as a name, that are not among `before`. */
export function shapeCandidates(
  form: string,
  shape: string,
  observed: Observed,
  before: readonly Candidate[],
): readonly Candidate[] {
  const keys = shape === '' ? nameEndings(form) : [shape];
  const sightings = keys.flatMap((key) => observed.shapes.get(key) ?? []);
  const taken = new Set(before.map(readingKey));
  return sightings.slice(0, shape === '' ? MOST_NAMES : sightings.length).flatMap((sighting): Candidate[] => {
    const { pos, features, count } = sighting;
    const lemma = applyRule(sighting.lemma, form);
    const key = readingKey({ lemma, pos, features });
    if (lemma === '' || taken.has(key)) return [];
    taken.add(key);
    return [{ form: form.toLowerCase(), lemma, pos, features, score: 0, origin: 'shape', mark: '', seen: count }];
  });
}

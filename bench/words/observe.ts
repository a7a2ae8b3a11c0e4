// Gathers from annotated sentences which readings forms, shapes and endings have.

import { lemmaRule } from '#lib/morphology/candidates/lemma-rule.ts';
import type { Observed, Sighting } from '#lib/morphology/candidates/observed.ts';
import { nameEndings, shapeOf } from '#lib/morphology/candidates/shape.ts';
import type { FullObserved } from '#lib/morphology/model-data.ts';
import { fold } from '#lib/text/fold.ts';
import { coreFeatures } from './gold.ts';
import type { GoldSentence, GoldWord } from './treebank.ts';

type Counts = Map<string, Map<string, Sighting>>;

export interface Counted {
  readonly forms: Counts;
  readonly shapes: Counts;
}

export function count(sentences: readonly GoldSentence[]): Counted {
  const counted: Counted = { forms: new Map(), shapes: new Map() };
  for (const sentence of sentences) for (const word of sentence) countWord(counted, word, 1);
  return counted;
}

function countWord({ forms, shapes }: Counted, word: GoldWord, times: number): void {
  if (word.features.get('Typo') === 'Yes' || word.lemma === '_') return;
  const sighting = { lemma: word.lemma, pos: word.pos, features: coreFeatures(word), count: times };
  const shape = shapeOf(word.form);
  if (!shape.startsWith('9') && shape !== 'IV' && shape !== 'А.') addTo(forms, fold(word.form), sighting);
  const keys =
    shape !== '' ? [shape] : word.pos === 'PROPN' && /^\p{Lu}/u.test(word.form) ? nameEndings(word.form) : [];
  const features =
    shape.startsWith('9') && word.pos === 'NUM'
      ? sighting.features.replace(/(?:Animacy|Gender|Number)=\w+\||\|(?:Gender|Number)=\w+/g, '')
      : sighting.features;
  const rule = lemmaRule(word.form, word.lemma);
  // What an abbreviation stands for cannot be seen from its shape.
  if (shape !== '' && rule.includes('+')) return;
  for (const key of keys) addTo(shapes, key, { ...sighting, features, lemma: rule });
}

function addTo(counts: Counts, key: string, sighting: Sighting): void {
  const inner = counts.get(key) ?? new Map<string, Sighting>();
  counts.set(key, inner);
  const name = `${sighting.lemma} ${sighting.pos} ${sighting.features}`;
  const before = inner.get(name);
  inner.set(name, before ? { ...before, count: before.count + sighting.count } : sighting);
}

/** How many readings a shape or an ending keeps. */
const MOST_OF_SHAPE = 16;

export function toObserved({ forms, shapes }: Counted): FullObserved {
  const list = (counts: Counts, most: number) =>
    new Map(
      [...counts].map(([key, inner]) => [key, [...inner.values()].sort((a, b) => b.count - a.count).slice(0, most)]),
    );
  return { forms: list(forms, 12), shapes: list(shapes, MOST_OF_SHAPE) };
}

/** What would have been observed without this one word. */
export function without(observed: Observed, word: GoldWord): Observed {
  const key = fold(word.form);
  const features = coreFeatures(word);
  const sightings = (observed.forms.get(key) ?? []).flatMap((sighting) => {
    if (sighting.lemma !== word.lemma || sighting.pos !== word.pos || sighting.features !== features) return [sighting];
    return sighting.count > 1 ? [{ ...sighting, count: sighting.count - 1 }] : [];
  });
  return { forms: new Map([[key, sightings]]), shapes: observed.shapes };
}

// What speaks for two words being translations of each other before their places are looked at.

import { romanise, skeleton } from '../../text/transliteration.ts';
import { shapeDistance } from '../cognates.ts';
import { beginning, type Translations } from './translations.ts';
import { isContent, type Word } from './word.ts';

/** The kinds of evidence, each from 0 to 1. */
export const EVIDENCE = ['direct', 'indirect', 'related', 'cognate', 'equal', 'together'] as const;

/** How much each kind is worth where one figure must do for all of them. */
const WORTH = [1, 0.4, 0.5, 0.9, 1, 0.5] as const;

/** Evidence for a pair of words: an item for each kind, and one figure for all. */
export interface PairEvidence {
  readonly values: Float64Array;
  readonly total: number;
}

/** How often two words stand in paired sentences, as a share from 0 to 1; learned from other sentences than the one at hand. */
export type Together = (russian: Word, english: Word) => number;

export const NOTHING: PairEvidence = { values: new Float64Array(EVIDENCE.length), total: 0 };

/** Evidence of pairs, kept once it is found. */
export type Evidence = (russian: Word, english: Word) => PairEvidence;

/** What the words themselves tell, without looking at other sentences. */
export function openEvidence(translations: Translations): Evidence {
  return cached((russian, english) => compare(russian, english, translations));
}

/** The same with what was learned. */
export function addTogether(evidence: Evidence, together: Together): Evidence {
  return cached((russian, english) => {
    const found = evidence(russian, english);
    const value = isContent(russian) && isContent(english) ? together(russian, english) : 0;
    if (value === 0) return found;
    const values = found.values.slice();
    values[TOGETHER] = value;
    return { values, total: totalOf(values) };
  });
}

function cached(work: Evidence): Evidence {
  const known = new Map<Word, Map<Word, PairEvidence>>();
  return (russian, english) => {
    const row = known.get(russian) ?? new Map<Word, PairEvidence>();
    if (row.size === 0) known.set(russian, row);
    const found = row.get(english) ?? work(russian, english);
    row.set(english, found);
    return found;
  };
}

const TOGETHER = EVIDENCE.indexOf('together');

function totalOf(values: Float64Array): number {
  let missing = 1;
  for (let kind = 0; kind < values.length; kind += 1)
    missing *= 1 - (WORTH[kind] as number) * (values[kind] as number) * 0.98;
  return 1 - missing;
}

function compare(russian: Word, english: Word, translations: Translations): PairEvidence {
  if (russian.kind === 'mark' || english.kind === 'mark') return NOTHING;
  const content = isContent(russian) && isContent(english);
  const [direct, indirect, related] = translated(russian, english, translations, content);
  const values = Float64Array.of(
    direct,
    direct > 0 ? 0 : indirect,
    direct > 0 ? 0 : related,
    content ? cognateness(russian, english) : 0,
    equality(russian, english),
    0,
  );
  const total = totalOf(values);
  return total === 0 ? NOTHING : { values, total };
}

function translated(russian: Word, english: Word, translations: Translations, content: boolean) {
  let [direct, indirect, related] = [0, 0, 0];
  const starts = content ? english.lemmas.filter(({ length }) => length >= 4).map(beginning) : [];
  for (const [place, lemma] of russian.lemmas.entries()) {
    const trust = place === 0 ? 1 : 0.9;
    const senses = translations.direct(lemma);
    if (senses) direct = Math.max(direct, trust * bestOf(senses, english.lemmas));
    if (!content || direct > 0.6) continue;
    indirect = Math.max(indirect, trust * bestOf(translations.indirect(lemma), english.lemmas));
    const family = translations.related(lemma);
    for (const start of starts) related = Math.max(related, trust * (family.get(start) ?? 0));
  }
  return [direct, indirect, related] as const;
}

function bestOf(senses: ReadonlyMap<string, number>, bases: readonly string[]): number {
  let best = 0;
  for (let step = 0; step < bases.length; step += 1) {
    best = Math.max(best, (senses.get(bases[step] ?? '') ?? 0) * (step === 0 ? 1 : 0.95));
  }
  return best;
}

function equality(russian: Word, english: Word): number {
  if (russian.key === english.key) return 1;
  if (russian.kind !== 'number' || english.kind !== 'number') return 0;
  const digits = (key: string) => key.replaceAll(/[^\p{N}]/gu, '');
  return digits(russian.key) === digits(english.key) ? 1 : 0;
}

/** Spellings that transcription makes one: names in full, other words where most of them is the same. */
function cognateness(russian: Word, english: Word): number {
  const names = russian.capital && english.capital;
  if (russian.kind === 'number' || english.kind === 'number') return 0;
  const one = shapeOf(russian);
  const other = shapeOf(english);
  if (Math.min(one.length, other.length) < (names ? 2 : 4)) return 0;
  if (!names && one[0] !== other[0]) return 0;
  // An ending that only one of them has costs little: «федералистов», federalist.
  const length = Math.min(one.length, other.length);
  const whole = 1 - shapeDistance(one, other) / Math.max(one.length, other.length);
  const cut =
    1 -
    shapeDistance(one.slice(0, length), other.slice(0, length)) / length -
    0.04 * Math.abs(one.length - other.length);
  const likeness = Math.max(whole, cut);
  const least = names ? 0.5 : 0.65;
  return likeness > least ? (likeness - least) / (1 - least) : 0;
}

const shapes = new WeakMap<Word, string>();

function shapeOf(word: Word): string {
  const known = shapes.get(word);
  if (known !== undefined) return known;
  const shape = skeleton(romanise((word.capital ? word.key : (word.lemmas[0] ?? word.key)).replace(/'s?$/, '')));
  shapes.set(word, shape);
  return shape;
}

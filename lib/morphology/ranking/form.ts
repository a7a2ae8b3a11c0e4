// A form with its choices, and everything of it that the ranking asks for, worked out once.
import { fold } from '../../text/fold.ts';
import { withoutStress } from '../../text/stress-mark.ts';
import type { Analysis } from '../analysis.ts';
import type { Candidate, Origin } from '../candidates/candidate.ts';
import { MARKS } from '../candidates/known-forms.ts';
import { isOldSpelling } from '../candidates/old-spelling.ts';
import { shapeOf } from '../candidates/shape.ts';
import type { Commonness } from '../commonness.ts';
import { joinFeatures, splitFeatures } from '../features.ts';
import { hashOf, pair } from './hash.ts';
import { type Tag, tagOf } from './tags.ts';

/** A choice with its tag taken apart. */
export interface Choice {
  readonly candidate: Candidate;
  /** What is said of the word if this is chosen. */
  readonly analysis: Analysis;
  readonly tag: Tag;
  readonly lemma: number;
  /** Lemma and part of speech. */
  readonly word: number;
  /** What speaks for it by itself: source, score and sightings, roughly. */
  readonly prior: number;
  readonly rank: number;
  /** How much rarer its lemma is than the commonest of the form. */
  readonly familiar: number;
  /** The dictionary's mark and the part of speech. */
  readonly mark: number;
}

/** A form as the ranking sees it. */
export interface Form {
  readonly choices: readonly Choice[];
  readonly hash: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix: number;
  readonly shape: number;
  /** Which parts of speech, and which parts of speech with cases, it may be. */
  readonly classes: number;
  readonly kinds: number;
  /** The likeliest choice by itself. */
  readonly first: number;
  readonly isCapital: boolean;
  /** Whether it may be a noun's head, an attribute before one, a verb. */
  readonly mayHead: boolean;
  readonly mayModify: boolean;
  readonly verb: Choice | undefined;
  /** Which marks its choices have. */
  readonly marks: number;
  /** Which cases it may have, as bits (see `Tag.cases`). */
  readonly cases: number;
  /** Whether it may be several words. */
  readonly isHomonym: boolean;
}

const ORIGINS: readonly Origin[] = ['known', 'guessed', 'observed', 'shape'];
const [FAMILIAR, RANK] = [hashOf('familiar'), hashOf('rank')];

/** Lemmas that are further apart than that many levels are told apart no more. */
const MOST_APART = 6;

export function formOf(form: string, candidates: readonly Candidate[], commonness: Commonness): Form {
  const folded = fold(form);
  const lemmas = candidates.map(({ lemma }) => fold(lemma));
  const levels = lemmas.map(commonness);
  const highest = Math.max(0, ...levels);
  const total = candidates.reduce((sum, { seen }) => sum + seen, 0);
  const written = withoutStress(form);
  const choices = candidates.map((candidate, rank): Choice => {
    const tag = tagOf(candidate.pos, candidate.features);
    const lemma = hashOf(lemmas[rank] ?? '');
    const share = candidate.origin === 'shape' || total === 0 ? 0 : Math.ceil((candidate.seen / total) * 4);
    const seen = candidate.origin === 'shape' ? 0 : Math.min(4, Math.ceil(Math.log2(candidate.seen + 1)));
    const score = candidate.score === 0 ? 0 : Math.round(Math.log2(candidate.score)) + 12;
    const isTold = total > 0 ? 1 : 0;
    const prior = pair(ORIGINS.indexOf(candidate.origin), (score * 5 + seen) * 10 + share * 2 + isTold);
    const level = levels[rank] ?? 0;
    const apart = level > 0 ? Math.min(MOST_APART, highest - level) : MOST_APART + 1;
    const familiar = pair(FAMILIAR, apart * 4 + (highest > 0 ? 2 : 0) + isTold);
    const mark = pair(tag.pos, MARKS.indexOf(candidate.mark));
    return {
      candidate,
      analysis: toAnalysis(candidate, written),
      tag,
      lemma,
      word: pair(lemma, tag.pos),
      prior,
      familiar,
      rank: pair(RANK, Math.min(rank, 6) * 2 + isTold),
      mark,
    };
  });
  const list = (hashes: readonly number[]) => [...new Set(hashes)].sort((a, b) => a - b).reduce(pair, 17);
  const capital = /^\p{Lu}/u.test(form);
  const letters = capital ? form.replace(/[^\p{L}]/gu, '') : form;
  return {
    choices,
    hash: hashOf(/^\d+$/.test(folded) ? numberClass(folded) : folded),
    suffix2: hashOf(`2${folded.slice(-2)}`),
    suffix3: hashOf(`3${folded.slice(-3)}`),
    suffix4: hashOf(`4${folded.slice(-4)}`),
    prefix: hashOf(`p${folded.slice(0, 3)}`),
    shape: hashOf(
      `${shapeOf(form)} ${capital ? (letters === letters.toUpperCase() && letters.length > 1 ? 'A' : 'a') : ''}${form.includes('-') ? '-' : ''}`,
    ),
    classes: list(choices.map(({ tag }) => tag.pos)),
    kinds: list(choices.map(({ tag }) => tag.kind)),
    first: choices[0]?.tag.full ?? 0,
    isCapital: capital,
    mayHead: choices.some(({ candidate: { pos } }) => pos === 'NOUN' || pos === 'PROPN'),
    mayModify: choices.some(
      ({ candidate: { pos, features: values } }) =>
        ['ADJ', 'DET', 'NUM', 'ADV'].includes(pos) || values.includes('VerbForm=Part'),
    ),
    verb: choices.find(({ tag }) => tag.isVerb),
    marks: list(choices.map(({ mark }) => mark)),
    isHomonym: choices.some(({ word }) => word !== choices[0]?.word),
    cases: choices.reduce((bits, { tag }) => (tag.isNominal ? bits | tag.cases : bits), 0),
  };
}

/** What is said of a word: also that it is spelled as before 1918. */
function toAnalysis({ form, lemma, pos, features }: Candidate, written: string): Analysis {
  if (!isOldSpelling(written, form)) return { form, lemma, pos, features };
  const values = Object.fromEntries(splitFeatures(features));
  return { form, lemma, pos, features: joinFeatures({ ...values, Style: 'Arch' }) };
}

/** Numbers govern by their last figures: «21 год», «22 года», «25 лет»; years are like no others. */
function numberClass(digits: string): string {
  if (/^(?:1\d|20)\d\d$/.test(digits)) return '#year';
  if (/1\d$|[05-9]$/.test(digits)) return digits.length > 2 ? '#many' : '#5';
  return digits.endsWith('1') ? '#1' : '#2';
}

// Words of one bead that its neighbour translates: a sign that the two are one bead, or are divided at another place.
import type { Choice } from './decode.ts';
import { type Expectations, expectationsOf } from './lexical-scores.ts';
import type { Lexicon, Translations } from './lexicon.ts';
import type { Section } from './section.ts';
import type { Side } from './side.ts';

/** A word is a stray where the neighbour explains it better by so much, in natural logarithms. */
const leastGain = 2;

/** The sum of what two neighbouring beads explain better of each other than of themselves, over their strays. */
export type StrayScorer = (one: Choice, other: Choice) => number;

/** The first and the last token (excluded) of some units. */
type Tokens = readonly [from: number, to: number];

/** A scorer for the beads of one section. */
export function strayScorer({ source, target, sourceFirst, targetFirst }: Section, lexicon: Lexicon): StrayScorer {
  const forward = strays(source, target, lexicon.forward, expectationsOf(lexicon.knownTarget, target.vocabulary));
  const backward = strays(target, source, lexicon.backward, expectationsOf(lexicon.knownSource, source.vocabulary));
  const tokensOf = ({ starts }: Side, first: number, units: number): Tokens => [
    starts[first] as number,
    starts[first + units] as number,
  ];
  const sourceOf = ({ i, sourceUnits }: Choice) => tokensOf(source, sourceFirst + i, sourceUnits);
  const targetOf = ({ j, targetUnits }: Choice) => tokensOf(target, targetFirst + j, targetUnits);
  return (one, other) => {
    const sources = [sourceOf(one), sourceOf(other)] as const;
    const targets = [targetOf(one), targetOf(other)] as const;
    return forward(sources, targets) + backward(targets, sources);
  };
}

type Both = readonly [Tokens, Tokens];

function strays(
  side: Side,
  other: Side,
  translations: Translations,
  { odds }: Expectations,
): (explaining: Both, explained: Both) => number {
  const vectors = [new Float64Array(odds.length), new Float64Array(odds.length)] as const;
  const isMark = (word: number) => other.vocabulary.kinds[word] === 'mark';
  const strayed = ([from, to]: Tokens, own: Float64Array, near: Float64Array): number => {
    let sum = 0;
    for (let token = from; token < to; token += 1) {
      const word = other.tokens[token] as number;
      const explained = near[word] as number;
      if (explained <= (own[word] as number) || isMark(word)) continue;
      const trust = odds[word] as number;
      const gain = Math.log((1 + trust * explained) / (1 + trust * (own[word] as number)));
      if (gain > leastGain) sum += gain;
    }
    return sum;
  };
  return (explaining, explained) => {
    for (const bead of [0, 1] as const) spread(side, explaining[bead], translations, vectors[bead]);
    const sum = strayed(explained[0], ...vectors) + strayed(explained[1], vectors[1], vectors[0]);
    for (const bead of [0, 1] as const) wipe(side, explaining[bead], translations, vectors[bead]);
    return sum;
  };
}

/** Adds to each word how much some tokens explain it. */
function spread(side: Side, [from, to]: Tokens, { starts, words, ratios }: Translations, vector: Float64Array): void {
  for (let token = from; token < to; token += 1) {
    const word = side.tokens[token] as number;
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at += 1) {
      const mate = words[at] as number;
      vector[mate] = (vector[mate] as number) + (ratios[at] as number) / (to - from);
    }
  }
}

function wipe(side: Side, [from, to]: Tokens, { starts, words }: Translations, vector: Float64Array): void {
  for (let token = from; token < to; token += 1) {
    const word = side.tokens[token] as number;
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at += 1) vector[words[at] as number] = 0;
  }
}

// Words in their sentences: every word with its readings, the likeliest in context first.

import { itemAt } from '../item-at.ts';
import { SOURCE_LANGUAGE } from '../languages.ts';
import { splitBlocks } from '../text/blocks.ts';
import { type Span, splitSentences } from '../text/sentences.ts';
import { withoutStress } from '../text/stress-mark.ts';
import type { Analyser, FormPlace } from './analyser.ts';
import type { Analysis } from './analysis.ts';
import { type Habits, NO_HABITS } from './habits.ts';
import type { Choice } from './ranking/form.ts';
import { rank } from './ranking/rank.ts';
import { isWord, tokenSpans } from './tokens.ts';

/** A word of a text. */
export interface WordAnalysis {
  /** Offsets into the text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word as it is written. */
  readonly form: string;
  /** What it may be, the likeliest here first; never empty. */
  readonly analyses: readonly Analysis[];
}

/** Readings that are shown of a word. */
const SHOWN = 6;

/** Longer sentences are ranked in pieces. */
const LONGEST = 400;

/**
 * The words of a Russian text in order; punctuation and bare numbers are none. Stress marks in it are respected; `habits` are those of
 * the text that it is from (see `habitsOf`). Takes time in proportion to the length.
 */
export function analyseText(text: string, analyser: Analyser, habits = NO_HABITS): readonly WordAnalysis[] {
  const words: WordAnalysis[] = [];
  for (const block of splitBlocks(text)) {
    const paragraph = text.slice(block.start, block.end);
    for (const sentence of splitSentences(paragraph, SOURCE_LANGUAGE)) {
      const start = block.start + sentence.start;
      words.push(...analyseAt(paragraph.slice(sentence.start, sentence.end), start, analyser, habits));
    }
  }
  return words;
}

function analyseAt(sentence: string, offset: number, analyser: Analyser, habits: Habits): readonly WordAnalysis[] {
  const spans: readonly Span[] = tokenSpans(sentence);
  const forms = spans.map(({ start, end }) => sentence.slice(start, end));
  const analyses = analyseTokens(forms, analyser, habits);
  return spans.flatMap(({ start, end }, index) => {
    const form = itemAt(forms, index);
    if (!isWord(form)) return [];
    return [{ start: offset + start, end: offset + end, form, analyses: itemAt(analyses, index) }];
  });
}

/** The readings of each token of a sentence, words and punctuation, the likeliest in context first; never none. */
export function analyseTokens(
  tokens: readonly string[],
  analyser: Analyser,
  habits = NO_HABITS,
): readonly (readonly Analysis[])[] {
  const analyses: (readonly Analysis[])[] = [];
  for (let start = 0; start < tokens.length; start += LONGEST) {
    const forms = tokens
      .slice(start, start + LONGEST)
      .map((token, index) => analyser.look(token, placeOf(tokens, start + index, habits)));
    for (const [index, order] of rank(forms, analyser.weights).entries()) {
      const choices = forms[index]?.choices ?? [];
      analyses.push(shorten(order.map((number) => itemAt(choices, number))).map(({ analysis }) => analysis));
    }
  }
  return analyses;
}

/** What the place of a token says of it: a capital after a word or a comma is not that of a sentence's beginning. */
function placeOf(tokens: readonly string[], index: number, { yo, names }: Habits): FormPlace {
  const token = itemAt(tokens, index);
  if (!/^\p{Lu}/u.test(token)) return { yo };
  if (names.has(withoutStress(token).toLowerCase())) return { yo, name: 'text' };
  const before = tokens[index - 1] ?? '';
  return { yo, name: before === ',' || /^\p{Ll}/u.test(before) ? 'capital' : undefined };
}

/** The first readings, and the best of every other lemma before further forms of the same. */
function shorten(ranked: readonly Choice[]): readonly Choice[] {
  if (ranked.length === 1) return ranked;
  // Where the dictionary's word comes first, guesses at what else it might be a name of are noise.
  const isKnown = ranked[0]?.candidate.origin === 'known';
  const choices = isKnown ? ranked.filter(({ candidate }) => candidate.origin !== 'shape') : ranked;
  if (choices.length <= SHOWN) return choices;
  const lemmas = new Set<string>();
  const leaders = choices.filter(({ analysis: { lemma } }) => !lemmas.has(lemma) && lemmas.add(lemma));
  const shown = new Set([...leaders, ...choices].slice(0, SHOWN));
  for (const choice of choices) if (shown.size < SHOWN) shown.add(choice);
  return choices.filter((choice) => shown.has(choice));
}

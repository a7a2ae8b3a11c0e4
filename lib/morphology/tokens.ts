// Cuts a sentence into the tokens that the analysis is made on: words, numbers, marks.
import type { Span } from '../text/sentences.ts';
import { abbreviationReadings } from './candidates/abbreviations.ts';

/**
 * Addresses; tags; numbers with their endings; words with hyphens and apostrophes inside, with stress marks; runs of the same mark;
 * any other sign.
 */
const TOKEN =
  /(?:https?:\/\/|www\.)[^\s<>"«»]+|[#@][\p{L}\p{N}_]+|\p{N}+(?:[.,:/]\p{N}+)*(?:-?\p{L}[\p{L}\p{M}]*)?|\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:['’‑-]\p{L}[\p{L}\p{M}\p{N}\u00AD]*)*|([^\s\p{L}\p{N}])\1*/gu;

/** The tokens of a sentence in order; what lies between them is white space. */
export function tokenSpans(sentence: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of sentence.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const previous = spans.at(-1);
    if (previous && match[0] === '.' && previous.end === start && isAbbreviated(sentence, previous, end)) {
      spans[spans.length - 1] = { start: previous.start, end };
    } else spans.push({ start, end });
  }
  return spans;
}

/** Whether a dot belongs to the word before it: after an initial, and after abbreviations that do not close the sentence. */
function isAbbreviated(sentence: string, { start, end }: Span, after: number): boolean {
  const word = sentence.slice(start, end);
  const isLast = sentence.slice(after, after + 8).trim() === '';
  if (/^\p{Lu}$/u.test(word)) return !isLast;
  return abbreviationReadings(word).length > 0 && (!isLast || ALWAYS.has(word));
}

/** Abbreviations that close a sentence with the dot they have anyway. */
const ALWAYS = new Set(['г', 'гг', 'вв', 'руб', 'тыс', 'др', 'пр', 'т', 'д', 'п', 'э', 'коп', 'долл']);

/** Whether a token is a word: it has a letter. */
export function isWord(token: string): boolean {
  return /\p{L}/u.test(token);
}

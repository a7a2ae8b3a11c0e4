// The rules for full stops, question and exclamation marks and ellipses.
import { abbreviationKind } from '../abbreviations.ts';
import type { Gap } from '../gap.ts';
import { knowsAbbreviations } from '../languages.ts';
import { isPlainWord } from '../plain-word.ts';
import { tokenText } from '../tokens.ts';
import { CONJUNCTIONS, EXCLAIMING_NAMES, INTERJECTIONS, OPENERS } from '../words.ts';

/** A question followed by an ellipsis: "?..". */
const runsOut = /[!?](?:\.{2,}|…)$/;
/** The longest bracket, in words, that is expected inside a sentence. */
const longestAside = 12;

/** A full stop without a space ends a sentence only between whole words: "world.Today", not "Amazon.Com". */
export function glued({ glued, left, right }: Gap): boolean | undefined {
  if (!glued) return undefined;
  if (left.mark === '!') return true;
  if (abbreviationKind(left.word) !== undefined) return false;
  if (OPENERS.has(right.word.toLowerCase()) || abbreviationKind(right.word) === 'before') return true;
  return left.mark === '.' && /^\p{Ll}{3,}$/u.test(left.word);
}

/** Hashtags end the text they are about. */
export function tagged({ right }: Gap): boolean | undefined {
  return right.sign === '#' ? false : undefined;
}

/** After ! or ? a lower-case letter begins a sentence only after a whole clause, without a closing quotation. */
export function exclaimed(gap: Gap): boolean | undefined {
  const { left, right, tokens, first, last } = gap;
  if (left.mark !== '!') return undefined;
  if (EXCLAIMING_NAMES.has(left.word)) return right.kind === 'upper' && OPENERS.has(right.word.toLowerCase());
  if (right.kind !== 'lower') return true;
  if (left.closed !== '' || right.opened === 'quote' || runsOut.test(tokenText(tokens, last))) return false;
  if (right.opened === 'bracket') return !closesInside(gap);
  if (isHastyI(right.word)) return true;
  if (INTERJECTIONS.has(left.word.toLowerCase()) || INTERJECTIONS.has(right.word)) return false;
  return !CONJUNCTIONS.has(right.word) && left.index - first >= 3 && !/^\p{Lu}\P{Lu}/u.test(left.word);
}

/** After an ellipsis only a capital begins a sentence. */
export function trailedOff({ left, right }: Gap): boolean | undefined {
  if (left.mark !== '…') return undefined;
  return right.kind === 'upper' || right.sign === '@';
}

/**
 * After a full stop anything except a lower-case letter begins a sentence, and that too if the word cannot be an
 * abbreviation.
 */
export function stopped(gap: Gap): boolean {
  const { lang, left, right } = gap;
  if (right.kind !== 'lower') return right.sign !== '' && !'&%'.includes(right.sign);
  if (right.opened === 'bracket' && closesInside(gap)) return false;
  return left.closed === '' && (isHastyI(right.word) || (knowsAbbreviations(lang) && isPlainWord(left.word)));
}

/**
 * Whether the bracket that opens after the gap closes before a comma, a dash or a lower-case letter: the sentence
 * continues.
 */
function closesInside({ tokens, right }: Gap): boolean {
  for (let index = right.index; index < right.index + longestAside; index += 1) {
    const token = tokenText(tokens, index);
    if (/[)\]][,;:—–-]/.test(token)) return true;
    if (/[)\]]/.test(token)) return /^[\p{Ll}—–-]/u.test(tokenText(tokens, index + 1));
  }
  return false;
}

/** "i" for "I": the writer does not use capitals. */
function isHastyI(word: string): boolean {
  return /^i(?:['’]?(?:m|d|ve|ll))?$/.test(word);
}

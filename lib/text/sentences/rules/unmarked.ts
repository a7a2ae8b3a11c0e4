// Sentence ends without a mark: after a smiley, an address or an unfinished sentence, and before words that only open
// sentences.
import { isDash, isUpper } from '../characters.ts';
import type { Gap } from '../gap.ts';
import { tokenText } from '../tokens.ts';
import { DATED, HEADED, LAUGHS, LEAD_INS, OPENERS, SUBJECTS, TITLE_WORDS } from '../words.ts';

const bareWord = /^\p{Ll}[\p{Ll}'’-]+$/u;
const address = /^(?:https?:\/\/|www\.)|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
const brokenOff = /\p{L}(?:[—–]|--)$/u;
/** How many tokens to look back for a line of verse. */
const stanza = 40;

/** Applies to every gap without a mark before it. */
export function unmarked(gap: Gap): boolean | undefined {
  const { left, right, tokens, first, last, open } = gap;
  if (left.mark !== '') return undefined;
  const token = tokenText(tokens, last);
  const ended = left.face || open.smile || /^#\p{L}/u.test(token) || LAUGHS.has(token.toLowerCase());
  if (right.sign === '@') return ended || tokenText(tokens, first).startsWith('@');
  if (right.kind !== 'upper') return false;
  if (ended || address.test(token)) return true;
  // "He said: — Come in." The reply is a separate paragraph, unless the words before the colon are in a reply too.
  if (token.endsWith(':')) return right.dash && !isDash(tokenText(tokens, first).charAt(0));
  return opensUnmarked(gap, token);
}

/** A capitalised pronoun or similar without a mark before it: "see you there The place is nice". */
function opensUnmarked(gap: Gap, token: string): boolean {
  const { right, tokens, newline, first, last } = gap;
  const word = right.word.toLowerCase();
  if (newline || right.dash || right.opened !== '' || tokenText(tokens, right.index) !== right.word) return false;
  if (brokenOff.test(token)) return SUBJECTS.has(word);
  const next = tokenText(tokens, right.index + 1);
  // The number of a chapter before its first words.
  if (first === last && /^[IVX]{2,}$/.test(token)) return OPENERS.has(word);
  if (/^\p{Lu}[\p{L}'’-]*$/u.test(token)) {
    const opens = (HEADED.has(word) && /^\p{Ll}/u.test(next)) || (DATED.has(word) && /^\d/.test(next));
    return opens && isHeading(gap);
  }
  if (!bareWord.test(token) || TITLE_WORDS.has(token) || LEAD_INS.has(token)) return false;
  return SUBJECTS.has(word) && /^\p{Ll}/u.test(next) && !isVerse(gap);
}

/** Only capitalised words so far, with the lower-case words of titles between them. */
function isHeading({ tokens, first, last }: Gap): boolean {
  if (last - first > 7 || OPENERS.has(tokenText(tokens, last).toLowerCase())) return false;
  for (let index = first; index <= last; index += 1) {
    const token = tokenText(tokens, index);
    if (!/^(?:[\d.]+|\p{Lu}[\p{L}'’:-]*)$/u.test(token) && !TITLE_WORDS.has(token)) return false;
  }
  return true;
}

/** Another such capital in the sentence that did not open one: lines of verse that are joined. */
function isVerse({ tokens, first, last }: Gap): boolean {
  for (let index = Math.max(first + 1, last - stanza); index <= last; index += 1) {
    const token = tokenText(tokens, index);
    if (!isUpper(token.charAt(0)) || !OPENERS.has(token.toLowerCase())) continue;
    if (bareWord.test(tokenText(tokens, index - 1))) return true;
  }
  return false;
}

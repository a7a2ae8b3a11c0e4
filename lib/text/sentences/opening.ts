// Reads the opening of the words after a gap: a dash, opening signs, and the first word.
import { isDash, isDigit, isLetter, isOpener, isTerminator, isUpper } from './characters.ts';
import { isTail } from './ending.ts';
import { type Tokens, tokenText } from './tokens.ts';

export interface Opening {
  /** Only marks, closing signs and emoji: it belongs to the text before it. */
  readonly empty: boolean;
  readonly kind: 'upper' | 'lower' | 'digit' | 'symbol';
  /** The letters of the first word; "" if it begins with none. */
  readonly word: string;
  /** Whether a full stop follows the word: an initial or an abbreviation. */
  readonly dotted: boolean;
  /** Index of the first word's token. */
  readonly index: number;
  readonly dash: boolean;
  readonly opened: '' | 'quote' | 'bracket';
  /** The first character of the first word's token after opening signs; "" if nothing follows. */
  readonly sign: string;
}

const empty: Opening = {
  empty: true,
  kind: 'symbol',
  word: '',
  dotted: false,
  index: 0,
  dash: false,
  opened: '',
  sign: '',
};

/** The opening at token `next`; `quoted` tells whether a straight quotation mark is open there. */
export function readOpening(tokens: Tokens, next: number, quoted: boolean): Opening {
  let index = next;
  let token = tokenText(tokens, index);
  let dash = false;
  if (isDashes(token)) {
    dash = true;
    index += 1;
    token = tokenText(tokens, index);
  }
  const straight = token === '"' || token === "''" || token === "'";
  if ((straight && quoted) || (!straight && !dash && isTail(token))) return empty;
  let opened: Opening['opened'] = '';
  if (straight || /^[([{«„“`]+$/.test(token)) {
    opened = /^[([{]/.test(token) ? 'bracket' : 'quote';
    index += 1;
    token = tokenText(tokens, index);
  }
  const word = readWord(token, dash);
  return { ...word, opened: word.opened || opened, index };
}

function readWord(token: string, afterDash: boolean): Omit<Opening, 'index'> {
  let dash = afterDash;
  let opened: Opening['opened'] = '';
  let start = 0;
  for (; start < token.length; start += 1) {
    const char = token.charAt(start);
    if (isDash(char)) dash = true;
    else if (isOpener(char)) opened = '([{'.includes(char) ? 'bracket' : 'quote';
    else if (!isTerminator(char)) break;
  }
  let end = start;
  while (end < token.length && (isLetter(token.charAt(end)) || "-'’".includes(token.charAt(end)))) end += 1;
  const sign = token.charAt(start);
  return {
    empty: false,
    kind: isDigit(sign) ? 'digit' : !isLetter(sign) ? 'symbol' : isUpper(sign) ? 'upper' : 'lower',
    word: token.slice(start, end),
    dotted: token.charAt(end) === '.',
    dash,
    opened,
    sign,
  };
}

function isDashes(token: string): boolean {
  for (let i = 0; i < token.length; i += 1) if (!isDash(token.charAt(i))) return false;
  return token !== '';
}

// Reads the ending of the words before a gap: a mark, the closing signs after it, a smiley, and the word before the
// mark.
import { isCloser, isOpener, isPictogram, isQuotationMark, isTerminator } from './characters.ts';
import { type Tokens, tokenText } from './tokens.ts';

export interface Ending {
  /** "": no mark. "!" for any run with ! or ? in it, "…" for any run of full stops. */
  readonly mark: '' | '.' | '…' | '!';
  /** The word before the mark without opening signs, with its inner full stops: "т.д", "U.S". */
  readonly word: string;
  /** Index of that word's token. */
  readonly index: number;
  /** The closing signs after the mark. */
  readonly closed: '' | 'quote' | 'bracket';
  /** Whether a smiley or an emoji follows the word. */
  readonly face: boolean;
}

/** How many tokens of marks to skip: more than writers type, few enough for a megabyte of them. */
const farthest = 16;
const smiley = /(?:[:;=]['’]?-?[)(]+|(?<![\p{L}\d])[:;=]['’]?-?[DPpoO3|\\/*]+|<3+|\^[_.]*\^|\b[xXхХ]D+|\({2,})$/u;
const footnote = /([.!?…»”")])(?:\[\d{1,3}\])+$/;
const entity = /&(?:#39|#34|quot|raquo|rdquo|rsquo|apos);$/;

/** The ending at token `last`, skipping tokens of marks ("! 🎉", ". . .") backwards, but not before token `first`. */
export function readEnding(tokens: Tokens, first: number, last: number): Ending {
  let mark: Ending['mark'] = '';
  let closed: Ending['closed'] = '';
  let face = false;
  let outer: Ending['mark'] = '';
  let index = last;
  let word = '';
  const reach = Math.max(first, last - farthest);
  for (; index >= reach; index -= 1) {
    const token = tokenText(tokens, index);
    const tail = readTail(token);
    mark = strongest(tail.mark, mark);
    outer = index === last ? tail.outer : outer;
    closed ||= tail.closed;
    face ||= tail.face;
    word = tail.core;
    if (word !== '') break;
  }
  const start = leadingOpeners(word);
  if (start === word.length) return { mark: outer, word: '', index: Math.max(index, reach), closed, face };
  return { mark, word: word.slice(start), index, closed, face };
}

/** Whether the token has only marks, closing signs and emoji, so that it belongs to the text before it. */
export function isTail(token: string): boolean {
  return readTail(token).core === '';
}

interface Tail {
  readonly core: string;
  readonly mark: Ending['mark'];
  /** The mark after all closing signs: "" for "[...]", "." for "(...).". */
  readonly outer: Ending['mark'];
  readonly closed: Ending['closed'];
  readonly face: boolean;
}

function readTail(token: string): Tail {
  let end = token.length;
  let mark: Ending['mark'] = '';
  let outer: Ending['mark'] = '';
  let closed: Ending['closed'] = '';
  let face = false;
  let stops = 0;
  for (;;) {
    const char = token.charAt(end - 1);
    if (char === '') break;
    if (isTerminator(char)) {
      if (char === '.' || char === '…') {
        stops += char === '.' ? 1 : 2;
        mark = strongest(stops > 1 ? '…' : '.', mark);
      } else mark = '!';
      if (closed === '') outer = mark;
      end -= 1;
      continue;
    }
    const rest =
      char === ')' || char === ']' || char === ';' || isFaceEnd(char) ? token.slice(Math.max(0, end - 12), end) : '';
    const found = rest === '' ? undefined : (smiley.exec(rest)?.[0] ?? undefined);
    if (found !== undefined) {
      face = true;
      end -= found.length;
    } else if (char === ']' && footnote.test(rest)) {
      end -= (/(?:\[\d{1,3}\])+$/.exec(rest)?.[0] ?? ']').length;
    } else if (char === ';' && entity.test(rest)) {
      closed ||= 'quote';
      end -= (entity.exec(rest)?.[0] ?? ';').length;
    } else if (isCloser(char)) {
      if (')]}'.includes(char)) closed ||= 'bracket';
      else if (isQuotationMark(char)) closed ||= 'quote';
      end -= 1;
    } else if (isPictogram(token.charCodeAt(end - 1))) {
      face = true;
      end -= 1;
    } else break;
  }
  return { core: token.slice(0, end), mark, outer, closed, face };
}

function isFaceEnd(char: string): boolean {
  return '(DPpoO3|\\/*[^'.includes(char);
}

function strongest(one: Ending['mark'], other: Ending['mark']): Ending['mark'] {
  if (one === '!' || other === '!') return '!';
  if (one === '…' || other === '…' || (one === '.' && other === '.')) return '…';
  return one || other;
}

function leadingOpeners(word: string): number {
  let start = 0;
  while (start < word.length && isOpener(word.charAt(start))) start += 1;
  return start;
}

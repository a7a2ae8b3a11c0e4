// Breaks text into lines of a given width that are as even as possible; overlong words are broken as a last resort.
import { itemAt } from '../item-at.ts';

/** The lines of a paragraph. */
export interface Lines {
  readonly lines: readonly string[];
  /** The number of places where a word was broken. */
  readonly broken: number;
}

type Width = (text: string) => number;

/** Scripts whose text breaks anywhere. */
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const NO_BREAK = '\u00A0';

/** The lines of prose: as few as possible, and as even as possible, without a nearly empty last line. */
export function breakProse(text: string, width: number, widthOf: Width): Lines {
  const { words, broken } = wordsThatFit(text, width, widthOf);
  return { lines: evenLines(words, width, widthOf), broken };
}

/** The lines of one line of verse, each as full as possible; all but the first are turned lines and narrower. */
export function breakVerse(text: string, width: number, turnedWidth: number, widthOf: Width): Lines {
  const { words, broken } = wordsThatFit(text, turnedWidth, widthOf);
  const lines: string[] = [];
  for (const { text: word, glued } of words) {
    const last = lines.at(-1);
    const joined = last === undefined || glued ? (last ?? '') + word : `${last} ${word}`;
    const room = lines.length <= 1 ? width : turnedWidth;
    if (last !== undefined && widthOf(joined) > room) lines.push(word);
    else lines.splice(-1, 1, joined);
  }
  return { lines, broken };
}

interface Word {
  readonly text: string;
  /** Whether there is no space before it: it is a part of the word before. */
  readonly glued: boolean;
}

function wordsThatFit(text: string, width: number, widthOf: Width): { words: readonly Word[]; broken: number } {
  const whole = text.split(' ').filter((word) => word !== '');
  const words = whole.flatMap((word): readonly Word[] =>
    widthOf(word) <= width ? [{ text: word, glued: false }] : breakWord(word, width, widthOf),
  );
  return { words, broken: words.length - whole.length };
}

/** Breaks a word that is wider than a line: at no-break spaces, else after a hyphen, else anywhere. */
function breakWord(word: string, width: number, widthOf: Width): readonly Word[] {
  if (word.includes(NO_BREAK)) {
    return word
      .split(NO_BREAK)
      .filter((part) => part !== '')
      .flatMap((part) => wordsThatFit(part, width, widthOf).words);
  }
  const pieces: string[] = [];
  for (const part of word.split(/(?<=[\p{L}\p{N}]-|[/?&=_])(?=[\p{L}\p{N}])/u)) {
    const joined = (pieces.at(-1) ?? '') + part;
    if (widthOf(joined) <= width) pieces.splice(-1, 1, joined);
    else if (widthOf(part) <= width) pieces.push(part);
    else pieces.push(...breakAnywhere(part, width, widthOf));
  }
  return pieces.map((text, index) => ({ text, glued: index > 0 }));
}

/** Breaks between grapheme clusters, with a hyphen between letters of scripts that have one. */
function breakAnywhere(word: string, width: number, widthOf: Width): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter('ru').segment(word)) {
    const hyphen = /[\p{L}\p{M}]$/u.test(piece) && /^\p{L}/u.test(segment) && !IDEOGRAPH.test(segment) ? '-' : '';
    if (piece !== '' && widthOf(`${piece}${segment}-`) > width) {
      pieces.push(piece + hyphen);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** The best breaks from each word on: fewest lines first, then the least sum of squared gaps. */
function evenLines(words: readonly Word[], width: number, widthOf: Width): readonly string[] {
  const space = widthOf(' ');
  const widths = words.map(({ text }) => widthOf(text));
  const best: { lines: number; gaps: number; end: number }[] = [];
  best[words.length] = { lines: 0, gaps: 0, end: words.length };
  for (let start = words.length - 1; start >= 0; start -= 1) {
    let filled = 0;
    for (let end = start + 1; end <= words.length; end += 1) {
      filled += (end - 1 > start && !words[end - 1]?.glued ? space : 0) + itemAt(widths, end - 1);
      // A single word fits because of the step before; a rounding error is not worth another line.
      if (filled > width && end > start + 1) break;
      const rest = best[end];
      if (!rest) continue;
      const gap = (width - filled) / width;
      const gaps = rest.gaps + (end === words.length ? lastLineCost(gap, end - start) : gap ** 2);
      const lines = rest.lines + 1;
      const found = best[start];
      if (!found || lines < found.lines || (lines === found.lines && gaps < found.gaps))
        best[start] = { lines, gaps, end };
    }
  }
  const lines: string[] = [];
  for (let start = 0; start < words.length; ) {
    const end = best[start]?.end ?? words.length;
    lines.push(join(words.slice(start, end)));
    start = end;
  }
  return lines;
}

/** The last line may be shorter than the others, but not very short. */
function lastLineCost(gap: number, words: number): number {
  return gap > 0.75 || (words === 1 && gap > 0.6) ? gap ** 2 : 0;
}

function join(words: readonly Word[]): string {
  return words.map(({ text, glued }, index) => (index === 0 || glued ? text : ` ${text}`)).join('');
}

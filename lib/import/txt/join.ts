// Joins the lines of wrapped prose: a word hyphenated at the end of a line is joined, a real hyphen is kept.
import type { Tally } from '../tally.ts';
import type { Line } from './line.ts';

export type JoinLines = (lines: readonly Line[]) => string;

const PREFIX = /^(?:по|кое|кой|во|в|из|вице|экс|обер|унтер|штабс|генерал|пол|self|well|half|non|ex|to)$/i;
const SUFFIX = /^(?:то|либо|нибудь|ка|таки|де|с|тка|day|night|morrow)(?!\p{L})/iu;
const longestWord = 60;
const HYPHENED = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** A join function for a text: its other words decide between the two. */
export function startJoin(lines: readonly Line[], tally: Tally): JoinLines {
  const isHyphenated = hyphenates(lines);
  const words = isHyphenated ? countWords(lines) : new Map<string, number>();
  return (block) =>
    block.reduce((text, line) => {
      if (text === '') return line.text;
      const half = text.endsWith('-') ? /(\p{L}[\p{L}\p{M}]*)-$/u.exec(text.slice(-longestWord))?.[1] : undefined;
      const other = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line.text)?.[0];
      if (half !== undefined && other !== undefined) {
        if (!isHyphenated || keepsHyphen(half, other, words)) return text + line.text;
        tally.add('hyphens', 1, 'Words hyphenated at the ends of lines were joined.');
        return text.slice(0, -1) + line.text;
      }
      // A typewriter's dash without spaces continues without one.
      return /[^\s-]--$/.test(text.slice(-3)) ? text + line.text : `${text} ${line.text}`;
    }, '');
}

/** If hardly any lines end in a hyphen, those hyphens are real: such a text is not hyphenated. */
function hyphenates(lines: readonly Line[]): boolean {
  const full = lines.filter(({ text }) => text !== '');
  const hyphens = full.filter(({ text }) => /\p{L}-$/u.test(text)).length;
  return hyphens >= Math.max(1, full.length * 0.02);
}

function countWords(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const whole = text.endsWith('-') ? text.slice(0, text.lastIndexOf(' ') + 1) : text;
    for (const [word] of whole.toLowerCase().matchAll(HYPHENED)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function keepsHyphen(half: string, other: string, words: ReadonlyMap<string, number>): boolean {
  const joined = words.get((half + other).toLowerCase()) ?? 0;
  const hyphened = words.get(`${half}-${other}`.toLowerCase()) ?? 0;
  if (joined !== hyphened) return hyphened > joined;
  return (PREFIX.test(half) && other.length > 2) || SUFFIX.test(other);
}

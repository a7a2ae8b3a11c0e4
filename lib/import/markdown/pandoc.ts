// Rewrites what pandoc's Markdown has beyond CommonMark: line blocks, attributes, fenced divisions and long dashes.

import { countLetters } from '../account.ts';
import { signSmall } from '../markup/inline-signs.ts';
import { startTally, type Tally } from '../tally.ts';

const LINE_BLOCK = /^( {0,3}(?:>[ >]*)?)\|(?: (.*)|)$/;
const CONTINUED = /^((?:>[ >]*(?= ))?) {1,}([^\s>].*)$/;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const DIVISION = /^ {0,3}:{3,}\s*(?:\{[^}]*\}|[\w-]*)\s*:*$/;
const ATTRIBUTES = /\s*\{(?:[#.][^{}\s]+|[\w-]+=(?:"[^"]*"|[^{}\s]+)|-|\s)+\}[^\S\n]*$/;
const SPAN = /(?<!\\)\[([^[\]]{1,500})\](\{(?:[#.][^{}\s]+|[\w-]+=(?:"[^"]*"|[^{}\s]+)|\s)+\})/g;
const HEADING = /^ {0,3}#{1,6}\s|^ {0,3}(?:=+|-+)\s*$/;

/** Plain CommonMark with the same text: a line block becomes lines with hard breaks, one paragraph for each stanza. */
export function toCommonMark(text: string, tally: Tally): string {
  const lines = text.split('\n');
  const written: string[] = [];
  let isCode = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (FENCE.test(line)) isCode = !isCode;
    const block = isCode ? undefined : readLineBlock(lines, index, tally);
    if (block) {
      written.push(...block.written);
      index = block.end - 1;
    } else if (isCode || !DIVISION.test(line)) {
      written.push(isCode ? line : plainLine(line, lines[index + 1] ?? '', tally));
    } else {
      cutAttributes(line, tally);
    }
  }
  return written.join('\n');
}

/** Without the attributes of headings and spans, and with dashes for "---". */
function plainLine(line: string, next: string, tally: Tally): string {
  const isHeading = /^ {0,3}#/.test(line) || HEADING.test(next);
  const bare = isHeading ? line.replace(ATTRIBUTES, (attributes) => cutAttributes(attributes, tally)) : line;
  const spans = bare.includes(']{')
    ? bare.replace(SPAN, (_, words: string, attributes: string) => {
        cutAttributes(attributes, tally);
        return /^\{\s*\.smallcaps\b/.test(attributes) ? signSmall(words) : words;
      })
    : bare;
  return /^[\s>]*-{3,}\s*$|^\s*\|?[\s:|-]+$/.test(spans) ? spans : spans.replace(/(?<=^|[^-\\|])---(?=[^-|]|$)/g, '—');
}

function cutAttributes(attributes: string, tally: Tally): string {
  const letters = countLetters(attributes);
  tally.add('attributes', letters > 0 ? 1 : 0, 'Attributes of headings, words and divisions were left out.', letters);
  return '';
}

interface LineBlock {
  readonly written: readonly string[];
  readonly end: number;
}

/** Lines that begin with a bar and, unlike the rows of a table, do not end with one. */
function readLineBlock(lines: readonly string[], start: number, tally: Tally): LineBlock | undefined {
  const own = startTally();
  const verses: string[] = [];
  let mark = '';
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const found = LINE_BLOCK.exec(line);
    const more = found ? null : CONTINUED.exec(line);
    if (found) {
      mark = found[1] ?? '';
      verses.push(plainLine((found[2] ?? '').trim(), '', own));
    } else if (more && verses.length > 0 && (more[1] ?? '').trimEnd() === mark.trimEnd()) {
      verses.push(`${verses.pop()} ${plainLine((more[2] ?? '').trim(), '', own)}`);
    } else {
      break;
    }
  }
  if (verses.length === 0 || verses.some((verse) => verse.endsWith('|') || /^:?-+:?\s*\|/.test(verse)))
    return undefined;
  tally.join(own);
  const written = verses.map((verse, index) => {
    const isLast = verse === '' || (verses[index + 1] ?? '') === '';
    return `${mark}${verse}${isLast ? '' : '\\'}`;
  });
  return { written: [mark, ...written, mark], end };
}

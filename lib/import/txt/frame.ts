// Removes the text around a work in an electronic edition: Project Gutenberg's frame and remarks by the makers of the
// file.
import type { Tally } from '../tally.ts';
import { cutEdition } from './edition.ts';
import { type Line, lettersIn, placeOf } from './line.ts';

/** The metadata of an edition. */
export interface Said {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly translator: string | undefined;
}

export interface Unframed {
  readonly lines: readonly Line[];
  readonly said: Said;
  /** Whether there was a frame: then the text begins with a title page. */
  readonly isFramed: boolean;
}

const START = /^\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG/i;
/** The end of the licence that editions before 2004 had at their head. */
const SMALL_PRINT_START = /^\*{2,}\s?START\*{2}\s?THE SMALL PRINT/i;
const SMALL_PRINT_END = /^\*END\*?\s?THE SMALL PRINT/i;
/** In lines: such a head is shorter. */
const longestHead = 600;
const END = /^\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG|^(?:The )?End of (?:the |this )?Project Gutenberg/i;
const MAKERS =
  /^(?:Produced by|E-?text (?:prepared|produced|scanned)|This e-?(?:text|book) was (?:prepared|produced|scanned|transcribed)|\[?Transcriber[’']?s?[’']? notes?\b)/i;
const THE_END = /^(?:the end|finis|конец|fin)\.?$/i;

/** The lines of the work itself, and the metadata in the frame. */
export function cutFrame(lines: readonly Line[], tally: Tally): Unframed {
  const start = endOfHead(lines);
  const found = lines.findIndex(({ text }, index) => index > start && END.test(text));
  const end = found < 0 ? lines.length : found;
  const isFramed = start >= 0 || found >= 0;
  if (isFramed) {
    const frames = [lines.slice(0, start + 1), lines.slice(end)].filter(({ length }) => length > 0);
    const message = `Project Gutenberg’s frame was left out (${frames.map(placeOf).join(' and ')}).`;
    tally.add('frame', 1, message, lettersIn(frames.flat()));
  }
  const inside = cutTheEnd(
    cutEdition(cutMakers(cutSmallPrint(lines.slice(start + 1, end), tally), tally), tally),
    tally,
  );
  return { lines: inside, said: readHeader(lines.slice(0, start + 1)), isFramed };
}

/** The last line of the frame above the text, or -1. */
function endOfHead(lines: readonly Line[]): number {
  const end = lines.findIndex(({ text }) => END.test(text));
  const head = lines.slice(0, end < 0 ? longestHead : Math.min(end, longestHead));
  const marked = head.findLastIndex(({ text }) => START.test(text) || SMALL_PRINT_END.test(text));
  if (marked >= 0) return marked;
  const first = head.findIndex(({ text }) => text !== '');
  const isTitled = first >= 0 && EDITION.test(head[first]?.text ?? '');
  // Without any mark, the line with the title of the edition and the paragraph that it begins.
  return isTitled ? first + Math.max(0, head.slice(first).findIndex(({ text }) => text === '') - 1) : -1;
}

/** "The Project Gutenberg Etext of The Station, by Anna Berg" */
const EDITION =
  /^\*{0,3}\s?(?:The )?Project Gutenberg(?:[’']s)?(?: E-?text| E-?Book)?(?: of|,)? (.+?)(?:,? by (\p{Lu}.+?))?\*{0,3}$/iu;

function readHeader(lines: readonly Line[]): Said {
  const field = (name: string) => {
    const at = lines.findIndex(({ text }) => text.startsWith(`${name}: `));
    if (at < 0) return undefined;
    const more = lines.slice(at + 1).findIndex(({ text, indent }) => text === '' || indent === 0);
    return lines
      .slice(at, at + 1 + Math.max(0, more))
      .map(({ text }) => text)
      .join(' ')
      .slice(name.length + 2);
  };
  const [, title, author] = EDITION.exec(lines.find(({ text }) => text !== '')?.text ?? '') ?? [];
  return { title: field('Title') ?? title, author: field('Author') ?? author, translator: field('Translator') };
}

/** The licence may also be below the text. */
function cutSmallPrint(lines: readonly Line[], tally: Tally): readonly Line[] {
  const start = lines.findIndex(({ text }) => SMALL_PRINT_START.test(text));
  if (start < 0) return lines;
  const length = lines.slice(start).findIndex(({ text }) => SMALL_PRINT_END.test(text));
  const end = length < 0 ? lines.length : start + length + 1;
  const licence = lines.slice(start, end);
  tally.add('small-print', 1, `Project Gutenberg’s licence was left out (${placeOf(licence)}).`, lettersIn(licence));
  return [...lines.slice(0, start), ...lines.slice(end)];
}

/** The paragraphs near the head that name the makers of the file. */
function cutMakers(lines: readonly Line[], tally: Tally): readonly Line[] {
  const start = lines.slice(0, 120).findIndex(({ text }) => MAKERS.test(text));
  if (start < 0) return lines;
  const length = lines.slice(start).findIndex(({ text }) => text === '');
  const end = length < 0 ? lines.length : start + length;
  const makers = lines.slice(start, end);
  if (makers.length > 30) return lines;
  tally.add('makers', 1, `Remarks by the makers of the file were left out (${placeOf(makers)}).`, lettersIn(makers));
  return cutMakers([...lines.slice(0, start), ...lines.slice(end)], tally);
}

/** Only a separate line: a text may end with such a sentence. */
function cutTheEnd(lines: readonly Line[], tally: Tally): readonly Line[] {
  const last = lines.findLastIndex(({ text }) => text !== '');
  const line = lines[last];
  if (!line || !THE_END.test(line.text) || lines[last - 1]?.text !== '') return lines;
  tally.add('the-end', 1, `The line “${line.text}” at the end was left out.`, lettersIn([line]));
  return lines.slice(0, last);
}

// Finds the headings of a plain text by their words and their layout.
import { classifyHeading, type HeadingClass } from '../headings.ts';
import type { RawBlock } from './block.ts';
import { isQuotedSpeech, isUpperCase, type Line, opensSpeech, startsLower } from './line.ts';
import { endsInArrow } from './note-marks.ts';

/** A block with its kind of heading; undefined for running text. */
export interface Marked {
  readonly block: RawBlock;
  readonly heading: HeadingClass | undefined;
}

const longest = 75;
const BYLINE = /^(?:[Bb]y|BY|[Аа]втор:?)\s+\p{Lu}/u;

/** A heading and its title may be one block of two lines; they become separate blocks. */
export function markHeadings(blocks: readonly RawBlock[]): readonly Marked[] {
  const split = blocks.flatMap(splitHeading);
  const body = split.filter(({ lines }) => (lines[0]?.text.length ?? 0) > 0 && !isShort(lines));
  const gap = mostCommon(body.map((block) => block.gap));
  const indent = mostCommon(body.map(({ lines }) => lines[0]?.indent ?? 0));
  const isRare = split.filter((block) => block.gap > gap).length < split.length * 0.1;
  const asksAndCalls = chaptersHaveTitles(split);
  const marked: { block: RawBlock; heading: HeadingClass | undefined }[] = [];
  let number = 0;
  split.forEach((block, index) => {
    const named = nameHeading(block);
    const next = split[index + 1];
    let heading: HeadingClass | undefined;
    if (named === 'numeral') {
      const value = numberOf(block);
      if (value === undefined || value === 1 || value === number + 1) heading = named;
      number = heading && value !== undefined ? value : number;
    } else if (named === 'title') {
      const before = marked.at(-1);
      const isNumbered = before?.heading === 'chapter' || before?.heading === 'numeral' || before?.heading === 'part';
      const isOff = block.gap > gap || (before !== undefined && before.heading !== undefined);
      const nextNamed = next && nameHeading(next);
      const goesOn = nextNamed !== undefined && (nextNamed !== 'title' || next?.gap === 0);
      const isClear = block.after > 0 || goesOn;
      const own = block.lines[0]?.indent ?? 0;
      const looksOther =
        indent > 0 ? own < indent || own >= indent + 4 : own >= 4 || block.gap > gap + 1 || (isRare && block.gap > gap);
      const isTitle = isUpperCase(textOf(block)) || looksOther || (isNumbered && (asksAndCalls || !asks(block)));
      if (next && isOff && isClear && isTitle) heading = named;
    } else {
      heading = named;
    }
    marked.push({ block, heading });
  });
  return marked;
}

/** “Who is there?” below a chapter's number may be its title or its first words: its title if most chapters have one. */
function asks(block: RawBlock): boolean {
  return /[!?…]["»”’]?$/.test(textOf(block));
}

function chaptersHaveTitles(blocks: readonly RawBlock[]): boolean {
  const below = blocks.filter((_, index) => {
    const before = blocks[index - 1];
    const named = before && nameHeading(before);
    return named === 'chapter' || named === 'numeral' || named === 'part';
  });
  return below.filter((block) => nameHeading(block) === 'title' && !asks(block)).length > below.length / 2;
}

/** "CHAPTER I" with a title below it; at the head of a text, a title and "by" with the author. */
function splitHeading(block: RawBlock, index: number): readonly RawBlock[] {
  const [first, ...rest] = block.lines;
  if (!first || rest.length === 0 || rest.length > 2 || block.form === 'quotation') return [block];
  const isTitle = classifyHeading(first.text) === 'title';
  const opens =
    (!isTitle || (index === 0 && rest.length === 1 && BYLINE.test(rest[0]?.text ?? ''))) &&
    rest.every(({ text }) => text.length <= longest && !/[.,;:]$/.test(text));
  if (!opens) return [block];
  return [
    { ...block, lines: [first], after: 0, form: 'prose' },
    { ...block, lines: rest, gap: 0, form: 'prose' },
  ];
}

/** The kind of heading that a block could be, by its form alone. */
function nameHeading(block: RawBlock): HeadingClass | undefined {
  const text = textOf(block);
  if (block.form === 'verse' || text.length > longest || (block.lines.length > 1 && !isUpperCase(text)))
    return undefined;
  const named = classifyHeading(text);
  if (named === 'numeral') return /^\d/.test(text) && (block.gap === 0 || block.after === 0) ? undefined : named;
  if (/[,;:—–-]$/.test(text) || startsLower(text)) return undefined;
  if (named !== 'title') return named;
  if (!/\p{L}{2}/u.test(text) || !/^(?:[«"“]?\p{L}|\d+[^\d\s])/u.test(text)) return undefined;
  if (opensSpeech(text) || isQuotedSpeech(text) || endsInArrow(text)) return undefined;
  return /(?:\.|…)$/.test(text) && !isUpperCase(text) ? undefined : named;
}

function numberOf({ lines }: RawBlock): number | undefined {
  const digits = /^\d+/.exec(lines[0]?.text ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

export function textOf({ lines }: RawBlock): string {
  return lines.map(({ text }) => text).join(' ');
}

function isShort(lines: readonly Line[]): boolean {
  return lines.length === 1 && (lines[0]?.text.length ?? 0) <= 40;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

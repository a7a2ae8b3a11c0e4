// Groups the lines of a plain text into blocks: paragraphs, stanzas, quotations and possible headings.
import type { Tally } from '../tally.ts';
import { followsShortLine, type Layout, leavesNoRoom, widthOf } from './layout.ts';
import { endsSentence, isSeparator, isUpperCase, type Line, opensNote, opensSpeech, startsLower } from './line.ts';

export interface RawBlock {
  readonly lines: readonly Line[];
  /** Number of blank lines before and after it; the end of the file counts as many. */
  readonly gap: number;
  readonly after: number;
  readonly form: 'prose' | 'verse' | 'quotation';
}

const ends = 9;

/** Lines that only separate two scenes separate blocks, and are left out. */
export function groupLines(lines: readonly Line[], layout: Layout, tally: Tally): readonly RawBlock[] {
  const runs: { lines: Line[]; gap: number }[] = [];
  let gap = ends;
  for (const line of lines) {
    const run = runs.at(-1);
    if (line.text === '' || isSeparator(line.text)) {
      tally.add('separators', line.text === '' ? 0 : 1, 'Lines of asterisks or dashes between scenes were left out.');
      gap += 1;
    } else if (run && gap === 0 && !opensParagraph(run.lines, line, layout)) {
      run.lines.push(line);
    } else {
      runs.push({ lines: [line], gap });
    }
    if (line.text !== '' && !isSeparator(line.text)) gap = 0;
  }
  const blocks = runs.map(({ lines: own, gap: before }, index) => {
    const after = runs[index + 1]?.gap ?? ends;
    return { lines: own, gap: before, after, form: layout.isWrapped ? formOf(own, layout) : ('prose' as const) };
  });
  return gatherVerse(blocks, layout);
}

function opensParagraph(run: readonly Line[], line: Line, { isWrapped, opening, margin, indent }: Layout): boolean {
  const before = run.at(-1);
  if (!isWrapped || !before) return true;
  if (opening === 'indent') return line.indent >= indent + 2;
  const short = followsShortLine(before, line, margin);
  return short && (opening === 'short line' || opensSpeech(line.text));
}

/** In wrapped text: every line of verse leaves room for the next word, and a quotation is indented as a whole. */
function formOf(lines: readonly Line[], { margin, indent }: Layout): RawBlock['form'] {
  const inner = lines.slice(1);
  if (inner.length === 0) return 'prose';
  const isIndented = lines.every((line) => line.indent >= indent + 2);
  const isRagged = inner.every((line, index) => {
    const before = lines[index];
    return before !== undefined && !leavesNoRoom(before, line, margin) && widthOf(before) < margin * 0.85;
  });
  const capitals = lines.filter(({ text }) => !startsLower(text)).length;
  const isShout = lines.every(({ text }) => isUpperCase(text));
  if (isRagged && !isShout && (isIndented || capitals >= lines.length * 0.6)) return 'verse';
  return isIndented ? 'quotation' : 'prose';
}

const longestVerse = 65;

/** In text with one block on each line: stanzas are groups of short lines, set apart, that end like verse. */
function gatherVerse(blocks: readonly RawBlock[], layout: Layout): readonly RawBlock[] {
  const gathered: RawBlock[] = [];
  const isPoem = isMostlyVerse(blocks, layout);
  for (let index = 0; index < blocks.length; index += 1) {
    const run = runOfShortLines(blocks, index);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && (isStanza(run, layout) || (isPoem && isSetOff(run)))) {
      gathered.push({ lines: run.flatMap(({ lines }) => lines), gap: first.gap, after: last.after, form: 'verse' });
      index += run.length - 1;
    } else if (first && last && isNote(run)) {
      gathered.push({ lines: run.flatMap(({ lines }) => lines), gap: first.gap, after: last.after, form: 'prose' });
      index += run.length - 1;
    } else {
      // A run that is not a stanza contains none.
      const rest = run.length > 0 ? run : blocks.slice(index, index + 1);
      gathered.push(...rest);
      index += rest.length - 1;
    }
  }
  return gathered;
}

function runOfShortLines(blocks: readonly RawBlock[], start: number): readonly RawBlock[] {
  const run: RawBlock[] = [];
  for (let index = start; ; index += 1) {
    const block = blocks[index];
    if (block?.lines.length !== 1 || block.form !== 'prose' || (index > start && block.gap > 0)) return run;
    if ((block.lines[0]?.text.length ?? 0) > longestVerse) return run;
    run.push(block);
  }
}

/** Among stanzas, lines that end like sentences are a stanza too. */
function isMostlyVerse(blocks: readonly RawBlock[], layout: Layout): boolean {
  let stanzas = 0;
  for (let index = 0; index < blocks.length; ) {
    const run = runOfShortLines(blocks, index);
    if (isStanza(run, layout)) stanzas += run.length;
    index += Math.max(1, run.length);
  }
  return stanzas > blocks.length * 0.4;
}

function isSetOff(run: readonly RawBlock[]): boolean {
  return run.length > 1 && (run[0]?.gap ?? 0) > 0 && (run.at(-1)?.after ?? 0) > 0;
}

/** A footnote of several lines, as in verse: only the first begins with a mark. */
function isNote(run: readonly RawBlock[]): boolean {
  const isOpen = run.map(({ lines }) => opensNote(lines[0]?.text ?? ''));
  return run.length > 1 && isOpen.indexOf(true) === 0 && isOpen.lastIndexOf(true) === 0 && (run.at(-1)?.after ?? 0) > 0;
}

function isStanza(run: readonly RawBlock[], { isWrapped, indent }: Layout): boolean {
  if (!isSetOff(run)) return false;
  const lines = run.flatMap((block) => block.lines);
  const share = (holds: (line: Line) => boolean) => lines.filter(holds).length / lines.length;
  // Titles are at the margin in a text with indented paragraphs, and end without punctuation.
  const isInner = isWrapped
    ? share((line) => line.indent > indent) === 1
    : share((line) => line.indent >= indent) === 1;
  const hasMarks = share(({ text }) => /\p{P}$/u.test(text)) >= 0.5;
  return (
    isInner &&
    (hasMarks || lines.length >= 4) &&
    share(({ text }) => opensSpeech(text)) < 0.3 &&
    !opensNote(lines[0]?.text ?? '') &&
    share(({ text }) => opensNote(text)) < 0.5 &&
    share(({ text }) => endsSentence(text)) <= 0.6
  );
}

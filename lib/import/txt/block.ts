// Groups the lines of a plain text into blocks: paragraphs, stanzas, quotations and possible headings.
import { classifyHeading } from '../headings.ts';
import type { Tally } from '../tally.ts';
import { followsShortLine, type Layout, leavesNoRoom, narrowest, widthOf } from './layout.ts';
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
  const lone = loneLines(lines, layout);
  let gap = ends;
  for (const line of lines) {
    if (gap === 0 && [line, runs.at(-1)?.lines.at(-1)].some((one) => one !== undefined && lone.has(one))) gap = 1;
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
  return gatherVerse(indentedQuotations(blocks, layout), layout);
}

/** An indented sentence of one line is a quotation where blank lines separate paragraphs that are not indented. */
function indentedQuotations(blocks: readonly RawBlock[], { isWrapped, opening, indent }: Layout): readonly RawBlock[] {
  const full = blocks.filter(({ lines, form }) => lines.length > 1 && form === 'prose');
  const flush = full.filter(({ lines }) => lines[0]?.indent === indent);
  if (!isWrapped || opening !== undefined || flush.length < full.length * 0.9) return blocks;
  return blocks.map((block) => {
    const [line, ...others] = block.lines;
    const isQuoted = line && others.length === 0 && line.indent >= indent + 2 && endsSentence(line.text);
    return isQuoted ? { ...block, form: 'quotation' } : block;
  });
}

function opensParagraph(run: readonly Line[], line: Line, { isWrapped, opening, margin, indent }: Layout): boolean {
  const before = run.at(-1);
  if (!isWrapped || !before) return true;
  const isEnded = endsSentence(before.text);
  const hadRoom = !leavesNoRoom(before, line, margin);
  if (isNamed(before)) return run.length > 1 || !isUpperCase(line.text);
  if (isNamed(line) && (isEnded || hadRoom)) return true;
  if (opening === 'indent') return line.indent >= indent + 2;
  if (opensSpeech(line.text)) return (isEnded || before.text.endsWith(':')) && opensReply(before, line, margin);
  if (opening === undefined) return false;
  const isMoved = Math.abs(line.indent - before.indent) >= 2;
  return isMoved || followsShortLine(before, line, margin) || (hadRoom && widthOf(before) < margin * 0.75);
}

/** A dash with a capital that had room, with its word, on the line before: elsewhere a dash may begin a line by chance. */
function opensReply(before: Line, line: Line, margin: number): boolean {
  const opening = /^\S+\s\P{Ll}\S*/u.exec(line.text)?.[0];
  return opening !== undefined && widthOf(before) + 1 + opening.length <= margin * 0.97;
}

/** Headings between full lines, in text without blank lines: short, unstopped, between the end and the start of a sentence. */
function loneLines(lines: readonly Line[], { opening, margin }: Layout): ReadonlySet<Line> {
  if (opening !== 'short line') return new Set();
  const isLone = (line: Line, index: number) => {
    const before = lines[index - 1]?.text ?? '';
    const next = lines[index + 1];
    const isShort = widthOf(line) < margin * 0.6 && /^\p{Lu}.*[\p{L}\d]$/u.test(line.text);
    const isBetween = (before === '' || endsSentence(before)) && next !== undefined && !startsLower(next.text);
    return isShort && isBetween && (widthOf(next) > margin * 0.75 || opensSpeech(next.text));
  };
  return new Set(lines.filter(isLone));
}

/** A heading by its words, on a line of its own. */
function isNamed({ text }: Line): boolean {
  return text.length <= 75 && ['part', 'chapter', 'edge'].includes(classifyHeading(text)) && !/[,;]$/.test(text);
}

/** In wrapped text: every line of verse leaves room for the next word, and a quotation is indented as a whole. */
function formOf(lines: readonly Line[], { margin, indent }: Layout): RawBlock['form'] {
  if (lines.length === 1) return 'prose';
  const isIndented = lines.every((line) => line.indent >= indent + 2);
  const isShout = lines.every(({ text }) => isUpperCase(text));
  const share = (holds: (line: Line) => boolean) => lines.filter(holds).length / lines.length;
  const hasMarks = share(({ text }) => /\p{P}$/u.test(text)) >= 0.5;
  const isClear = isIndented || share(({ text }) => !startsLower(text)) >= 0.6 || (hasMarks && lines.length > 2);
  const own = Math.max(...lines.map(({ text }) => text.length));
  const isNarrowProse = own >= narrowest && !hasMarks && !isRaggedIn(lines, own + (lines[0]?.indent ?? 0), 1);
  if (isRaggedIn(lines, margin, 0.85) && !isShout && isClear && !isNarrowProse) return 'verse';
  return isIndented ? 'quotation' : 'prose';
}

/** Whether every line but the last ends before a share of the margin and leaves room for the next word. */
function isRaggedIn(lines: readonly Line[], margin: number, share: number): boolean {
  return lines.slice(1).every((line, index) => {
    const before = lines[index];
    return before !== undefined && !leavesNoRoom(before, line, margin) && widthOf(before) < margin * share;
  });
}

const longestVerse = 65;
/** In lines. */
const longestTitle = 6;

/** In text with one block on each line: stanzas are groups of short lines, set apart, that end like verse. */
function gatherVerse(blocks: readonly RawBlock[], layout: Layout): readonly RawBlock[] {
  const isPoem = isMostlyVerse(blocks, layout);
  const titles = isPoem ? 0 : titleBlocks(blocks);
  const gathered: RawBlock[] = blocks.slice(0, titles).flatMap(splitLines);
  for (let index = titles; index < blocks.length; index += 1) {
    const linked = runOfLinkedLines(blocks, index);
    const run = linked.length > 0 ? linked : runOfShortLines(blocks, index);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && (linked.length > 0 || isStanza(run, layout) || (isPoem && isSetOff(run)))) {
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
    const line = block.lines[0];
    if (!line || line.text.length > longestVerse || isNamed(line)) return run;
    run.push(block);
  }
}

/** Number of blocks at the head that are a title page: a few short lines without marks at their ends, not verse. */
function titleBlocks(blocks: readonly RawBlock[]): number {
  const body = blocks.findIndex(({ lines }) =>
    lines.some(({ text }) => text.length > longestVerse || /\p{P}$/u.test(text)),
  );
  const head = blocks.slice(0, Math.max(0, body));
  return head.reduce((sum, { lines }) => sum + lines.length, 0) <= longestTitle ? head.length : 0;
}

function splitLines(block: RawBlock): readonly RawBlock[] {
  const last = block.lines.length - 1;
  return block.lines.map((line, index) => ({
    lines: [line],
    gap: index === 0 ? block.gap : 0,
    after: index === last ? block.after : 0,
    form: 'prose',
  }));
}

/**
 * Three or more short paragraphs, each of which goes on with the sentence of the one before: lines of verse that a
 * converter made paragraphs, with or without blank lines between them.
 */
function runOfLinkedLines(blocks: readonly RawBlock[], start: number): readonly RawBlock[] {
  const run: RawBlock[] = [];
  for (let index = start; ; index += 1) {
    const block = blocks[index];
    const [line, ...others] = block?.lines ?? [];
    const before = run.at(-1)?.lines[0]?.text;
    const isLinked = before === undefined || (line && (startsLower(line.text) || /[,;]$/.test(before)));
    const isVerse = line && others.length === 0 && block?.form === 'prose' && line.text.length <= longestVerse;
    if (!block || !line || !isVerse || !isLinked || opensSpeech(line.text) || opensNote(line.text)) break;
    if (run.length === 0 && startsLower(line.text)) break;
    run.push(block);
  }
  return run.length > 2 ? run : [];
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

function isStanza(run: readonly RawBlock[], { isWrapped, opening, indent }: Layout): boolean {
  // Without blank lines between paragraphs there are none around stanzas.
  const isUnspaced = opening === 'short line' && run.length > 2;
  if (!isUnspaced && !isSetOff(run)) return false;
  const lines = run.flatMap((block) => block.lines);
  const share = (holds: (line: Line) => boolean) => lines.filter(holds).length / lines.length;
  // Titles are at the margin in a text with indented paragraphs, and end without punctuation.
  const isInner = isUnspaced || share((line) => (isWrapped ? line.indent > indent : line.indent >= indent)) === 1;
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

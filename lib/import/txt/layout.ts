// Detects how a plain text separates its paragraphs.
import { endsSentence, type Line, startsLower } from './line.ts';

export interface Layout {
  /** Whether the lines of a paragraph were wrapped at a margin; otherwise every line is a paragraph. */
  readonly isWrapped: boolean;
  /** The margin: hardly any line is longer. */
  readonly margin: number;
  /** The indent that most lines have; in wrapped text, those that continue a paragraph. */
  readonly indent: number;
  /**
   * In wrapped text, what begins a paragraph besides a blank line: a deeper indent, the line after a short one, or
   * nothing.
   */
  readonly opening: 'indent' | 'short line' | undefined;
}

/** Narrower columns are verse. */
export const narrowest = 45;

/**
 * Lines are wrapped if many begin in lower case after a line without room for their first word. A line that is a whole
 * paragraph begins with a capital or a dash, and a line of verse leaves room.
 */
export function findLayout(lines: readonly Line[]): Layout {
  const full = lines.filter(({ text }) => text !== '');
  const margin = percentile(full.map(widthOf), 0.95);
  const pairs = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return before && before.text !== '' && line.text !== '' ? [{ before, line }] : [];
  });
  const carried = pairs.filter(({ before, line }) => startsLower(line.text) && leavesNoRoom(before, line, margin));
  const isWrapped = margin >= narrowest && carried.length > 0 && carried.length >= pairs.length * 0.2;
  // In wrapped text with much dialogue most lines open paragraphs: only the others are at the margin.
  const indent = mostCommon((isWrapped ? carried.map(({ line }) => line) : full).map((line) => line.indent));
  return {
    isWrapped,
    margin,
    indent,
    opening: isWrapped ? findOpening(pairs, full.length, indent, margin) : undefined,
  };
}

interface Pair {
  readonly before: Line;
  readonly line: Line;
}

function findOpening(pairs: readonly Pair[], lines: number, indent: number, margin: number): Layout['opening'] {
  const isIndented = ({ line }: Pair) => line.indent >= indent + 2;
  const indented = pairs.filter((pair) => isIndented(pair) && endsSentence(pair.before.text));
  const short = pairs.filter((pair) => !isIndented(pair) && followsShortLine(pair.before, pair.line, margin));
  if (indented.length > Math.max(2, short.length) && indented.length >= pairs.length * 0.03) return 'indent';
  // Where blank lines separate paragraphs, hardly any short line is followed by a sentence.
  return lines > 12 && short.length > Math.max(1, pairs.length * 0.06) ? 'short line' : undefined;
}

/** The line before ends a sentence well before the margin, and this one begins a new one. */
export function followsShortLine(before: Line, line: Line, margin: number): boolean {
  return widthOf(before) < margin * 0.75 && endsSentence(before.text) && !startsLower(line.text);
}

/** Whether the first word of a line would not have fitted at the end of the line before. */
export function leavesNoRoom(before: Line, line: Line, margin: number): boolean {
  const word = line.text.search(/\s/);
  return widthOf(before) + 1 + (word < 0 ? line.text.length : word) >= margin * 0.9;
}

export function widthOf({ indent, text }: Line): number {
  return indent + text.length;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

// Finds the line ends in a paragraph that are boundaries: of items without marks, or of a heading above its text.
import { isTerminator, isUpper } from './characters.ts';

/** Lines of lists and verse are not longer; wrapped lines of prose are. */
const shortLine = 45;

/** Offsets of the line ends that are boundaries regardless of the words around them. */
export function lineBoundaries(text: string): ReadonlySet<number> {
  const boundaries = new Set<number>();
  if (!text.includes('\n')) return boundaries;
  const lines = [...text.matchAll(/\S.*/g)].map((line) => ({
    end: line.index + line[0].trimEnd().length,
    line: line[0].trimEnd(),
  }));
  const longest = lines.reduce((most, { line }) => Math.max(most, line.length), 0);
  const isList = lines.length > 2 && longest <= shortLine && lines.every(({ line }) => !endsMarked(line));
  for (const [index, { line, end }] of lines.entries()) {
    const next = lines[index + 1]?.line ?? '';
    const isHeading =
      longest > shortLine && isCutShort(line, next, longest) && !endsMarked(line) && isUpper(next.charAt(0));
    if (isList || isHeading) boundaries.add(end);
  }
  return boundaries;
}

function endsMarked(line: string): boolean {
  const last = line.charAt(line.length - 1);
  return isTerminator(last) || ',;:—–-'.includes(last);
}

/** Whether the first words of the next line would have fitted in this one. */
function isCutShort(line: string, next: string, longest: number): boolean {
  return line.length + next.indexOf(' ', 12) < longest * 0.7;
}

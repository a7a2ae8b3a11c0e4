// Removes page numbers of a scan or printout that are separate lines.
import type { Tally } from '../tally.ts';
import { endsSentence, type Line, lettersIn, startsLower } from './line.ts';

const NUMBER = /^(?:[-–—[(]\s*)?(?:page |p\. ?|стр\. ?|с\. ?)?(\d{1,4})(?:\s*[-–—\])])?$/i;

const fewest = 3;
/** Page numbers may skip pages with pictures. */
const widestStep = 4;

interface Candidate {
  readonly index: number;
  readonly number: number;
}

/**
 * The lines without ascending numbers that interrupt sentences, which numbered chapters do not. Where a number
 * interrupts a sentence, the blank lines around it are removed too.
 */
export function cutPageNumbers(lines: readonly Line[], tally: Tally): readonly Line[] {
  const numbers = risingNumbers(lines);
  const cutting = numbers.filter(({ index }) => cutsSentence(lines, index));
  if (numbers.length < fewest || cutting.length < numbers.length * 0.25) return lines;
  const gone = new Set<number>();
  for (const { index } of numbers) {
    gone.add(index);
    if (!cutsSentence(lines, index)) continue;
    for (let at = index - 1; lines[at]?.text === ''; at -= 1) gone.add(at);
    for (let at = index + 1; lines[at]?.text === ''; at += 1) gone.add(at);
  }
  const left = numbers.flatMap(({ index }) => lines[index] ?? []);
  tally.add('page-numbers', left.length, 'Page numbers were removed.', lettersIn(left));
  return lines.filter((_, index) => !gone.has(index));
}

function risingNumbers(lines: readonly Line[]): readonly Candidate[] {
  const rising: Candidate[] = [];
  lines.forEach(({ text }, index) => {
    const number = Number(NUMBER.exec(text)?.[1] ?? Number.NaN);
    const last = rising.at(-1)?.number;
    if (last === undefined ? number >= 0 : number > last && number <= last + widestStep) rising.push({ index, number });
  });
  return rising;
}

function cutsSentence(lines: readonly Line[], index: number): boolean {
  const before = lines.slice(Math.max(0, index - 6), index).findLast(({ text }) => text !== '');
  const after = lines.slice(index + 1, index + 7).find(({ text }) => text !== '');
  return before !== undefined && after !== undefined && !endsSentence(before.text) && startsLower(after.text);
}

// Removes tables of contents and prefaces by other people, and reports their lines.
import { classifyHeading } from '../headings.ts';
import type { Tally } from '../tally.ts';
import { isUpperCase, type Line, lettersIn, placeOf, startsLower } from './line.ts';

const CONTENTS = /^(?:(?:table of )?contents|содержание|оглавление)[.:]?$/i;
const PREFACE =
  /^(?:(?:the )?(?:translator|editor|publisher)[’']s (?:preface|note|introduction|foreword)|(?:preface|introduction|note|foreword) (?:by|of) the (?:translator|editor)|(?:предисловие|от|примечание) (?:переводчика|переводчицы|редактора|редакции|издательства)|аннотация)[.:]?$/i;

const longestEntry = 100;
const mostEntries = 2000;

/** The lines without their table of contents, wherever it is. */
export function cutContents(lines: readonly Line[], tally: Tally): readonly Line[] {
  const start = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (start < 0) return lines;
  const end = endOfContents(lines, start);
  if (end === undefined) return lines;
  const left = trimEnd(lines.slice(start, end));
  tally.add('contents', 1, `A table of contents was left out (${placeOf(left)}).`, lettersIn(left));
  return [...lines.slice(0, start), ...lines.slice(end)];
}

/** The entries end where the first one occurs again as a heading; else at the last line that looks like an entry. */
function endOfContents(lines: readonly Line[], start: number): number | undefined {
  const rest = lines.slice(start + 1, start + mostEntries);
  // Prose begins with a long line, or with one that continues in lower case.
  const stop = rest.findIndex(
    ({ text }, index) => text.length > longestEntry || (startsLower(text) && rest[index - 1]?.text !== ''),
  );
  const entries = (stop < 0 ? rest : rest.slice(0, stop)).filter(({ text }) => text !== '');
  const [first] = entries;
  if (!first) return undefined;
  const again = entries.findIndex((entry, index) => index > 0 && nameOf(entry) === nameOf(first));
  const opening = entries[again];
  if (opening) return lines.indexOf(opening);
  const inside = new Set(entries);
  const outside = new Set(lines.filter((line) => !inside.has(line)).map(nameOf));
  const last = entries.findLastIndex((entry) => /[.…\s]{2,}\d+$/.test(entry.text) || outside.has(nameOf(entry)));
  const closing = entries[last];
  return closing && last > 0 ? lines.indexOf(closing) + 1 : undefined;
}

/** An entry's words, without the dots and the page number after them. */
function nameOf({ text }: Line): string {
  if (text.length > longestEntry) return text;
  return text.replace(/[.…\s]{2,}\d+$|\s+\d+$/, '').toLowerCase();
}

/** The lines without a preface by a translator or an editor. An author's preface is kept. */
export function cutPreface(lines: readonly Line[], titles: readonly string[], tally: Tally): readonly Line[] {
  const start = lines.findIndex(({ text }) => PREFACE.test(text));
  if (start < 0) return lines;
  const length = lines.slice(start + 1).findIndex((line, index) => {
    if (line.text === '' || PREFACE.test(line.text)) return false;
    const before = lines[start + index];
    if (before?.text !== '') return false;
    return titles.includes(line.text.toLowerCase()) || opensWork(line.text);
  });
  if (length < 0) return lines;
  const end = start + 1 + length;
  const left = trimEnd(lines.slice(start, end));
  tally.add('preface', 1, `A preface by another hand was left out (${placeOf(left)}).`, lettersIn(left));
  return [...lines.slice(0, start), ...lines.slice(end)];
}

function opensWork(text: string): boolean {
  if (text.length > longestEntry) return false;
  return classifyHeading(text) === 'title' ? isUpperCase(text) : true;
}

function trimEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ text }) => text !== '') + 1);
}

// Joins the pages of a text that has form feeds between them, as pdftotext writes it: without running heads and page
// numbers, and with the footnotes of each page at the end.
import { classifyHeading } from '../headings.ts';
import type { Tally } from '../tally.ts';
import { widthOf } from './layout.ts';
import { endsSentence, type Line, lettersIn, opensSpeech, startsLower } from './line.ts';

type Page = readonly Line[];

/** At the top or bottom of a page. */
interface Edge {
  readonly page: number;
  readonly line: Line;
  /** The number at either end of the line, and the rest in lower case. */
  readonly number: number | undefined;
  readonly name: string;
}

/** A line at the edges of this many pages is a running head. */
const fewest = 3;
const NUMBERED =
  /^(?:[-–—[(|]\s*)?(?:(?:page|p\.|стр\.|с\.)\s?)?(\d{1,4})(?:\s*[-–—\])|]|(?=\s)|$)|(?<!\p{L}\s?)(?<=\s|^)(\d{1,4})(?:\s*[-–—\])|])?$/iu;
const SEPARATOR = /\s+[—–|•·/]\s*|^[—–|•·/]\s+/u;
const NOTE_LABEL = /^(\d{1,2}|\*{1,3})(?:\)?\s+(?=["«“„(]?\p{L})|\)?$)/u;

/** The lines of all pages; a page that continues a sentence continues its paragraph. */
export function joinPages(pages: readonly Page[], tally: Tally): readonly Line[] {
  if (pages.length < 2) return pages.flat();
  const trimmed = pages.map(trimBlank);
  const gone = findRunningHeads(trimmed, tally);
  const notes: Line[] = [];
  const bodies = trimmed.map((page) => {
    const { body, found } = cutNotes(trimBlank(page.filter((line) => !gone.has(line))));
    notes.push(...found);
    return body;
  });
  const isSpaced = hasBlankLines(bodies);
  const margin = Math.max(0, ...bodies.flat().map(widthOf));
  const joined: Line[] = [];
  for (const body of bodies) {
    const before = joined.findLast(({ text }) => text !== '');
    const [first] = body;
    if (first && before && partsPages(before, first, isSpaced, margin)) joined.push(blankBefore(first));
    joined.push(...body);
  }
  return [...joined, ...notes];
}

function trimBlank(page: Page): Page {
  const first = page.findIndex(({ text }) => text !== '');
  return first < 0 ? [] : page.slice(first, page.findLastIndex(({ text }) => text !== '') + 1);
}

function blankBefore(line: Line): Line {
  return { number: line.number, text: '', indent: 0 };
}

function hasBlankLines(pages: readonly Page[]): boolean {
  const lines = pages.flat();
  return lines.filter(({ text }) => text === '').length > lines.length * 0.1;
}

/** Whether a paragraph ends with the page. */
function partsPages(before: Line, next: Line, isSpaced: boolean, margin: number): boolean {
  if (/\p{L}-$/u.test(before.text) || startsLower(next.text)) return false;
  const isShort = widthOf(before) < margin * 0.75;
  if (!endsSentence(before.text)) return isShort || classifyHeading(next.text) !== 'title';
  return isSpaced || isShort || opensSpeech(next.text) || next.text.length < 40;
}

function findRunningHeads(pages: readonly Page[], tally: Tally): ReadonlySet<Line> {
  const edges = pages.flatMap(edgesOf);
  const steps = count(edges.flatMap(({ page, number }) => (number === undefined ? [] : [number - page])));
  const isPageNumber = ({ page, number }: Edge) => number !== undefined && (steps.get(number - page) ?? 0) >= fewest;
  const names = count(edges.flatMap((edge) => namesOf(edge, isPageNumber(edge))));
  const gone = new Set<Line>();
  const heads: Line[] = [];
  const numbers: Line[] = [];
  for (const edge of edges) {
    const isNumber = isPageNumber(edge);
    const own = namesOf(edge, isNumber);
    const isHead = own.some((name) => (names.get(name) ?? 0) >= (isNumber ? 2 : fewest));
    if (isNumber && own.length === 0) numbers.push(edge.line);
    else if (isHead && (isNumber || !isFirstHeading(edge, pages))) heads.push(edge.line);
    else continue;
    gone.add(edge.line);
  }
  tally.add('page-numbers', numbers.length, 'Page numbers were removed.', lettersIn(numbers));
  tally.add('running-heads', heads.length, 'Running heads and feet of pages were removed.', lettersIn(heads));
  return gone;
}

/** The first and last line of a page, and the next ones where those are only numbers. */
function edgesOf(page: Page, index: number): readonly Edge[] {
  const full = page.filter(({ text }) => text !== '');
  const outer = (lines: readonly Line[]) => {
    const [first, second] = lines.map((line) => toEdge(line, index));
    return first === undefined ? [] : first.name === '' && second ? [first, second] : [first];
  };
  const top = outer(full);
  const bottom = outer(full.toReversed()).filter(({ line }) => !top.some((edge) => edge.line === line));
  return [...top, ...bottom];
}

function toEdge(line: Line, page: number): Edge {
  const found = NUMBERED.exec(line.text);
  const rest = found ? line.text.replace(found[0], ' ') : line.text;
  return {
    page,
    line,
    number: found ? Number(found[1] ?? found[2]) : undefined,
    name: rest.replace(/\s+/g, ' ').trim().toLowerCase(),
  };
}

/** A running head and its parts: “The Lighthouse — Chapter 1”. */
function namesOf({ line, name, number }: Edge, isNumber: boolean): readonly string[] {
  const whole = isNumber || number === undefined ? name : line.text.toLowerCase();
  if (whole.length > 100) return [];
  const parts = whole.split(SEPARATOR).filter((part) => /\p{L}{2}/u.test(part));
  return [...new Set(parts.length > 1 ? [whole, ...parts] : parts)];
}

/** A chapter's heading may be its running head too: it is kept where it first occurs, unless it is there twice. */
function isFirstHeading({ page, line }: Edge, pages: readonly Page[]): boolean {
  const isSame = ({ text }: Line) => text.toLowerCase() === line.text.toLowerCase();
  if (pages.slice(0, page).some((earlier) => earlier.some(isSame))) return false;
  if (pages[page]?.some((other) => other !== line && isSame(other))) return false;
  return page === 0 || classifyHeading(line.text) !== 'title';
}

/** Notes at the bottom of a page whose marks are in the text above them, each made to begin with its mark in brackets. */
function cutNotes(page: Page): { readonly body: Page; readonly found: Page } {
  const start = page.findIndex((line, index) => {
    const label = NOTE_LABEL.exec(line.text)?.[1];
    return index > 0 && label !== undefined && hasMark(page.slice(0, index), label);
  });
  if (start < 0) return { body: page, found: [] };
  const found: Line[] = [];
  let last: string | undefined;
  let isAlone = false;
  for (const line of page.slice(start)) {
    const [whole = '', label] = NOTE_LABEL.exec(line.text) ?? [];
    const isNext = last === undefined || label === String(Number(last) + 1) || label === `${last}*`;
    if (line.text === '') continue;
    if (label !== undefined && isNext) {
      const rest = line.text.slice(whole.length);
      last = label;
      isAlone = rest === '';
      found.push(blankBefore(line), { ...line, text: `[${label}] ${rest}`, indent: 0 });
    } else if (isAlone) {
      const note = found.pop();
      found.push({ ...line, text: `${note?.text ?? ''}${line.text}`, indent: 0 });
      isAlone = false;
    } else {
      found.push({ ...line, indent: 0 });
    }
  }
  return { body: trimBlank(page.slice(0, start)), found };
}

function hasMark(lines: Page, label: string): boolean {
  const mark = /\d/.test(label)
    ? new RegExp(`(?<=\\p{Ll}|(?<!\\d)[.,;:!?…»”"')])${label}(?![\\p{L}\\d])`, 'u')
    : new RegExp(`(?<=[\\p{L}\\p{P}])(?<!\\*)${label.replaceAll('*', '\\*')}(?!\\*)`, 'u');
  return lines.some(({ text }) => mark.test(text));
}

function count<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

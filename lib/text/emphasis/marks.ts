// Marks of emphasis and links in a plain text: putting them in order, cutting, shifting, and making a tree of them.
import type { Mark, MarkKind } from '../../model.ts';

/** Of two marks of the same words the first kind is outside. */
const MARK_KINDS: readonly MarkKind[] = ['a', 'strong', 'em', 'sc'];

/** A piece of text without marks, or what is inside one mark. */
export type MarkedNode =
  | string
  | { readonly kind: MarkKind; readonly href: string | undefined; readonly children: readonly MarkedNode[] };

/** Whether a link may have this address: nothing that runs a script or depends on the place of the page. */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/[^\s/"'<>]|mailto:[^\s"'<>]+@)[^\s"<>]*$/i.test(href);
}

/**
 * The same marks in their order, none blank: without white space at their ends; marks of one kind that overlap, or that
 * only white space separates, are one.
 */
export function tidyMarks(marks: readonly Mark[], text: string): readonly Mark[] {
  return MARK_KINDS.flatMap((kind) => {
    const tidy: Mark[] = [];
    const own = marks.filter((mark) => mark.kind === kind && (kind !== 'a' || isSafeHref(mark.href ?? '')));
    for (const mark of own.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
      const last = tidy.at(-1);
      const isSame = last !== undefined && last.href === mark.href;
      const start = isSame || !last ? mark.start : Math.max(mark.start, last.end);
      const trimmed = trimMark({ ...mark, start, end: Math.min(mark.end, text.length) }, text);
      if (!trimmed) continue;
      if (last && isSame && text.slice(last.end, trimmed.start).trim() === '')
        tidy[tidy.length - 1] = { ...last, end: Math.max(last.end, trimmed.end) };
      else tidy.push(trimmed);
    }
    return tidy;
  }).sort(inOrder);
}

/** Undefined if nothing but white space is in it. */
function trimMark(mark: Mark, text: string): Mark | undefined {
  const words = text.slice(mark.start, mark.end);
  const start = mark.start + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return end > start ? { ...mark, start, end } : undefined;
}

function inOrder(one: Mark, other: Mark): number {
  return (
    one.start - other.start || other.end - one.end || MARK_KINDS.indexOf(one.kind) - MARK_KINDS.indexOf(other.kind)
  );
}

/** The marks inside a part of their text, with offsets in that part. */
export function cutMarks(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  return shiftMarks(clipMarks(marks, start, end), -start);
}

/** The marks of a text before which `by` characters were put. */
export function shiftMarks(marks: readonly Mark[], by: number): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
}

/** The marks of a text from which the part between two offsets was removed. */
export function cutOut(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  const moved = (at: number) => (at <= from ? at : Math.max(from, at - (to - from)));
  return marks
    .map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
    .filter(({ start, end }) => start < end);
}

/** The text as a tree. Where two marks cross, the second is divided at the end of the first. */
export function markedTree(text: string, marks: readonly Mark[] = []): readonly MarkedNode[] {
  return nodesBetween(text, marks, 0, text.length);
}

function nodesBetween(text: string, marks: readonly Mark[], start: number, end: number): readonly MarkedNode[] {
  const nodes: MarkedNode[] = [];
  let at = start;
  let rest = marks.toSorted(inOrder);
  for (let mark = rest[0]; mark; mark = rest[0]) {
    const others = rest.slice(1);
    const { kind, href, start: from, end: to } = mark;
    if (from > at) nodes.push(text.slice(at, from));
    nodes.push({ kind, href, children: nodesBetween(text, clipMarks(others, from, to), from, to) });
    at = to;
    rest = clipMarks(others, to, end).toSorted(inOrder);
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

/** The parts of marks that lie between two offsets. */
function clipMarks(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, to) }))
    .filter(({ start, end }) => start < end);
}

// Passages read from the page: a segment, a paragraph, or the run of segments that a selection touches.
import { nameRun } from '#lib/segment/run.ts';
import { isShown, numberOf, type Side } from './paragraphs.ts';
import { allSegmentElements, allSegments, idOf, type PageSegment, segmentAt, textOf } from './segments.ts';

/** A passage as it is copied and shared. */
export interface Passage {
  /** "p7", "p7-2" or "p3-1~p4-2". */
  readonly id: string;
  /** Number of its paragraph, or of the first and last: "7", "3–4". */
  readonly number: string;
  readonly source: string;
  /** "" where it is not translated. */
  readonly target: string;
}

/** A segment of a paragraph, or the whole paragraph if `number` is undefined. */
export interface PassagePlace {
  readonly paragraph: HTMLElement;
  readonly number: string | undefined;
}

/** What is selected, extended to whole segments. */
export interface SelectedPassage {
  readonly passage: Passage;
  /** Where in the window the selected lines begin and end. */
  readonly start: DOMRect | undefined;
  readonly end: DOMRect | undefined;
}

/** The segment or paragraph at a place. */
export function passageAt({ paragraph, number }: PassagePlace): Passage {
  const numbers = number ? [number] : undefined;
  return {
    id: number ? idOf({ paragraph, number }) : paragraph.id,
    number: numberOf(paragraph),
    source: textOf(paragraph, numbers, 'source'),
    target: textOf(paragraph, numbers, 'target'),
  };
}

/** The segments that the selection touches, in either language and any number of paragraphs; undefined if it touches none. */
export function selectedPassage(): SelectedPassage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const touched = allSegmentElements().flatMap((element) => {
    const part = range.intersectsNode(element) && isShown(element) ? partOf(element, range) : undefined;
    return part?.toString().trim() ? { element, part } : [];
  });
  const [one, other] = [touched.at(0), touched.at(-1)].map((each) => segmentAt(each?.element ?? null));
  const passage = one && other && passageBetween(one, other);
  const lines = touched.flatMap(({ part }) => [...part.getClientRects()]);
  return passage && { passage, start: lines.at(0), end: lines.at(-1) };
}

/** The part of an element that lies in a range. */
function partOf(element: Element, range: Range): Range {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** The passage from one segment to another, which may come before it on the page. */
function passageBetween(one: PageSegment, other: PageSegment): Passage | undefined {
  const all = allSegments().map((segment) => ({ ...segment, id: idOf(segment) }));
  const ends = [idOf(one), idOf(other)] as const;
  const [from, to] = ends.map((end) => all.findIndex(({ id }) => id === end)).sort((a, b) => a - b) as [number, number];
  const run = Map.groupBy(all.slice(from, to + 1), ({ paragraph }) => paragraph);
  const blocks = [...Map.groupBy(all, ({ paragraph }) => paragraph)].map(([{ id }, segments]) => ({ id, segments }));
  const id = nameRun(blocks, ...ends);
  if (!id) return undefined;
  const textIn = (side: Side) =>
    [...run]
      .map(([paragraph, segments]) =>
        textOf(
          paragraph,
          segments.map(({ number }) => number),
          side,
        ),
      )
      .filter(Boolean)
      .join('\n\n');
  const numbers = [...run.keys()].map(numberOf);
  const number = [...new Set([numbers.at(0), numbers.at(-1)])].join('–');
  return { id, number, source: textIn('source'), target: textIn('target') };
}

// Segments of the reading page: finding their elements, ids and text. A segment is a paragraph's element and a number in it.
import { SEGMENT, SEGMENT_NUMBER, TEXT_TITLE } from './contract.ts';
import { allParagraphs, blockOf, paragraphAt, type Side } from './paragraphs.ts';

/** A segment on the page: the same number in the same paragraph in both languages. */
export interface PageSegment {
  readonly paragraph: HTMLElement;
  readonly number: string;
}

/** Segments of a paragraph up to this number are put in order by the style sheet (reader/segments.css). */
const ORDERED_BY_CSS = 24;

/** The title of the text, as its page shows it in Russian. */
export function textTitle(): string {
  return document.querySelector(TEXT_TITLE)?.textContent?.trim() ?? '';
}

/** The element of the segment that a node lies in, if any. */
export function segmentElementAt(node: EventTarget | null): HTMLElement | undefined {
  return (node instanceof Element && node.closest<HTMLElement>(SEGMENT)) || undefined;
}

/** The segment that a node lies in, if any. */
export function segmentAt(node: EventTarget | null): PageSegment | undefined {
  const element = segmentElementAt(node);
  const paragraph = paragraphAt(element ?? null);
  return element && paragraph ? { paragraph, number: numberOfElement(element) } : undefined;
}

/** The elements of all segments in document order, both languages. */
export function allSegmentElements(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(SEGMENT)];
}

/** The elements of a segment: the original's first. */
export function elementsOf({ paragraph, number }: PageSegment): HTMLElement[] {
  return [...paragraph.querySelectorAll<HTMLElement>(`[${SEGMENT_NUMBER}="${number}"]`)];
}

/** The elements of a paragraph's segments in one language, in order. */
export function segmentElementsIn(paragraph: HTMLElement, side: Side): HTMLElement[] {
  return [...(blockOf(paragraph, side)?.querySelectorAll<HTMLElement>(`[${SEGMENT_NUMBER}]`) ?? [])];
}

/** The segments of a paragraph, in order. */
export function segmentsIn(paragraph: HTMLElement): PageSegment[] {
  return segmentElementsIn(paragraph, 'source').map((element) => ({ paragraph, number: numberOfElement(element) }));
}

/** The segment's id in the text: "p7-2"; that of the paragraph where it is the only one. */
export function idOf({ paragraph, number }: PageSegment): string {
  const element = segmentElementsIn(paragraph, 'source').find((each) => numberOfElement(each) === number);
  return element ? idOfOriginal(element, paragraph) : paragraph.id;
}

/** The segment with this id; undefined if the page has none. */
export function segmentOfId(id: string): PageSegment | undefined {
  return allSegments().find((segment) => idOf(segment) === id);
}

/** The id of the segment whose original is in this element. */
export function idOfOriginal(element: HTMLElement, paragraph: HTMLElement): string {
  return element.id || paragraph.id;
}

/** The text of some segments of a paragraph, or of all, in one language, with plain spaces; "" where it is not translated. */
export function textOf(paragraph: HTMLElement, numbers: readonly string[] | undefined, side: Side): string {
  const chosen = segmentElementsIn(paragraph, side).filter(
    (element) => !numbers || numbers.includes(numberOfElement(element)),
  );
  const between = paragraph.dataset.kind === 'verse' ? '\n' : ' ';
  return chosen.map((element) => (element.textContent ?? '').replaceAll('\u00A0', ' ')).join(between);
}

/** Puts each segment before its translation, line by line, past those that the style sheet puts in order. */
export function orderLongParagraphs(): void {
  for (const element of allSegmentElements()) {
    const number = numberOfElement(element);
    if (Number(number) > ORDERED_BY_CSS) element.style.order = number;
  }
}

/** The segments of the whole text, in order. */
export function allSegments(): PageSegment[] {
  return allParagraphs().flatMap(segmentsIn);
}

function numberOfElement(element: HTMLElement): string {
  return element.getAttribute(SEGMENT_NUMBER) ?? '';
}

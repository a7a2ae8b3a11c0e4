// The current segment: highlighted in both languages, and the one that keys act on.
import { CURRENT, SEGMENT_NUMBER, TOP_MARGIN } from './contract.ts';
import { allParagraphs, besideParagraph, isShown } from './paragraphs.ts';
import { elementsOf, type PageSegment, segmentAt, segmentElementAt, segmentsIn } from './segments.ts';

/** The current segment, if any. */
export function currentSegment(): PageSegment | undefined {
  return segmentAt(document.querySelector(`[${CURRENT}]`));
}

/** Whether a node is an element of the current segment. */
export function isCurrent(node: EventTarget | null): boolean {
  return node instanceof Element && segmentElementAt(node) === node && node.hasAttribute(CURRENT);
}

/** Makes a segment the current one, which the Tab key reaches; undefined leaves none. */
export function setCurrentSegment(segment: PageSegment | undefined): void {
  for (const element of document.querySelectorAll(`[${CURRENT}]`)) {
    element.removeAttribute(CURRENT);
    element.removeAttribute('tabindex');
  }
  if (!segment) return;
  for (const element of elementsOf(segment)) element.setAttribute(CURRENT, '');
  const shown = shownElementOf(segment);
  if (shown) shown.tabIndex = 0;
}

/** Moves to the next segment (step 1) or the previous one (step -1), scrolls to it and gives it the focus. */
export function moveCurrentSegment(step: 1 | -1): void {
  const current = currentSegment();
  const next = current ? besideSegment(current, step) : firstInWindow();
  const shown = next && shownElementOf(next);
  if (!shown) return;
  setCurrentSegment(next);
  shown.focus({ preventScroll: true });
  shown.scrollIntoView({ block: 'nearest' });
}

/** The element of a segment that is shown, the original's where both are. */
export function shownElementOf(segment: PageSegment): HTMLElement | undefined {
  return elementsOf(segment).find(isShown);
}

function besideSegment({ paragraph, number }: PageSegment, step: 1 | -1): PageSegment | undefined {
  const segments = segmentsIn(paragraph);
  const beside = segments[segments.findIndex((each) => each.number === number) + step];
  if (beside) return beside;
  const other = besideParagraph(paragraph, step);
  return other && segmentsIn(other).at(step === 1 ? 0 : -1);
}

/** The first segment that begins in the window; undefined where none does. */
export function firstInWindow(): PageSegment | undefined {
  const isInWindow = (element: HTMLElement) => isShown(element) && element.getBoundingClientRect().top >= TOP_MARGIN;
  for (const paragraph of allParagraphs()) {
    const elements = [...paragraph.querySelectorAll<HTMLElement>(`[${SEGMENT_NUMBER}]`)];
    const first = elements.find(isInWindow);
    if (first) return segmentAt(first);
  }
  return undefined;
}

// Where the other language of a sentence is shown: in the empty column or margin at the sentence's own height, otherwise under the sentence.
import { shownElementOf } from '../page/current-segment.ts';
import type { PageSegment } from '../page/segments.ts';

/** A place in the document, in pixels. */
export interface PeekPlace {
  readonly side: 'beside' | 'below';
  readonly top: number;
  readonly left: number;
  readonly width: number;
}

/** Pixels between the text and what is beside it: the width of the spine. */
const SPINE = 64;
/** The narrowest and the widest column worth having, in pixels. */
const NARROWEST = 220;
const WIDEST = 480;
/** Pixels between the sentence and what is below it, and between that and the window's edge. */
const GAP = 8;

/** The place for the hidden half of a segment. */
export function placeBeside(segment: PageSegment): PeekPlace {
  const element = shownElementOf(segment);
  const block = element?.parentElement;
  if (!element || !block) return { side: 'below', top: 0, left: 0, width: 0 };
  const column = block.getBoundingClientRect();
  const lines = [...element.getClientRects()];
  const room = document.documentElement.clientWidth - column.right - SPINE - GAP;
  const text = segment.paragraph.getBoundingClientRect();
  // In two columns the text's own second column is as wide as it is.
  const width = text.right > column.right + SPINE ? text.right - column.right - SPINE : Math.min(room, WIDEST);
  if (width >= NARROWEST) {
    return {
      side: 'beside',
      top: (lines[0]?.top ?? column.top) + scrollY,
      left: column.right + SPINE + scrollX,
      width,
    };
  }
  const bottom = Math.max(...lines.map((line) => line.bottom), column.top);
  return { side: 'below', top: bottom + GAP + scrollY, left: column.left + scrollX, width: column.width };
}

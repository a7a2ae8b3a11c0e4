// Draws hints over paragraphs, each above its word.
import { HINT_OVERLAY } from '../page/contract.ts';
import { overlayOf, removeOverlay } from '../page/overlay.ts';
import { blockOf } from '../page/paragraphs.ts';
import styles from './hints.module.css';
import { type HintPlace, placeHints } from './place-hints.ts';

/** A word of the text, and what is to be shown above it. */
export interface Hint {
  readonly range: Range;
  readonly hint: string;
}

/** Pixels between two hints at least. */
const GAP = 6;
/** Pixels between the tops of words of one line, at most: a difference in fonts. */
const SAME_LINE = 8;

/** Draws the hints over each paragraph in place of earlier ones. Measures everything before it changes anything: one layout for all. */
export function drawHints(paragraphs: ReadonlyMap<HTMLElement, readonly Hint[]>): void {
  const overlays = [...paragraphs].map(([paragraph, hints]) => ({
    hints,
    block: blockOf(paragraph, 'source'),
    overlay: overlayOf(paragraph, HINT_OVERLAY, styles.overlay ?? ''),
  }));
  const measured = overlays.map(({ hints, block, overlay }) => ({
    overlay,
    places: block ? measure(hints, block, overlay) : [],
  }));
  for (const { overlay, places } of measured) overlay.replaceChildren(...places.map(elementOf));
}

/** Removes the hints from a paragraph. */
export function eraseHints(paragraph: HTMLElement): void {
  removeOverlay(paragraph, HINT_OVERLAY);
}

interface PlacedHint extends HintPlace {
  readonly hint: string;
  readonly top: number;
}

/** The places of hints from the overlay's corner; what is hidden has none. */
function measure(hints: readonly Hint[], block: HTMLElement, overlay: HTMLElement): readonly PlacedHint[] {
  const origin = overlay.getBoundingClientRect();
  // Line by line the block has no box of its own, and the paragraph is as wide.
  const own = block.getBoundingClientRect();
  const box = own.width > 0 ? own : (overlay.parentElement ?? overlay).getBoundingClientRect();
  const widthOf = measurerOf(overlay);
  const words = hints.flatMap(({ range, hint }) => {
    // A word that is broken over two lines has its hint above its beginning.
    const [rect] = range.getClientRects();
    return rect && rect.width > 0 ? [{ hint, rect }] : [];
  });
  const lines: (typeof words)[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const first = line?.[0]?.rect.top;
    if (line && first !== undefined && Math.abs(word.rect.top - first) <= SAME_LINE) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => {
    const places = placeHints(
      line.map(({ rect, hint }) => ({ left: rect.left, right: rect.right, wanted: widthOf(hint) })),
      { left: box.left, right: box.right, gap: GAP },
    );
    return line.flatMap(({ hint, rect }, index) => {
      const place = places[index];
      return place ? [{ hint, left: place.left - origin.left, width: place.width, top: rect.top - origin.top }] : [];
    });
  });
}

/** Measures texts in the overlay's font. */
function measurerOf(overlay: HTMLElement): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(overlay);
  if (context) context.font = `${fontSize} ${fontFamily}`;
  return (text) => Math.ceil(context?.measureText(text).width ?? 0) + 1;
}

function elementOf({ hint, left, top, width }: PlacedHint): HTMLElement {
  const element = document.createElement('i');
  element.dataset.hint = hint;
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  return element;
}

// Draws stress marks over a paragraph: each is its vowel set once more in the same face, with all but the mark cut off.
// What it sets is generated content, so search, selection, copying and speech meet the plain text alone.
import type { Spot } from './marks.ts';
import styles from './stress.module.css';

/** Lays the marks over each paragraph in place of those that lay there. All is measured before anything is laid: one layout for all. */
export function drawMarks(paragraphs: ReadonlyMap<HTMLElement, readonly Spot[]>): void {
  const laid = [...paragraphs].map(([pair, spots]) => ({ pair, spots, overlay: overlayOf(pair) }));
  const measured = laid.map(({ pair, spots, overlay }) => {
    const block = pair.querySelector(':scope > :first-child');
    const origin = overlay.getBoundingClientRect();
    return { overlay, style: block && getComputedStyle(block), places: spots.flatMap((spot) => measure(spot, origin)) };
  });
  for (const { overlay, style, places } of measured) {
    if (!style) continue;
    const { fontFamily, fontSize, fontStyle, fontWeight } = style;
    Object.assign(overlay.style, { fontFamily, fontSize, fontStyle, fontWeight });
    const cut = cutterOf(`${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`);
    overlay.replaceChildren(...places.map((place) => markOf(place, cut(place.vowel))));
  }
}

/** Takes the marks off a paragraph. */
export function eraseMarks(pair: HTMLElement): void {
  findOverlay(pair)?.remove();
}

interface Place {
  readonly vowel: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function measure({ node, offset }: Spot, origin: DOMRect): readonly Place[] {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const { left, top, width, height } = range.getBoundingClientRect();
  const vowel = node.data.charAt(offset);
  // What is not shown has no size.
  return width > 0 ? [{ vowel, left: left - origin.left, top: top - origin.top, height }] : [];
}

function markOf({ vowel, left, top, height }: Place, cut: number): HTMLElement {
  const mark = document.createElement('i');
  mark.dataset.vowel = `${vowel}\u0301`;
  Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, height: `${height}px`, lineHeight: `${height}px` });
  mark.style.setProperty('--cut', `${cut}px`);
  return mark;
}

/** How much of a vowel's box, from below, is the vowel itself: the rest is the mark's. */
function cutterOf(font: string): (vowel: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (vowel) => {
    const cut = known.get(vowel) ?? cutOf(context, font, vowel);
    known.set(vowel, cut);
    return cut;
  };
}

function cutOf(context: CanvasRenderingContext2D | null, font: string, vowel: string): number {
  if (!context) return 0;
  context.font = font;
  const { actualBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(vowel);
  return actualBoundingBoxAscent + fontBoundingBoxDescent;
}

function overlayOf(pair: HTMLElement): HTMLElement {
  const found = findOverlay(pair);
  if (found) return found;
  const overlay = document.createElement('span');
  overlay.className = styles.overlay ?? '';
  overlay.dataset.marks = '';
  overlay.ariaHidden = 'true';
  pair.append(overlay);
  return overlay;
}

function findOverlay(pair: HTMLElement): HTMLElement | null {
  return pair.querySelector<HTMLElement>(':scope > [data-marks]');
}

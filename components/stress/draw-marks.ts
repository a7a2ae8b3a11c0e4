// Draws stress marks over a paragraph: each mark is its vowel drawn again in the same font, with everything but the mark cut off.
// The vowel is generated content, so that search, selection, copying and screen readers work on the plain text.
import { STRESS_MARK } from '#lib/text/stress-mark.ts';
import { STRESS_OVERLAY } from '../page/contract.ts';
import { blockOf } from '../page/paragraphs.ts';
import type { Spot } from './marks.ts';
import styles from './stress.module.css';

/** Draws the marks over each paragraph in place of earlier ones. Measures everything before it changes anything: one layout for all. */
export function drawMarks(paragraphs: ReadonlyMap<HTMLElement, readonly Spot[]>): void {
  const overlays = [...paragraphs].map(([paragraph, spots]) => ({ paragraph, spots, overlay: overlayOf(paragraph) }));
  const measured = overlays.map(({ paragraph, spots, overlay }) => {
    const block = blockOf(paragraph, 'source');
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

/** Removes the marks from a paragraph. */
export function eraseMarks(paragraph: HTMLElement): void {
  findOverlay(paragraph)?.remove();
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
  // What is hidden has no size.
  return width > 0 ? [{ vowel, left: left - origin.left, top: top - origin.top, height }] : [];
}

function markOf({ vowel, left, top, height }: Place, cut: number): HTMLElement {
  const mark = document.createElement('i');
  mark.dataset.vowel = `${vowel}${STRESS_MARK}`;
  Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, height: `${height}px`, lineHeight: `${height}px` });
  mark.style.setProperty('--cut', `${cut}px`);
  return mark;
}

/** Height of the vowel itself in its box, from below: the rest belongs to the mark. */
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

function overlayOf(paragraph: HTMLElement): HTMLElement {
  const found = findOverlay(paragraph);
  if (found) return found;
  const overlay = document.createElement('span');
  overlay.className = styles.overlay ?? '';
  overlay.setAttribute(STRESS_OVERLAY, '');
  overlay.ariaHidden = 'true';
  paragraph.append(overlay);
  return overlay;
}

function findOverlay(paragraph: HTMLElement): HTMLElement | null {
  return paragraph.querySelector<HTMLElement>(`:scope > [${STRESS_OVERLAY}]`);
}

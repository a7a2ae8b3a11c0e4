// Draws stress marks over a paragraph: each mark is its vowel drawn again in the same font, with everything but the mark cut off.
import { STRESS_MARK } from '#lib/text/stress-mark.ts';
import { SEGMENT_NUMBER, STRESS_OVERLAY } from '../page/contract.ts';
import { overlayOf, removeOverlay } from '../page/overlay.ts';
import { blockOf } from '../page/paragraphs.ts';
import type { Spot } from './marks.ts';
import styles from './stress.module.css';

/** Draws the marks over each paragraph in place of earlier ones. Measures everything before it changes anything: one layout for all. */
export function drawMarks(paragraphs: ReadonlyMap<HTMLElement, readonly Spot[]>): void {
  const overlays = [...paragraphs].map(([paragraph, spots]) => ({
    paragraph,
    spots,
    overlay: overlayOf(paragraph, STRESS_OVERLAY, styles.overlay ?? ''),
  }));
  const measured = overlays.map(({ paragraph, spots, overlay }) => {
    const block = blockOf(paragraph, 'source');
    const origin = overlay.getBoundingClientRect();
    return { overlay, style: block && getComputedStyle(block), places: spots.flatMap((spot) => measure(spot, origin)) };
  });
  for (const { overlay, style, places } of measured) {
    if (!style) continue;
    Object.assign(overlay.style, fontOf(style));
    const cut = cutterOf(shorthandOf(fontOf(style)));
    overlay.replaceChildren(
      ...places.map((place) => {
        const own = place.style && cutterOf(shorthandOf(place.style));
        return markOf(place, (own ?? cut)(place.vowel));
      }),
    );
  }
}

/** Removes the marks from a paragraph. */
export function eraseMarks(paragraph: HTMLElement): void {
  removeOverlay(paragraph, STRESS_OVERLAY);
}

type Font = Pick<CSSStyleDeclaration, 'fontFamily' | 'fontSize' | 'fontStyle' | 'fontWeight'>;

function fontOf({ fontFamily, fontSize, fontStyle, fontWeight }: CSSStyleDeclaration): Font {
  return { fontFamily, fontSize, fontStyle, fontWeight };
}

function shorthandOf({ fontFamily, fontSize, fontStyle, fontWeight }: Font): string {
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

interface Place {
  /** The font of a vowel in emphasised text. */
  readonly style: Font | undefined;
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
  const around = node.parentElement;
  const style = around?.matches(`[${SEGMENT_NUMBER}] *`) ? fontOf(getComputedStyle(around)) : undefined;
  // What is hidden has no size.
  return width > 0 ? [{ style, vowel, left: left - origin.left, top: top - origin.top, height }] : [];
}

function markOf({ style, vowel, left, top, height }: Place, cut: number): HTMLElement {
  const mark = document.createElement('i');
  mark.dataset.vowel = `${vowel}${STRESS_MARK}`;
  Object.assign(mark.style, {
    ...style,
    left: `${left}px`,
    top: `${top}px`,
    height: `${height}px`,
    lineHeight: `${height}px`,
  });
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

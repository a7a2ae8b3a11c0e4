// Paragraphs of the reading page: finding them, and the blocks in which their two languages lie.
import { ORIGINAL, PARAGRAPH, TOGGLE, TRANSLATION } from './contract.ts';

/** "source" is the original, "target" the translation. */
export type Side = 'source' | 'target';

/** All paragraphs of the text, in order. */
export function allParagraphs(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(PARAGRAPH)];
}

/** The paragraph that a node lies in; undefined outside the text. */
export function paragraphAt(node: EventTarget | null): HTMLElement | undefined {
  return (node instanceof Element && node.closest<HTMLElement>(PARAGRAPH)) || undefined;
}

/** The paragraph under the pointer. */
export function hoveredParagraph(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`${PARAGRAPH}:hover`) ?? undefined;
}

/** The paragraph after (step 1) or before (step -1); undefined at the text's end. */
export function besideParagraph(paragraph: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  let other: Element | null = paragraph;
  do other = step === 1 ? other.nextElementSibling : other.previousElementSibling;
  while (other && !(other instanceof HTMLElement && other.matches(PARAGRAPH)));
  return other ?? undefined;
}

/** Its number in the text as readers see it: "7", "7a". */
export function numberOf(paragraph: HTMLElement): string {
  return paragraph.id.slice(1);
}

/** The element that holds a paragraph's text in one language; undefined where it is not translated. */
export function blockOf(paragraph: HTMLElement, side: Side): HTMLElement | undefined {
  return paragraph.querySelector<HTMLElement>(side === 'source' ? ORIGINAL : TRANSLATION) ?? undefined;
}

/** The details element that opens a paragraph's second language; undefined where it is not translated. */
export function toggleOf(paragraph: HTMLElement): HTMLDetailsElement | undefined {
  return paragraph.querySelector<HTMLDetailsElement>(TOGGLE) ?? undefined;
}

/** The side that an element of a paragraph lies on; the original where it lies in none. */
export function sideOf(element: Element | null): Side {
  return element?.closest('details') ? 'target' : 'source';
}

/** Whether an element is shown: in most views a closed translation is not. */
export function isShown(element: Element): boolean {
  return element.checkVisibility();
}

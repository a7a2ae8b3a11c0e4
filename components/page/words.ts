// Words of the reading page, found by a point or from another word. The page has no elements for words: a word is a range of characters in the
// element of a segment.
import { SEGMENT, TITLE_SEGMENT } from './contract.ts';
import { isShown, type Side, sideOf } from './paragraphs.ts';
import { allSegmentElements } from './segments.ts';

/** A word on the page. */
export interface PageWord {
  /** The segment's element. */
  readonly element: HTMLElement;
  /** Offsets in the text of that element, which may have emphasis in the middle of the word. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** The word with the dot that follows it, if one does: abbreviations are looked up with their dot. */
  readonly dotted: string | undefined;
  /** How often the same form occurs before it in the segment. */
  readonly occurrence: number;
  readonly side: Side;
}

/** Pixels by which a finger may miss a word. */
const NEAR = 6;
/** Pixels between the tops of two words of one line, at most: a difference in fonts. */
const SAME_LINE = 8;
/** Pixels by which the boxes of two lines may overlap. */
const LINE_OVERLAP = 4;
/** Words to look at in search of the next line, at most. */
const FARTHEST = 400;

/** The word at a point of the window, on one side where `side` is given; undefined if there is none. */
export function wordAt(x: number, y: number, side?: Side): PageWord | undefined {
  const caret = caretAt(x, y);
  const element = wordTextAt(caret?.node.parentElement ?? null);
  if (!caret || !element || !(caret.node instanceof Text)) return undefined;
  const offset = offsetIn(element, caret.node) + caret.offset;
  const word = wordsIn(element).find((each) => each.start <= offset && offset <= each.end && isNear(each, x, y));
  return side === undefined || word?.side === side ? word : undefined;
}

/** The element that a node lies in and whose words can be looked up: of a segment or of the title. */
export function wordTextAt(node: EventTarget | null): HTMLElement | undefined {
  return (node instanceof Element && node.closest<HTMLElement>(`${SEGMENT}, ${TITLE_SEGMENT}`)) || undefined;
}

/** The words of a segment's element in order; parts joined by hyphens are one word. */
export function wordsIn(element: HTMLElement): readonly PageWord[] {
  const side = sideOf(element);
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? 'ru';
  const counts = new Map<string, number>();
  const text = element.textContent ?? '';
  return rangesIn(text, lang).map(({ start, end }) => {
    const form = text.slice(start, end);
    const occurrence = counts.get(form.toLowerCase()) ?? 0;
    counts.set(form.toLowerCase(), occurrence + 1);
    const dotted = text[end] === '.' ? `${form}.` : undefined;
    return { element, start, end, form, dotted, occurrence, side };
  });
}

/** The word after (step 1) or before (step -1), also in the next segment or paragraph; undefined at the text's end. */
export function besideWord(word: PageWord, step: 1 | -1): PageWord | undefined {
  const words = wordsIn(word.element);
  const beside = words[indexIn(words, word) + step];
  if (beside) return beside;
  const elements = shownElements(word.side);
  let at = elements.indexOf(word.element) + step;
  for (let element = elements[at]; element; element = elements[at]) {
    const next = wordsIn(element).at(step === 1 ? 0 : -1);
    if (next) return next;
    at += step;
  }
  return undefined;
}

/** The word nearest to this one in the line below (step 1) or above (step -1). */
export function wordInLine(word: PageWord, step: 1 | -1): PageWord | undefined {
  const from = rectOf(word);
  const middle = (from.left + from.right) / 2;
  let nearest: { readonly word: PageWord; readonly line: number; readonly gap: number } | undefined;
  let next = besideWord(word, step);
  for (let steps = 0; next && steps < FARTHEST; steps += 1) {
    const rect = rectOf(next);
    const isBeyond = step === 1 ? rect.top > from.bottom - LINE_OVERLAP : rect.bottom < from.top + LINE_OVERLAP;
    if (isBeyond) {
      if (nearest && Math.abs(rect.top - nearest.line) > SAME_LINE) break;
      const gap = Math.abs((rect.left + rect.right) / 2 - middle);
      if (!nearest || gap < nearest.gap) nearest = { word: next, line: rect.top, gap };
    }
    next = besideWord(next, step);
  }
  return nearest?.word;
}

export function isSameWord(one: PageWord | undefined, other: PageWord | undefined): boolean {
  return one !== undefined && one.element === other?.element && one.start === other.start;
}

/** The word's characters as a range of the document. */
export function rangeOf({ element, start, end }: Pick<PageWord, 'element' | 'start' | 'end'>): Range {
  const range = document.createRange();
  const texts = textsIn(element);
  const first = texts.find((text) => start < text.start + text.node.length);
  const last = texts.find((text) => end <= text.start + text.node.length) ?? texts.at(-1);
  if (first) range.setStart(first.node, start - first.start);
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** The word's box in the window; if the word is broken over two lines, the box of its end. */
export function rectOf(word: PageWord): DOMRect {
  const range = rangeOf(word);
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function isNear(word: PageWord, x: number, y: number): boolean {
  return [...rangeOf(word).getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR,
  );
}

function indexIn(words: readonly PageWord[], word: PageWord): number {
  return words.findIndex((each) => isSameWord(each, word));
}

function shownElements(side: Side): readonly HTMLElement[] {
  return allSegmentElements().filter((element) => sideOf(element) === side && isShown(element));
}

/** The text nodes of a segment's element, each with its offset in the whole: emphasis divides a text. */
function textsIn(element: HTMLElement): readonly { readonly node: Text; readonly start: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: { node: Text; start: number }[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    texts.push({ node, start });
    start += node.length;
  }
  return texts;
}

/** The offset of a text node in the text of a segment's element. */
export function offsetIn(element: HTMLElement, node: Node): number {
  return textsIn(element).find((text) => text.node === node)?.start ?? 0;
}

const segmenters = new Map<string, Intl.Segmenter>();

function rangesIn(text: string, lang: string): readonly { readonly start: number; readonly end: number }[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  const ranges: { start: number; end: number }[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    const last = ranges.at(-1);
    const end = index + segment.length;
    if (!isWordLike) continue;
    if (last && /^[-\u2011]$/.test(text.slice(last.end, index))) last.end = end;
    else ranges.push({ start: index, end });
  }
  return ranges.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

// Words as they stand on the page: plain text in a sentence's element, found by a point or a step. A word is a range of characters.
import { isShown } from '../controls/sentences.ts';

/** A word on the page. */
export interface PointedWord {
  /** The sentence's element, and the text in it that holds the word. */
  readonly span: HTMLElement;
  readonly text: Text;
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** The word with the dot after it, where one stands there: abbreviations are looked up so. */
  readonly dotted: string | undefined;
  /** How often the same form stands before it in the sentence. */
  readonly occurrence: number;
  readonly side: 'source' | 'target';
}

/** How many pixels a finger may miss a word by. */
const NEAR = 6;

/** The word at a point of the window; undefined where there is none. */
export function wordAt(x: number, y: number, side?: 'source' | 'target'): PointedWord | undefined {
  const caret = caretAt(x, y);
  const span = caret?.node.parentElement?.closest<HTMLElement>('section[id] [data-n]');
  if (!caret || !span || !(caret.node instanceof Text)) return undefined;
  const { node, offset } = caret;
  const word = wordsIn(span).find(
    (each) => each.text === node && each.start <= offset && offset <= each.end && isNear(each, x, y),
  );
  return side === undefined || word?.side === side ? word : undefined;
}

/** The words of a sentence's element in order; parts that hyphens join are one. */
export function wordsIn(span: HTMLElement): readonly PointedWord[] {
  const side = span.closest('details') ? 'target' : 'source';
  const lang = span.closest('[lang]')?.getAttribute('lang') ?? 'ru';
  const counts = new Map<string, number>();
  return textsIn(span).flatMap((text) =>
    spansOf(text.data, lang).map(({ start, end }) => {
      const form = text.data.slice(start, end);
      const occurrence = counts.get(form.toLowerCase()) ?? 0;
      counts.set(form.toLowerCase(), occurrence + 1);
      const dotted = text.data[end] === '.' ? `${form}.` : undefined;
      return { span, text, start, end, form, dotted, occurrence, side };
    }),
  );
}

/** The word after (step 1) or before (step -1), over the ends of sentences and paragraphs; undefined at the text's end. */
export function besideWord(word: PointedWord, step: 1 | -1): PointedWord | undefined {
  const words = wordsIn(word.span);
  const beside = words[indexIn(words, word) + step];
  if (beside) return beside;
  const spans = shownSpans(word.side);
  for (let at = spans.indexOf(word.span) + step; spans[at]; at += step) {
    const next = wordsIn(spans[at] as HTMLElement).at(step === 1 ? 0 : -1);
    if (next) return next;
  }
  return undefined;
}

/** The word nearest to this one in the line below (step 1) or above (step -1). */
export function wordInLine(word: PointedWord, step: 1 | -1): PointedWord | undefined {
  const from = rectOf(word);
  const middle = (from.left + from.right) / 2;
  let nearest: { readonly word: PointedWord; readonly line: number; readonly gap: number } | undefined;
  let next = besideWord(word, step);
  for (let steps = 0; next && steps < 400; steps += 1) {
    const rect = rectOf(next);
    const isBeyond = step === 1 ? rect.top > from.bottom - 4 : rect.bottom < from.top + 4;
    if (isBeyond) {
      if (nearest && Math.abs(rect.top - nearest.line) > 8) break;
      const gap = Math.abs((rect.left + rect.right) / 2 - middle);
      if (!nearest || gap < nearest.gap) nearest = { word: next, line: rect.top, gap };
    }
    next = besideWord(next, step);
  }
  return nearest?.word;
}

export function isSameWord(one: PointedWord | undefined, other: PointedWord | undefined): boolean {
  return one !== undefined && one.text === other?.text && one.start === other.start;
}

/** The word's characters as a range of the document. */
export function rangeOf({ text, start, end }: PointedWord): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, Math.min(end, text.length));
  return range;
}

/** Where the word stands in the window; of a word that is broken over two lines, its end. */
export function rectOf(word: PointedWord): DOMRect {
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

function isNear(word: PointedWord, x: number, y: number): boolean {
  return [...rangeOf(word).getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR,
  );
}

function indexIn(words: readonly PointedWord[], word: PointedWord): number {
  return words.findIndex((each) => isSameWord(each, word));
}

function shownSpans(side: PointedWord['side']): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('section[id] [data-n]')].filter(
    (span) => (span.closest('details') ? 'target' : 'source') === side && isShown(span),
  );
}

function textsIn(span: HTMLElement): readonly Text[] {
  return [...span.childNodes].filter((node) => node instanceof Text);
}

const segmenters = new Map<string, Intl.Segmenter>();

function spansOf(text: string, lang: string): readonly { readonly start: number; readonly end: number }[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  const spans: { start: number; end: number }[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
    const last = spans.at(-1);
    const end = index + segment.length;
    if (!isWordLike) continue;
    if (last && /^[-\u2011]$/.test(text.slice(last.end, index))) last.end = end;
    else spans.push({ start: index, end });
  }
  return spans.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

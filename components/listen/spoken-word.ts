// Highlights the word that a voice is reading, without changing the text.
import { canHighlight, setHighlight } from '../page/highlight.ts';
import { rangeOf } from '../page/words.ts';
import './spoken-word.css';

const NAME = 'spoken';

/** Highlights the word at an offset of an element's text in place of the previous one; undefined removes the highlight. */
export function highlightSpokenWord(element: HTMLElement | undefined, offset: number): void {
  // Without the API, the sentence is still highlighted.
  if (!canHighlight()) return;
  const range = element && wordAt(element, offset);
  setHighlight(NAME, range ? [range] : [], 1);
}

function wordAt(element: HTMLElement, offset: number): Range | undefined {
  const word = /^[^\p{L}\p{N}]*[\p{L}\p{N}-]+/u.exec((element.textContent ?? '').slice(offset))?.[0];
  if (!word) return undefined;
  return rangeOf({ element, start: offset + word.search(/[\p{L}\p{N}]/u), end: offset + word.length });
}

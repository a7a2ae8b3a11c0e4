// Highlights the word that a voice is reading, without changing the text.
import { canHighlight, setHighlight } from '../page/highlight.ts';
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
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const inNode = offset - start;
    const word = inNode < node.length ? /^[^\p{L}\p{N}]*[\p{L}\p{N}-]+/u.exec(node.data.slice(inNode))?.[0] : undefined;
    if (word) {
      const range = document.createRange();
      range.setStart(node, inNode + word.search(/[\p{L}\p{N}]/u));
      range.setEnd(node, inNode + word.length);
      return range;
    }
    start += node.length;
  }
  return undefined;
}

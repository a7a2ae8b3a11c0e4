// Extracts the text of an element with inline codes: codes are removed and counted, the words in them are kept.
import type { XmlElement, XmlNode } from '../../formats/read-xml.ts';

/** How a format's inline elements are read; other elements are codes around words. */
export interface InlineRules {
  /** Elements whose content is native code, not text. */
  readonly codes: ReadonlySet<string>;
  /** Elements that mark words and are not codes; they are not counted. */
  readonly marks: ReadonlySet<string>;
  /** The text that an element represents; undefined for ordinary ones. */
  readonly standsFor?: (element: XmlElement) => string | undefined;
}

/** Counts the removed codes. */
export interface InlineReader {
  readonly words: (element: XmlElement) => string;
  readonly dropped: () => number;
}

export function openInline({ codes, marks, standsFor }: InlineRules): InlineReader {
  let dropped = 0;
  function wordsOf(node: XmlNode): string {
    if (typeof node === 'string') return node;
    const text = standsFor?.(node);
    if (text !== undefined) return text;
    if (!marks.has(node.name)) dropped += 1;
    return codes.has(node.name) ? '' : node.children.map(wordsOf).join('');
  }
  return { words: ({ children }) => children.map(wordsOf).join(''), dropped: () => dropped };
}

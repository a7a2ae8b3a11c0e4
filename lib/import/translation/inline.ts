// The words of an element with inline codes in it: codes go, the words that they enclose stay, and the codes are counted.
import type { XmlElement, XmlNode } from '../../formats/read-xml.ts';

/** How a format's inline elements are taken; an element that is not named is one around words. */
export interface InlineRules {
  /** Elements whose content is code of the original file, and no words. */
  readonly codes: ReadonlySet<string>;
  /** Elements that mark words and are no codes: they are not counted. */
  readonly marks: ReadonlySet<string>;
  /** What an element stands for as text; undefined where it is an ordinary one. */
  readonly standsFor?: (element: XmlElement) => string | undefined;
}

/** Counts what it takes out. */
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

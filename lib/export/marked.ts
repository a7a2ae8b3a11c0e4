// Writes a text with its emphasis and links in the markup of a format.
import type { Mark, MarkKind } from '../model.ts';
import { type MarkedNode, markedTree } from '../text/emphasis/marks.ts';

/** What is inside a mark, as an element of the format. */
export interface MarkedElement {
  readonly kind: MarkKind;
  readonly href: string | undefined;
  /** From 1, in the order of the beginnings. */
  readonly number: number;
  /** The plain text inside. */
  readonly text: string;
}

export interface MarkedWriter {
  /** A piece of the text and its offset. */
  readonly text: (piece: string, at: number) => string;
  readonly element: (element: MarkedElement, content: string) => string;
}

/** The markup of a text; a text without marks is one piece. */
export function writeMarked(text: string, marks: readonly Mark[] | undefined, writer: MarkedWriter): string {
  let at = 0;
  let number = 0;
  const write = (node: MarkedNode): string => {
    if (typeof node === 'string') {
      const piece = writer.text(node, at);
      at += node.length;
      return piece;
    }
    number += 1;
    const [own, start] = [number, at];
    const content = node.children.map(write).join('');
    return writer.element({ kind: node.kind, href: node.href, number: own, text: text.slice(start, at) }, content);
  };
  return markedTree(text, marks).map(write).join('');
}

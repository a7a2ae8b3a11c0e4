// The form in which the library stores emphasis: the text once more, with tags around what is marked.
import type { Mark, MarkKind } from '../../model.ts';
import { isSafeHref, type MarkedNode, markedTree, tidyMarks } from './marks.ts';

/** A plain text and its marks. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const TAG = /<(\/?)(em|strong|sc|a)(?: href="([^"<>]*)")?>/g;

/**
 * Reads "Это <em>важно</em>." with the tags em, strong, sc and a href="…"; &lt;, &gt;, &quot; and &amp; are characters. Undefined for
 * other or wrongly nested tags and for addresses that are not allowed.
 */
export function parseTagged(tagged: string): MarkedText | undefined {
  const open: { readonly kind: MarkKind; readonly start: number; readonly href: string | undefined }[] = [];
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of tagged.matchAll(TAG)) {
    const between = unescaped(tagged.slice(from, match.index));
    if (between === undefined) return undefined;
    text += between;
    from = match.index + match[0].length;
    const kind = match[2] as MarkKind;
    const href = match[3] === undefined ? undefined : unescaped(match[3]);
    if (match[1] === '/') {
      const last = open.pop();
      if (last?.kind !== kind || match[3] !== undefined) return undefined;
      marks.push({ kind, start: last.start, end: text.length, ...(last.href !== undefined && { href: last.href }) });
    } else {
      if (kind === 'a' ? !isSafeHref(href ?? '') : href !== undefined) return undefined;
      open.push({ kind, start: text.length, href });
    }
  }
  const rest = unescaped(tagged.slice(from));
  if (rest === undefined || open.length > 0) return undefined;
  return { text: text + rest, marks: tidyMarks(marks, text + rest) };
}

/** The text with tags around its marks, for `parseTagged`. */
export function formatTagged(text: string, marks: readonly Mark[]): string {
  return markedTree(text, marks).map(formatNode).join('');
}

function formatNode(node: MarkedNode): string {
  if (typeof node === 'string') return escaped(node);
  const href = node.kind === 'a' ? ` href="${escaped(node.href ?? '').replaceAll('"', '&quot;')}"` : '';
  return `<${node.kind}${href}>${node.children.map(formatNode).join('')}</${node.kind}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A bare "&" or ">" is itself; a bare "<" is a tag that is not known. */
function unescaped(text: string): string | undefined {
  if (text.includes('<')) return undefined;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

// Removes HTML tags from text and keeps the words between them.
import { commentEnd } from '../markup/comments.ts';

/** Of a tag, or of a time inside a subtitle; any other "<" is text. */
const OPENING = /^<(?:[/!?a-z]|\d+:)/i;
const SILENT = /^(script|style|template|svg|head)\b/;

/**
 * The text without tags, comments, scripts and styles, each of which is given to `cut` and becomes a `gap`. Linear time.
 */
export function stripTags(html: string, cut: (markup: string) => void, gap = ' '): string {
  let text = '';
  let from = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(from, open + 1))) {
    const end = endOfTag(html, open);
    if (end === undefined) continue;
    text += html.slice(from, open) + gap;
    cut(html.slice(open, end));
    from = end;
  }
  return text + html.slice(from);
}

/** The end of the tag or comment that begins here, if one does; a silent element ends with its closing tag. */
function endOfTag(html: string, open: number): number | undefined {
  if (html.startsWith('<!--', open)) return commentEnd(html, open);
  if (!OPENING.test(html.slice(open, open + 10))) return undefined;
  const name = SILENT.exec(html.slice(open + 1, open + 12))?.[1];
  return name === undefined ? after(html, '>', open) : (after(html, `</${name}>`, open) ?? html.length);
}

function after(html: string, end: string, from: number): number | undefined {
  const at = html.indexOf(end, from);
  return at < 0 ? undefined : at + end.length;
}

// Removes HTML tags from text and keeps the words between them.

const SILENT = /^(script|style|template|svg|head)\b/;

/** The text without tags, comments, scripts and styles. Linear time. */
export function stripTags(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    text += `${html.slice(at, open)} `;
    at = endOfTag(html, open);
  }
  return text + html.slice(at);
}

/** The end of the tag or comment that begins here; a silent element ends with its closing tag. */
function endOfTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open);
  const name = SILENT.exec(html.slice(open + 1, open + 12))?.[1];
  return after(html, name === undefined ? '>' : `</${name}>`, open);
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

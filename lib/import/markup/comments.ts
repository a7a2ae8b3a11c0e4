// Finds the ends of HTML comments as browsers do (HTML Living Standard, 13.2.5.43 to 13.2.5.52).

/** Content that is text: a comment cannot begin in it. */
const RAW = /^<(script|style|textarea|title)[\s/>]/i;

/**
 * The position after the comment that opens with "<!--" at `open`; "--!>", "<!-->" and "<!--->" end one too. Of a comment
 * without an end, which would silence the rest of the file, only the sign is skipped.
 */
export function commentEnd(html: string, open: number): number {
  const empty = /^-?>/.exec(html.slice(open + 4, open + 6));
  if (empty) return open + 4 + empty[0].length;
  const end = /--!?>/g;
  end.lastIndex = open + 4;
  return end.exec(html) ? end.lastIndex : open + 4;
}

/** The HTML without its comments; those in scripts are left. Linear time. */
export function withoutComments(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  const next = /<(?:!--|script|style|textarea|title)/gi;
  for (let match = next.exec(html); match; match = next.exec(html)) {
    const raw = RAW.exec(html.slice(match.index, match.index + 10))?.[1];
    if (raw !== undefined) {
      const end = new RegExp(`</${raw}`, 'gi');
      end.lastIndex = next.lastIndex;
      if (!end.exec(html)) break;
      next.lastIndex = end.lastIndex;
    } else if (match[0] === '<!--') {
      pieces.push(html.slice(from, match.index));
      from = commentEnd(html, match.index);
      next.lastIndex = from;
    }
  }
  return pieces.join('') + html.slice(from);
}

// Two texts side by side on a terminal, each wrapped in its own column.
import { printable } from '#lib/text/normalise.ts';

const gutter = ' │ ';
const narrowest = 16;

/** Lines of at most `width` characters; both texts on one line are never mixed. */
export function sideBySide(left: string, right: string, width: number): readonly string[] {
  const column = Math.max(narrowest, Math.floor((width - gutter.length) / 2));
  const [one, other] = [wrap(printable(left), column), wrap(printable(right), column)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, line) =>
    `${pad(one[line] ?? '', column)}${gutter}${other[line] ?? ''}`.trimEnd(),
  );
}

/** The text on one line of at most `width` characters; a truncated text ends with "…". */
export function shorten(text: string, width: number): string {
  const line = printable(text);
  return widthOf(line) <= width
    ? line
    : `${[...line]
        .slice(0, Math.max(1, width - 1))
        .join('')
        .trimEnd()}…`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, width))) {
    if (line === '') line = word;
    else if (widthOf(line) + 1 + widthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Truncates a word that is longer than its column. */
function pieces(word: string, width: number): readonly string[] {
  const letters = [...word];
  const count = Math.max(1, Math.ceil(letters.length / width));
  return Array.from({ length: count }, (_, index) => letters.slice(index * width, (index + 1) * width).join(''));
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Combining marks have no width. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

// Cuts a Markdown text into pieces that can be parsed separately, so that memory and time grow with the piece, not with
// the file.

export interface Piece {
  readonly text: string;
  /** Length of its own text, without the definitions of links that are added to it. */
  readonly own: number;
  /** Whether it can be parsed; otherwise it is too large or unusual, and its lines are taken unchanged. */
  readonly isMarkdown: boolean;
}

const mostMarks = 2000;
const mostLines = 2000;
const mostCharacters = 200_000;
const deepest = 20;
const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])(?![^ \\t>])){${deepest}}`, 'm');
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/;

/** Pieces end at blank lines, except inside a fence and before the continuation of a list. */
export function cutPieces(text: string): readonly Piece[] {
  const pieces: string[][] = [];
  let piece: string[] = [];
  let fence: string | undefined;
  let wasBlank = false;
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === '';
    if (wasBlank && !isBlank && fence === undefined && /^\S/.test(line)) {
      pieces.push(piece);
      piece = [];
    }
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    piece.push(line);
    wasBlank = isBlank;
  }
  pieces.push(piece);
  const definitions = text
    .split('\n')
    .filter((line) => DEFINITION.test(line))
    .slice(0, 200)
    .map((line) => line.trim())
    .join('\n');
  return pieces.map((lines) => toPiece(lines, definitions));
}

/** Links may be defined in another piece. */
function toPiece(lines: readonly string[], definitions: string): Piece {
  const own = lines.join('\n');
  const marks = own.length - own.replace(/[*_[\]`<&!\\]/g, '').length;
  const isMarkdown =
    lines.length <= mostLines && own.length <= mostCharacters && marks <= mostMarks && !NESTED.test(own);
  const text = isMarkdown && /\]\[|\[[^\]\n]{1,200}\]/.test(own) ? `${own}\n\n${definitions}` : own;
  return { text, own: own.length, isMarkdown };
}

// Cuts a line into pieces that are drawn one by one, from left to right. The drawing library shapes right-to-left words
// but does not order them, and draws the space after an emoji in the typeface of the emoji.

/** From the first to the last right-to-left letter of a run without other letters, and numbers that follow. */
const RUN = /\p{Script=Hebrew}(?:[^\p{L}]*\p{Script=Hebrew})*\p{M}*(?: +\d+(?:[.,]\d+)*)*/gu;
/** A word, a number or a single other character. */
const TOKEN = /[\p{Script=Hebrew}\p{M}]+|\d+(?:[.,]\d+)*|[\s\S]/gu;
/** Pictures: in a typeface of their own. */
const PICTURES = /(?:\p{RGI_Emoji}|\p{Extended_Pictographic})+/gv;

/**
 * The pieces of a line; the whole line if it has only Latin, Cyrillic and other ordinary text. Right-to-left runs are
 * ordered as in a left-to-right line by the Unicode Bidirectional Algorithm (UAX 9), without nested embeddings.
 */
export function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: run, index } of line.matchAll(RUN)) {
    pieces.push(...withoutPictures(line.slice(done, index)), ...(run.match(TOKEN) ?? []).toReversed());
    done = index + run.length;
  }
  return [...pieces, ...withoutPictures(line.slice(done))].filter((piece) => piece !== '');
}

function withoutPictures(text: string): readonly string[] {
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: pictures, index } of text.matchAll(PICTURES)) {
    pieces.push(text.slice(done, index), pictures);
    done = index + pictures.length;
  }
  return [...pieces, text.slice(done)];
}

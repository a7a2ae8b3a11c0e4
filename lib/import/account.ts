// Accounts for the letters of an imported file: each is in the work, or was reported as left out.
import type { Account, Block, ImportedChapter, ImportedWork, ImportNote } from './importer.ts';
import type { Tally } from './tally.ts';

const OTHERS = /[^\p{L}\p{N}]+/gu;

/** The number of letters and digits of a text. */
export function countLetters(text: string): number {
  return text.normalize('NFKC').replace(OTHERS, '').length;
}

/** The account of a work as read from a file with the running text `plain`. */
export function accountFor(work: ImportedWork, plain: string): Account {
  const blocks = work.chapters.flatMap((chapter) => chapter.blocks);
  const file = countLetters(plain);
  const text = sumOf(blocks.map((block) => countLetters(block.text)));
  const notes = sumOf(blocks.flatMap((block) => block.notes.map((note) => countLetters(note.text))));
  const moves = work.notes.map(({ letters = 0 }: ImportNote) => letters);
  const leftOut = sumOf(moves.filter((letters) => letters > 0));
  const added = -sumOf(moves.filter((letters) => letters < 0));
  return { file, text, notes, leftOut, added, unexplained: file + added - text - notes - leftOut };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * Reports the headings of `blocks` that are not in the chapters, because they became titles of the work or of its
 * parts, and those of the chapters that were taken from elsewhere.
 */
export function tallyHeadings(blocks: readonly Block[], chapters: readonly ImportedChapter[], tally: Tally): void {
  const all = chapters.flatMap((chapter) => chapter.blocks);
  const balance = new Map<string, number>();
  for (const block of blocks) balance.set(wholeText(block), (balance.get(wholeText(block)) ?? 0) + 1);
  for (const block of all) balance.set(wholeText(block), (balance.get(wholeText(block)) ?? 0) - 1);
  const headingsIn = (some: readonly Block[]) => new Set(some.filter(({ kind }) => kind === 'heading').map(wholeText));
  // A paragraph may have the words of a heading that was taken from elsewhere.
  const times = (texts: ReadonlySet<string>, sign: 1 | -1) =>
    [...texts].flatMap((text) => Array.from({ length: Math.max(0, sign * (balance.get(text) ?? 0)) }, () => text));
  const moved = times(headingsIn(blocks), 1);
  const made = times(headingsIn(all), -1);
  const movedLetters = sumOf(moved.map(countLetters));
  const madeLetters = sumOf(made.map(countLetters));
  tally.add('titles', moved.length, 'Headings became titles of the work or of its parts.', movedLetters);
  tally.add(
    'added-headings',
    made.length,
    'Headings were taken from the table of contents or the metadata.',
    -madeLetters,
  );
}

/** Reports the footnotes that no block has, and those that several references share. */
export function tallyNotes(notes: readonly string[], blocks: readonly Block[], tally: Tally): void {
  const uses = new Map<string, number>();
  for (const { text } of blocks.flatMap((block) => block.notes)) uses.set(text, (uses.get(text) ?? 0) + 1);
  for (const note of notes) uses.set(note, (uses.get(note) ?? 0) - 1);
  for (const [note, count] of uses) {
    const letters = countLetters(note) * -count;
    if (count < 0) tally.add('unreferenced-notes', -count, 'Footnotes without a reference were left out.', letters);
    else tally.add('shared-notes', count, 'Footnotes with several references were repeated.', letters);
  }
}

function wholeText({ text, notes }: Block): string {
  return [text, ...notes.map((note) => note.text)].join('\n');
}
